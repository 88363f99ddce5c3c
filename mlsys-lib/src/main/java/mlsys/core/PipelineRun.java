package mlsys.core;

/** Each device does the next thing on its list as soon as what it needs is there. */
final class PipelineRun {

    private static final double NOT_YET = -1;

    private final Pipeline pipeline;
    private final int[][] lists;
    private final double[] forwardEnds;
    private final double[] backwardEnds;
    private final double[] free;
    private final Trace trace = Trace.on();

    PipelineRun(Pipeline pipeline, int[][] lists) {
        this.pipeline = pipeline;
        this.lists = lists;
        int passes = pipeline.stages() * pipeline.microBatches();
        this.forwardEnds = new double[passes];
        this.backwardEnds = new double[passes];
        java.util.Arrays.fill(forwardEnds, NOT_YET);
        java.util.Arrays.fill(backwardEnds, NOT_YET);
        this.free = new double[lists.length];
    }

    /** Work through all lists; return the passes in the order in which they were taken. */
    double[][] rows() {
        int[] done = new int[lists.length];
        int left = 2 * forwardEnds.length;
        while (left > 0) {
            for (int device = 0; device < lists.length; device++) {
                int before = done[device];
                done[device] = goOn(device, before);
                left -= done[device] - before;
            }
        }
        return trace.rows();
    }

    /** Let a device work from a place in its list until something is missing; return where. */
    private int goOn(int device, int from) {
        int next = from;
        while (next < lists[device].length && pass(device, lists[device][next])) {
            next++;
        }
        return next;
    }

    /** Make a pass; false if its input is not there yet. */
    private boolean pass(int device, int entry) {
        boolean back = entry < 0;
        int m = pipeline.microBatches();
        int part = (Math.abs(entry) - 1) / m;
        int micro = (Math.abs(entry) - 1) % m;
        int place = (part * lists.length + device) * m + micro;
        double ready = ready(place, back);
        if (ready < 0) {
            return false;
        }
        double start = Math.max(ready, free[device]);
        double end = start + pipeline.time(device, back);
        free[device] = end;
        (back ? backwardEnds : forwardEnds)[place] = end;
        trace.add(device, part, micro, back ? 1 : 0, start, end);
        return true;
    }

    /** When the input of a pass is on the device; negative if it is not computed yet. */
    private double ready(int place, boolean back) {
        int m = pipeline.microBatches();
        if (back && place >= forwardEnds.length - m) {
            return forwardEnds[place];
        }
        if (!back && place < m) {
            return 0;
        }
        double end = back ? backwardEnds[place + m] : forwardEnds[place - m];
        return end < 0 ? end : end + pipeline.hop();
    }
}
