package mlsys;

import java.util.Arrays;
import java.util.List;
import mlsys.core.DataPipelineModel;

/** Whether data comes fast enough to keep the accelerators busy. */
public final class DataPipeline {

    private static final Rule LOAD =
            Formula.define("data_stall", "Load of the slowest stage")
                    .result("ρ", Units.ONE)
                    .argument("d", "data wanted", Units.BYTE_PER_S, "at least 0", 5.3e9)
                    .argument("s_i", "supply of a stage", Units.BYTE_PER_S, "greater than 0", 7e9)
                    .repeated(1)
                    .text("ρ = d / min(s_i)", "\\rho=\\frac{d}{\\min_i s_i}")
                    .numbers("\\frac{d}{\\min(\\each{,\\,}{s_i})}")
                    .from(
                            References.paper(
                                    "Mohan et al., Analyzing and Mitigating Data Stalls in DNN Training",
                                    2021))
                    .core(new Core(), 0);

    private static final Rule STALL =
            Formula.define("stall_share", "Share of time stalled")
                    .result("f_stall", Units.ONE)
                    .argument("ρ", "load of the slowest stage", Units.ONE, "at least 0", 1.5)
                    .text(
                            "f_stall = max(0, 1 − 1 / ρ)",
                            "f_{stall}=\\max\\!\\left(0,1-\\frac{1}{\\rho}\\right)")
                    .from(
                            References.paper(
                                    "Mohan et al., Analyzing and Mitigating Data Stalls in DNN Training",
                                    2021))
                    .core(new Core(), 1);

    private static final Rule PREPARE =
            Formula.define("transformation", "Time to prepare a batch")
                    .result("t", Units.SECOND)
                    .argument("B", "samples", Units.ONE, "at least 0", 256)
                    .argument("s", "bytes of a sample", Units.BYTE, "at least 0", 500e3)
                    .argument("C", "rate of preparing", Units.BYTE_PER_S, "greater than 0", 2e9)
                    .text("t = B · s / C", "t=\\frac{B\\,s}{C}")
                    .from(
                            References.paper(
                                    "Murray et al., tf.data: A Machine Learning Data Processing Framework",
                                    2021))
                    .core(new Core(), 2);

    private static final Rule BUSY =
            Formula.define("accelerator_share", "Share of time the accelerator works")
                    .result("u", Units.ONE)
                    .argument("t", "time to prepare a batch", Units.SECOND, "at least 0", 0.064)
                    .argument("t_a", "accelerator step", Units.SECOND, "greater than 0", 0.05)
                    .text("u = t_a / max(t, t_a)", "u=\\frac{t_a}{\\max(t,t_a)}")
                    .from(
                            References.paper(
                                    "Murray et al., tf.data: A Machine Learning Data Processing Framework",
                                    2021))
                    .core(new Core(), 3);

    private static final Rule WORKERS =
            Formula.define("workers_needed", "Workers that keep up")
                    .result("n", Units.ONE)
                    .argument("t", "time to prepare a batch", Units.SECOND, "at least 0", 0.064)
                    .argument("t_a", "accelerator step", Units.SECOND, "greater than 0", 0.05)
                    .text("n = ⌈t / t_a⌉", "n=\\left\\lceil\\frac{t}{t_a}\\right\\rceil")
                    .from(
                            References.paper(
                                    "Murray et al., tf.data: A Machine Learning Data Processing Framework",
                                    2021))
                    .core(new Core(), 4);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> DataPipelineModel.load(x[0], Rule.column(x, 1, 0, 1));
                case 1 -> DataPipelineModel.stall(x[0]);
                case 2 -> DataPipelineModel.prepare(x[0], x[1], x[2]);
                case 3 -> DataPipelineModel.busy(x[0], x[1]);
                case 4 -> DataPipelineModel.workers(x[0], x[1]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private DataPipeline() {}

    static List<Rule> formulas() {
        return List.of(LOAD, STALL, PREPARE, BUSY, WORKERS);
    }

    /**
     * Compute the share of time the accelerators wait for data.
     *
     * <p>f_stall = max(0, 1 − 1 / ρ). Source: Mohan et al., Analyzing and Mitigating Data Stalls in
     * DNN Training (2021).
     *
     * @param load ρ, load of the slowest stage, at least 0
     * @return f_stall, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity stall(Quantity load) {
        return STALL.of(load);
    }

    /**
     * Compute the share of time the accelerators wait for data.
     *
     * <p>f_stall = max(0, 1 − 1 / ρ). Source: Mohan et al., Analyzing and Mitigating Data Stalls in
     * DNN Training (2021).
     *
     * @param load ρ, load of the slowest stage, at least 0
     * @return f_stall, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity stall(double load) {
        return STALL.of(STALL.number(0, load));
    }

    /**
     * Compute the time one worker takes to prepare a batch.
     *
     * <p>t = B · s / C. Source: Murray et al., tf.data: A Machine Learning Data Processing
     * Framework (2021).
     *
     * @param batch B, samples, at least 0
     * @param bytes s, bytes of a sample, in B, at least 0
     * @param rate C, rate of preparing, in B/s, greater than 0
     * @return t, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity prepare(Quantity batch, Quantity bytes, Quantity rate) {
        return PREPARE.of(batch, bytes, rate);
    }

    /**
     * Compute the time one worker takes to prepare a batch.
     *
     * <p>t = B · s / C. Source: Murray et al., tf.data: A Machine Learning Data Processing
     * Framework (2021).
     *
     * @param batch B, samples, at least 0
     * @param bytes s, bytes of a sample, in B, at least 0
     * @param rate C, rate of preparing, in B/s, greater than 0
     * @return t, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity prepare(double batch, Quantity bytes, Quantity rate) {
        return PREPARE.of(PREPARE.number(0, batch), bytes, rate);
    }

    /**
     * Compute the share of time the accelerator works when batches are prepared beside it.
     *
     * <p>u = t_a / max(t, t_a). Source: Murray et al., tf.data: A Machine Learning Data Processing
     * Framework (2021).
     *
     * @param prepare t, time to prepare a batch, in s, at least 0
     * @param step t_a, accelerator step, in s, greater than 0
     * @return u, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity busy(Quantity prepare, Quantity step) {
        return BUSY.of(prepare, step);
    }

    /**
     * Compute how many workers keep up with the accelerator.
     *
     * <p>n = ⌈t / t_a⌉. Source: Murray et al., tf.data: A Machine Learning Data Processing
     * Framework (2021).
     *
     * @param prepare t, time to prepare a batch, in s, at least 0
     * @param step t_a, accelerator step, in s, greater than 0
     * @return n, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity workers(Quantity prepare, Quantity step) {
        return WORKERS.of(prepare, step);
    }

    /**
     * Compute the data wanted over what the slowest stage supplies; above one the accelerators
     * wait.
     *
     * <p>ρ = d / min(s_i). Source: Mohan et al., Analyzing and Mitigating Data Stalls in DNN
     * Training (2021).
     *
     * @param demand d, data wanted, in B/s, at least 0
     * @param supplies s_i, supply of each stage, in B/s, greater than 0, at least one
     * @return ρ, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity load(Quantity demand, Quantity... supplies) {
        return LOAD.applyTo(
                List.of(Need.given(demand, "demand")),
                Need.all(Arrays.asList(Need.given(supplies, "supplies")), "supplies"));
    }
}
