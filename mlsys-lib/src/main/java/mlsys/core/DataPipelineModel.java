package mlsys.core;

/** Whether data comes fast enough. */
public final class DataPipelineModel {

    private DataPipelineModel() {}

    /** Share of time the accelerators wait for data. */
    public static double stall(double load) {
        Check.notNegative("ρ", load);
        return load <= 1 ? 0 : 1 - 1 / load;
    }

    /** Time to prepare a batch. */
    public static double prepare(double batch, double bytes, double rate) {
        Check.notNegative("B", batch);
        Check.notNegative("s", bytes);
        Check.positive("C", rate);
        return batch * bytes / rate;
    }

    /** Share of time the accelerator works when batches are prepared beside it. */
    public static double busy(double prepare, double step) {
        Check.notNegative("t", prepare);
        Check.positive("t_a", step);
        return step / Math.max(prepare, step);
    }

    /** Workers that keep up with the accelerator. */
    public static double workers(double prepare, double step) {
        Check.notNegative("t", prepare);
        Check.positive("t_a", step);
        return Math.ceil(prepare / step);
    }

    /** Data wanted over what the slowest stage supplies. */
    public static double load(double demand, double... supplies) {
        Check.given("supplies", supplies);
        double slowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < supplies.length; i++) {
            slowest = Math.min(slowest, Check.positive("s_" + (i + 1), supplies[i]));
        }
        return Check.notNegative("d", demand) / slowest;
    }
}
