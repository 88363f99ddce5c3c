package mlsys.core;

/** Whether data comes fast enough. */
public final class DataPipelineModel {

    private DataPipelineModel() {}

    /**
     * Share of time the accelerators wait for data.
     *
     * <p>f_stall = max(0, 1 − 1 / ρ). Source: Mohan et al., Analyzing and Mitigating Data Stalls in
     * DNN Training (2021).
     *
     * @param load ρ, load of the slowest stage, at least 0
     * @return f_stall, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double stall(double load) {
        Check.notNegative("ρ", load);
        return load <= 1 ? 0 : 1 - 1 / load;
    }

    /**
     * Time to prepare a batch.
     *
     * <p>t = B · s / C. Source: Murray et al., tf.data: A Machine Learning Data Processing
     * Framework (2021).
     *
     * @param batch B, samples, at least 0
     * @param bytes s, bytes of a sample, in B, at least 0
     * @param rate C, rate of preparing, in B/s, greater than 0
     * @return t, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double prepare(double batch, double bytes, double rate) {
        Check.notNegative("B", batch);
        Check.notNegative("s", bytes);
        Check.positive("C", rate);
        return batch * bytes / rate;
    }

    /**
     * Share of time the accelerator works when batches are prepared beside it.
     *
     * <p>u = t_a / max(t, t_a). Source: Murray et al., tf.data: A Machine Learning Data Processing
     * Framework (2021).
     *
     * @param prepare t, time to prepare a batch, in s, at least 0
     * @param step t_a, accelerator step, in s, greater than 0
     * @return u, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double busy(double prepare, double step) {
        Check.notNegative("t", prepare);
        Check.positive("t_a", step);
        return step / Math.max(prepare, step);
    }

    /**
     * Workers that keep up with the accelerator.
     *
     * <p>n = ⌈t / t_a⌉. Source: Murray et al., tf.data: A Machine Learning Data Processing
     * Framework (2021).
     *
     * @param prepare t, time to prepare a batch, in s, at least 0
     * @param step t_a, accelerator step, in s, greater than 0
     * @return n, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double workers(double prepare, double step) {
        Check.notNegative("t", prepare);
        Check.positive("t_a", step);
        return Math.ceil(prepare / step);
    }

    /**
     * Data wanted over what the slowest stage supplies.
     *
     * <p>ρ = d / min(s_i). Source: Mohan et al., Analyzing and Mitigating Data Stalls in DNN
     * Training (2021).
     *
     * @param demand d, data wanted, in B/s, at least 0
     * @param supplies each s_i, supply of a stage, in B/s, greater than 0
     * @return ρ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double load(double demand, double... supplies) {
        Check.given("supplies", supplies);
        double slowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < supplies.length; i++) {
            slowest = Math.min(slowest, Check.positive("s_" + (i + 1), supplies[i]));
        }
        return Check.notNegative("d", demand) / slowest;
    }
}
