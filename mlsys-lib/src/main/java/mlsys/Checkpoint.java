package mlsys;

import java.util.List;
import mlsys.core.MemoryModel;
import mlsys.core.ReliabilityModel;

/** What checkpoints take, and how often to write them. */
public final class Checkpoint {

    private static final Rule CHECKPOINT =
            Formula.define("checkpoint_size", "Checkpoint size")
                    .result("M", Units.BYTE)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 175e9)
                    .argument(
                            "b", "bytes per parameter", Units.BYTE_PER_PARAM, "greater than 0", 14)
                    .text("M = P · b", "M=P\\,b")
                    .from(References.paper("Eisenman et al., Check-N-Run", 2022))
                    .core(new Core(), 0);

    private static final Rule CHECKPOINT_TIME =
            Formula.define("checkpoint_time", "Checkpoint write time")
                    .result("t_w", Units.SECOND)
                    .argument("M", "checkpoint", Units.BYTE, "at least 0", 2.45e12)
                    .argument(
                            "BW_w",
                            "bandwidth of a writer",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            7e9)
                    .argument("k", "writers", Units.ONE, "a whole number of at least 1", 64)
                    .argument(
                            "BW_fs",
                            "bandwidth of the file system",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            500e9)
                    .text(
                            "t_w = M / min(k · BW_w, BW_fs)",
                            "t_w=\\frac{M}{\\min(k\\,BW_w,\\,BW_{fs})}")
                    .core(new Core(), 1);

    private static final Rule PENALTY =
            Formula.define("checkpoint_penalty", "Checkpoint write penalty")
                    .result("φ", Units.ONE)
                    .argument("t_w", "write time", Units.SECOND, "at least 0", 5.5)
                    .argument("τ", "interval", Units.SECOND, "at least the write time", 14400)
                    .text("φ = t_w / τ", "\\varphi=\\frac{t_w}{\\tau}")
                    .core(new Core(), 2);

    private static final Rule YOUNG =
            Formula.define("young_daly", "Young interval")
                    .result("τ", Units.SECOND)
                    .argument("δ", "time to write a checkpoint", Units.SECOND, "at least 0", 60)
                    .argument(
                            "θ",
                            "mean time between failures",
                            Units.SECOND,
                            "greater than 0",
                            18000)
                    .text("τ = √(2 · δ · θ)", "\\tau=\\sqrt{2\\,\\delta\\,\\theta}")
                    .from(
                            References.paper(
                                    "Young (1974) and Daly (2006), optimum checkpoint interval",
                                    2006))
                    .core(new Core(), 3);

    private static final Rule DALY =
            Formula.define("daly", "Daly interval")
                    .result("τ", Units.SECOND)
                    .argument("δ", "time to write a checkpoint", Units.SECOND, "at least 0", 60)
                    .argument(
                            "θ",
                            "mean time between failures",
                            Units.SECOND,
                            "greater than 0",
                            18000)
                    .text(
                            "τ = √(2 · δ · θ) · (1 + √(δ / 2θ) / 3 + δ / 18θ) − δ",
                            "\\tau=\\sqrt{2\\delta\\theta}\\left[1+\\tfrac13\\sqrt{\\tfrac{\\delta}{2\\theta}}+\\tfrac19\\tfrac{\\delta}{2\\theta}\\right]-\\delta")
                    .from(
                            References.paper(
                                    "Young (1974) and Daly (2006), optimum checkpoint interval",
                                    2006))
                    .core(new Core(), 4);

    private static final Rule GOODPUT =
            Formula.define("goodput", "Steady-state goodput")
                    .result("g", Units.ONE)
                    .argument("δ", "time to write a checkpoint", Units.SECOND, "at least 0", 60)
                    .argument("τ", "interval", Units.SECOND, "greater than 0", 1470)
                    .argument(
                            "θ",
                            "mean time between failures",
                            Units.SECOND,
                            "greater than 0",
                            18000)
                    .argument("r", "recovery", Units.SECOND, "at least 0", 300)
                    .text(
                            "g = max(0, 1 − δ / τ − τ / (2 · θ) − r / θ)",
                            "g=\\max\\!\\left(0,1-\\frac{\\delta}{\\tau}-\\frac{\\tau}{2\\theta}-\\frac{r}{\\theta}\\right)")
                    .from(
                            References.paper(
                                    "Young (1974) and Daly (2006), optimum checkpoint interval",
                                    2006))
                    .core(new Core(), 5);

    private static final Rule EXPECTED =
            Formula.define("checkpoint_expected_time", "Mean time of a run with checkpoints")
                    .result("T", Units.SECOND)
                    .argument("W", "work without checkpoints", Units.SECOND, "at least 0", 1e6)
                    .argument("τ", "interval", Units.SECOND, "greater than 0", 1470)
                    .argument("δ", "time to write a checkpoint", Units.SECOND, "at least 0", 60)
                    .argument(
                            "θ",
                            "mean time between failures",
                            Units.SECOND,
                            "greater than 0",
                            18000)
                    .argument("r", "recovery", Units.SECOND, "at least 0", 300)
                    .text(
                            "T = W / τ · θ · e^(r / θ) · (e^((τ + δ) / θ) − 1)",
                            "T=\\frac{W}{\\tau}\\,\\theta\\,e^{r/\\theta}\\left(e^{(\\tau+\\delta)/\\theta}-1\\right)")
                    .from(
                            References.paper(
                                    "Daly, A higher order estimate of the optimum checkpoint interval for restart dumps",
                                    2006))
                    .core(new Core(), 6);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> MemoryModel.weights(x[0], x[1]);
                case 1 -> MemoryModel.checkpointTime(x[0], x[1], x[2], x[3]);
                case 2 -> MemoryModel.checkpointPenalty(x[0], x[1]);
                case 3 -> ReliabilityModel.young(x[0], x[1]);
                case 4 -> ReliabilityModel.daly(x[0], x[1]);
                case 5 -> ReliabilityModel.goodput(x[0], x[1], x[2], x[3]);
                case 6 -> ReliabilityModel.expectedTime(x[0], x[1], x[2], x[3], x[4]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Checkpoint() {}

    static List<Rule> formulas() {
        return List.of(CHECKPOINT, CHECKPOINT_TIME, PENALTY, YOUNG, DALY, GOODPUT, EXPECTED);
    }

    /**
     * Compute the size of a checkpoint.
     *
     * <p>M = P · b. Source: Eisenman et al., Check-N-Run (2022).
     *
     * @param parameters P, in param, at least 0
     * @param bytesPerParameter b, bytes per parameter, in B/param, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity size(Quantity parameters, Quantity bytesPerParameter) {
        return CHECKPOINT.of(parameters, bytesPerParameter);
    }

    /**
     * Compute the time to write a checkpoint.
     *
     * <p>t_w = M / min(k · BW_w, BW_fs). Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes M, checkpoint, in B, at least 0
     * @param writerBandwidth BW_w, bandwidth of a writer, in B/s, greater than 0
     * @param writers k, a whole number of at least 1
     * @param fileSystem BW_fs, bandwidth of the file system, in B/s, greater than 0
     * @return t_w, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity writeTime(
            Quantity bytes, Quantity writerBandwidth, Quantity writers, Quantity fileSystem) {
        return CHECKPOINT_TIME.of(bytes, writerBandwidth, writers, fileSystem);
    }

    /**
     * Compute the time to write a checkpoint.
     *
     * <p>t_w = M / min(k · BW_w, BW_fs). Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes M, checkpoint, in B, at least 0
     * @param writerBandwidth BW_w, bandwidth of a writer, in B/s, greater than 0
     * @param writers k, a whole number of at least 1
     * @param fileSystem BW_fs, bandwidth of the file system, in B/s, greater than 0
     * @return t_w, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity writeTime(
            Quantity bytes, Quantity writerBandwidth, double writers, Quantity fileSystem) {
        return CHECKPOINT_TIME.of(
                bytes, writerBandwidth, CHECKPOINT_TIME.number(2, writers), fileSystem);
    }

    /**
     * Compute the write time as a share of the interval.
     *
     * <p>φ = t_w / τ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param time t_w, write time, in s, at least 0
     * @param interval τ, in s, at least the write time
     * @return φ, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity penalty(Quantity time, Quantity interval) {
        return PENALTY.of(time, interval);
    }

    /**
     * Compute the interval between checkpoints that loses least, for writes much shorter than the
     * time between failures.
     *
     * <p>τ = √(2 · δ · θ). Source: Young (1974) and Daly (2006), optimum checkpoint interval.
     *
     * @param writeTime δ, time to write a checkpoint, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return τ, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity youngInterval(Quantity writeTime, Quantity mtbf) {
        return YOUNG.of(writeTime, mtbf);
    }

    /**
     * Compute the corrected interval; when a write takes twice the time between failures, that
     * time.
     *
     * <p>τ = √(2 · δ · θ) · (1 + √(δ / 2θ) / 3 + δ / 18θ) − δ. Source: Young (1974) and Daly
     * (2006), optimum checkpoint interval.
     *
     * @param writeTime δ, time to write a checkpoint, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return τ, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity dalyInterval(Quantity writeTime, Quantity mtbf) {
        return DALY.of(writeTime, mtbf);
    }

    /**
     * Compute the share of time that is useful, to first order.
     *
     * <p>g = max(0, 1 − δ / τ − τ / (2 · θ) − r / θ). Source: Young (1974) and Daly (2006), optimum
     * checkpoint interval.
     *
     * @param writeTime δ, time to write a checkpoint, in s, at least 0
     * @param interval τ, in s, greater than 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @param recovery r, in s, at least 0
     * @return g, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity goodput(
            Quantity writeTime, Quantity interval, Quantity mtbf, Quantity recovery) {
        return GOODPUT.of(writeTime, interval, mtbf, recovery);
    }

    /**
     * Compute the mean time of a run with checkpoints; failures may strike during recovery too.
     *
     * <p>T = W / τ · θ · e^(r / θ) · (e^((τ + δ) / θ) − 1). Source: Daly, A higher order estimate
     * of the optimum checkpoint interval for restart dumps (2006).
     *
     * @param work W, work without checkpoints, in s, at least 0
     * @param interval τ, in s, greater than 0
     * @param writeTime δ, time to write a checkpoint, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @param recovery r, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity expectedTime(
            Quantity work,
            Quantity interval,
            Quantity writeTime,
            Quantity mtbf,
            Quantity recovery) {
        return EXPECTED.of(work, interval, writeTime, mtbf, recovery);
    }
}
