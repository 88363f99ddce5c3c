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
     * @param microBatches m, a whole number from 1 to 100,000
     * @param hop h, time from one device to the next, in s, at least 0
     * @param forward f_s, time of a micro-batch on each device, in s, greater than 0
     * @param backward b_s, as many as f_s, in s, greater than 0
     * @return rows of device (from 0), part of the model on it, micro-batch, 1 for backward, start
     *     and end
     * @throws IllegalArgumentException if a range does not fit or lengths differ
     */
    public static double[][] gpipe(
            double microBatches, double hop, double[] forward, double[] backward) {
        Pipeline pipeline = new Pipeline(microBatches, 1, hop, forward, backward);
        int[][] lists = new int[forward.length][];
        for (int device = 0; device < lists.length; device++) {
            lists[device] = pipeline.list(Integer.MAX_VALUE);
        }
        return new PipelineRun(pipeline, lists).rows();
    }

    /**
     * One forward, one backward, each device with several parts of the model in turn: Narayanan et
     * al. (2021). With one part a device it is PipeDream's schedule with a flush.
     *
     * @param microBatches m, a whole number from 1 to 100,000
     * @param parts v, parts of the model on each device, a whole number from 1 to 1,000; above 1
     *     micro-batches must be a multiple of the devices
     * @param hop h, time from one device to the next, in s, at least 0
     * @param forward f_s, time of a micro-batch on each device, in s, greater than 0
     * @param backward b_s, as many as f_s, in s, greater than 0
     * @return rows as of {@link #gpipe}
     * @throws IllegalArgumentException if a range does not fit or lengths differ
     */
    public static double[][] oneForwardOneBackward(
            double microBatches, double parts, double hop, double[] forward, double[] backward) {
        Pipeline pipeline = new Pipeline(microBatches, parts, hop, forward, backward);
        int p = pipeline.devices();
        int v = pipeline.parts();
        int[][] lists = new int[p][];
        for (int device = 0; device < p; device++) {
            int later = p - device - 1;
            lists[device] = pipeline.list(v == 1 ? later : 2 * later + (v - 1) * p);
        }
        return new PipelineRun(pipeline, lists).rows();
    }

    /**
     * Time from the first start to the last end.
     *
     * <p>T = end of the last backward pass. Source: Huang et al., GPipe (2019); Narayanan et al.,
     * Megatron-LM (2021).
     *
     * @param trace rows of {@link #gpipe}
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double makespan(double[][] trace) {
        double last = 0;
        for (double[] row : Check.given("trace", trace)) {
            last = Math.max(last, row[5]);
        }
        return last;
    }

    /**
     * The share of the devices' time in which they wait; {@link CommunicationModel#bubble}.
     *
     * <p>f = 1 − m · Σ (f_s + b_s) / (p · T). Source: Huang et al., GPipe (2019); Narayanan et al.,
     * Megatron-LM (2021).
     *
     * @param devices p, a whole number of at least 1
     * @param trace rows of {@link #gpipe}
     * @return f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double bubble(double devices, double[][] trace) {
        double busy = 0;
        for (double[] row : Check.given("trace", trace)) {
            busy += row[5] - row[4];
        }
        return Math.max(0, 1 - busy / (devices * makespan(trace)));
    }

    /**
     * The most passes a device holds activations of: gone forward, but not yet backward.
     *
     * @param device counted from 0
     * @param trace rows of {@link #gpipe}
     * @return a whole number
     */
    public static double held(double device, double[][] trace) {
        int held = 0;
        int most = 0;
        for (double[] row : Check.given("trace", trace)) {
            if (row[0] == device) {
                held += row[3] == 0 ? 1 : -1;
                most = Math.max(most, held);
            }
        }
        return most;
    }
}
