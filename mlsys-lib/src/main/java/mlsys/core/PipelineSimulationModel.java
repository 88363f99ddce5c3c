package mlsys.core;

/**
 * Training over devices in a row: a batch goes through in micro-batches, forward from the first
 * device to the last and backward again. A device works through its list in order; a schedule is
 * such a list.
 */
public final class PipelineSimulationModel {

    private PipelineSimulationModel() {}

    /**
     * All forward passes, then all backward passes: GPipe of Huang et al. (2019).
     *
     * @return rows of device (from 0), part of the model on it, micro-batch, 1 for backward, start
     *     and end
     */
    public static double[][] gpipe(
            double microBatches, double hop, double[] forward, double[] backward) {
        int p = devices(hop, forward, backward);
        int m = Count.of("m", microBatches, 1, 100_000);
        int[][] lists = new int[p][];
        for (int device = 0; device < p; device++) {
            lists[device] = list(m, 1, p, m);
        }
        return run(lists, m, 1, hop, forward, backward);
    }

    /**
     * One forward, one backward, each device with several parts of the model in turn: Narayanan et
     * al. (2021). With one part a device it is PipeDream's schedule with a flush.
     *
     * @param parts parts of the model on each device; micro-batches must then be a multiple of the
     *     devices
     * @return rows as of {@link #gpipe}
     */
    public static double[][] oneForwardOneBackward(
            double microBatches, double parts, double hop, double[] forward, double[] backward) {
        int p = devices(hop, forward, backward);
        int m = Count.of("m", microBatches, 1, 100_000);
        int v = Count.of("v", parts, 1, 1000);
        if (v > 1 && m % p != 0) {
            throw Check.wrong("m", "a multiple of the " + p + " devices if v is above 1", m);
        }
        int[][] lists = new int[p][];
        for (int device = 0; device < p; device++) {
            int ahead = v == 1 ? p - device - 1 : 2 * (p - device - 1) + (v - 1) * p;
            lists[device] = list(m, v, p, Math.min(ahead, m * v));
        }
        return run(lists, m, v, hop, forward, backward);
    }

    private static int devices(double hop, double[] forward, double[] backward) {
        Check.same("f", forward, "b", backward);
        Check.notNegative("h", hop);
        for (int i = 0; i < forward.length; i++) {
            Check.positive("f_" + (i + 1), forward[i]);
            Check.positive("b_" + (i + 1), backward[i]);
        }
        return Count.of("the number of devices", forward.length, 1, 1000);
    }

    /**
     * What a device does in order: so many forward passes ahead, then forward and backward in turn,
     * then the backward passes that are left. Forward pass i is i + 1, its backward pass -(i + 1).
     */
    private static int[] list(int m, int v, int p, int ahead) {
        int[] list = new int[2 * m * v];
        int next = 0;
        for (int i = 0; i < m * v + ahead; i++) {
            if (i < m * v) {
                list[next++] = 1 + pass(i, m, v, p, false);
            }
            if (i >= ahead) {
                list[next++] = -1 - pass(i - ahead, m, v, p, true);
            }
        }
        return list;
    }

    /**
     * The i-th pass of a device as part · m + micro-batch: p micro-batches through its first part,
     * the same through its second, and so on; backward from the last part.
     */
    private static int pass(int i, int m, int v, int p, boolean back) {
        if (v == 1) {
            return i;
        }
        int part = i / p % v;
        int micro = i / (p * v) * p + i % p;
        return (back ? v - 1 - part : part) * m + micro;
    }

    /** Let each device do the next thing on its list as soon as what it needs is there. */
    private static double[][] run(
            int[][] lists, int m, int v, double hop, double[] forward, double[] backward) {
        int p = lists.length;
        double[][] ends = new double[2][p * v * m];
        java.util.Arrays.fill(ends[0], -1);
        java.util.Arrays.fill(ends[1], -1);
        double[] free = new double[p];
        int[] done = new int[p];
        Trace trace = Trace.on();
        int left = 2 * p * v * m;
        while (left > 0) {
            for (int device = 0; device < p; device++) {
                while (done[device] < lists[device].length) {
                    int entry = lists[device][done[device]];
                    boolean back = entry < 0;
                    int part = (Math.abs(entry) - 1) / m;
                    int micro = (Math.abs(entry) - 1) % m;
                    int stage = part * p + device;
                    double ready = ready(ends, stage, micro, m, p, hop, back);
                    if (ready < 0) {
                        break;
                    }
                    double start = Math.max(ready, free[device]);
                    free[device] = start + (back ? backward[device] : forward[device]) / v;
                    ends[back ? 1 : 0][stage * m + micro] = free[device];
                    trace.add(device, part, micro, back ? 1 : 0, start, free[device]);
                    done[device]++;
                    left--;
                }
            }
        }
        return trace.rows();
    }

    /** When the input of a pass is on the device; negative if it is not computed yet. */
    private static double ready(
            double[][] ends, int stage, int micro, int m, int p, double hop, boolean back) {
        int last = ends[0].length / m - 1;
        if (back && stage == last) {
            return ends[0][stage * m + micro];
        }
        if (!back && stage == 0) {
            return 0;
        }
        double end = back ? ends[1][(stage + 1) * m + micro] : ends[0][(stage - 1) * m + micro];
        return end < 0 || p == 1 ? end : end + hop;
    }

    /** Time from the first start to the last end. */
    public static double makespan(double[][] trace) {
        double last = 0;
        for (double[] row : trace) {
            last = Math.max(last, row[5]);
        }
        return last;
    }

    /** The share of the devices' time in which they wait; {@link CommunicationModel#bubble}. */
    public static double bubble(double devices, double[][] trace) {
        double busy = 0;
        for (double[] row : trace) {
            busy += row[5] - row[4];
        }
        return Math.max(0, 1 - busy / (devices * makespan(trace)));
    }

    /** The most passes a device holds activations of: gone forward, but not yet backward. */
    public static double held(double device, double[][] trace) {
        int held = 0;
        int most = 0;
        for (double[] row : trace) {
            if (row[0] == device) {
                held += row[3] == 0 ? 1 : -1;
                most = Math.max(most, held);
            }
        }
        return most;
    }
}
