package mlsys;

import java.util.List;
import mlsys.core.CommunicationModel;

/** Pipelines, scaling and the network below. */
public final class Parallelism {

    private static final Rule BUBBLE =
            Formula.define("pipeline_bubble", "Pipeline bubble")
                    .result("f", Units.ONE)
                    .argument("p", "stages", Units.ONE, "a whole number of at least 1", 8)
                    .argument("m", "micro-batches", Units.ONE, "a whole number of at least 1", 32)
                    .argument("v", "virtual stages", Units.ONE, "a whole number of at least 1", 1)
                    .text("f = (p − 1) / (v · m + p − 1)", "f=\\frac{p-1}{v\\,m+p-1}")
                    .from(
                            References.paper(
                                    "Huang et al., GPipe (2019); Narayanan et al., Megatron-LM (2021)",
                                    2021))
                    .core(new Core(), 0);

    private static final Rule OVERHEAD =
            Formula.define("pipeline_overhead", "Pipeline overhead")
                    .result("t_bubble/t_ideal", Units.ONE)
                    .argument("p", "stages", Units.ONE, "a whole number of at least 1", 8)
                    .argument("m", "micro-batches", Units.ONE, "a whole number of at least 1", 32)
                    .argument("v", "virtual stages", Units.ONE, "a whole number of at least 1", 1)
                    .text(
                            "t_bubble/t_ideal = (p − 1) / (v · m)",
                            "\\frac{t_{bubble}}{t_{ideal}}=\\frac{p-1}{v\\,m}")
                    .from(
                            References.paper(
                                    "Huang et al., GPipe (2019); Narayanan et al., Megatron-LM (2021)",
                                    2021))
                    .core(new Core(), 1);

    private static final Rule EFFICIENCY =
            Formula.define("scaling_efficiency", "Scaling efficiency")
                    .result("η", Units.ONE)
                    .argument("T_1", "time on one device", Units.SECOND, "greater than 0", 1000)
                    .argument("N", "devices", Units.ONE, "a whole number of at least 1", 256)
                    .argument("T_N", "time on all", Units.SECOND, "greater than 0", 5.58)
                    .text("η = T_1 / (N · T_N)", "\\eta=\\frac{T_1}{N\\,T_N}")
                    .core(new Core(), 2);

    private static final Rule ROUND_TRIP =
            Formula.define("network_latency", "Round trip in fibre")
                    .result("RTT", Units.SECOND)
                    .argument("d", "distance", Units.METRE, "at least 0", 4e6)
                    .argument(
                            "v",
                            "speed of light in fibre",
                            Unit.parse("m/s"),
                            "greater than 0",
                            2e8)
                    .text("RTT = 2 · d / v", "\\mathrm{RTT}=\\frac{2d}{v}")
                    .core(new Core(), 3);

    private static final Rule BISECTION =
            Formula.define("bisection", "Effective bisection bandwidth")
                    .result("BW_eff", Units.BYTE_PER_S)
                    .argument("B", "link bandwidth", Units.BYTE_PER_S, "greater than 0", 50e9)
                    .argument("β", "topology factor", Units.ONE, "greater than 0, at most 1", 1)
                    .argument("o", "oversubscription", Units.ONE, "at least 1", 4)
                    .text("BW_eff = B · β / o", "BW_{eff}=\\frac{B\\,\\beta}{o}")
                    .from(
                            References.paper(
                                    "Dally & Towles, Principles and Practices of Interconnection Networks",
                                    2003))
                    .core(new Core(), 4);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> CommunicationModel.bubble(x[0], x[1], x[2]);
                case 1 -> CommunicationModel.bubbleOverhead(x[0], x[1], x[2]);
                case 2 -> CommunicationModel.efficiency(x[0], x[1], x[2]);
                case 3 -> CommunicationModel.roundTrip(x[0], x[1]);
                case 4 -> CommunicationModel.bisection(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Parallelism() {}

    static List<Rule> formulas() {
        return List.of(BUBBLE, OVERHEAD, EFFICIENCY, ROUND_TRIP, BISECTION);
    }

    /**
     * Compute the share of the total time that is bubble.
     *
     * <p>f = (p − 1) / (v · m + p − 1). Source: Huang et al., GPipe (2019); Narayanan et al.,
     * Megatron-LM (2021).
     *
     * @param stages p, a whole number of at least 1
     * @param microBatches m, micro-batches, a whole number of at least 1
     * @param virtualStages v, virtual stages, a whole number of at least 1
     * @return f, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity bubble(Quantity stages, Quantity microBatches, Quantity virtualStages) {
        return BUBBLE.of(stages, microBatches, virtualStages);
    }

    /**
     * Compute the share of the total time that is bubble.
     *
     * <p>f = (p − 1) / (v · m + p − 1). Source: Huang et al., GPipe (2019); Narayanan et al.,
     * Megatron-LM (2021).
     *
     * @param stages p, a whole number of at least 1
     * @param microBatches m, micro-batches, a whole number of at least 1
     * @param virtualStages v, virtual stages, a whole number of at least 1
     * @return f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity bubble(double stages, double microBatches, double virtualStages) {
        return BUBBLE.of(
                BUBBLE.number(0, stages),
                BUBBLE.number(1, microBatches),
                BUBBLE.number(2, virtualStages));
    }

    /**
     * Compute the bubble as overhead over the ideal time.
     *
     * <p>t_bubble/t_ideal = (p − 1) / (v · m). Source: Huang et al., GPipe (2019); Narayanan et
     * al., Megatron-LM (2021).
     *
     * @param stages p, a whole number of at least 1
     * @param microBatches m, micro-batches, a whole number of at least 1
     * @param virtualStages v, virtual stages, a whole number of at least 1
     * @return t_bubble/t_ideal, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity bubbleOverhead(
            Quantity stages, Quantity microBatches, Quantity virtualStages) {
        return OVERHEAD.of(stages, microBatches, virtualStages);
    }

    /**
     * Compute the bubble as overhead over the ideal time.
     *
     * <p>t_bubble/t_ideal = (p − 1) / (v · m). Source: Huang et al., GPipe (2019); Narayanan et
     * al., Megatron-LM (2021).
     *
     * @param stages p, a whole number of at least 1
     * @param microBatches m, micro-batches, a whole number of at least 1
     * @param virtualStages v, virtual stages, a whole number of at least 1
     * @return t_bubble/t_ideal, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity bubbleOverhead(
            double stages, double microBatches, double virtualStages) {
        return OVERHEAD.of(
                OVERHEAD.number(0, stages),
                OVERHEAD.number(1, microBatches),
                OVERHEAD.number(2, virtualStages));
    }

    /**
     * Compute the efficiency of so many devices; above one is super-linear.
     *
     * <p>η = T_1 / (N · T_N). Source: Reddi et al., Machine Learning Systems.
     *
     * @param one T_1, time on one device, in s, greater than 0
     * @param devices N, a whole number of at least 1
     * @param many T_N, time on all, in s, greater than 0
     * @return η, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity scalingEfficiency(Quantity one, Quantity devices, Quantity many) {
        return EFFICIENCY.of(one, devices, many);
    }

    /**
     * Compute the efficiency of so many devices; above one is super-linear.
     *
     * <p>η = T_1 / (N · T_N). Source: Reddi et al., Machine Learning Systems.
     *
     * @param one T_1, time on one device, in s, greater than 0
     * @param devices N, a whole number of at least 1
     * @param many T_N, time on all, in s, greater than 0
     * @return η, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity scalingEfficiency(Quantity one, double devices, Quantity many) {
        return EFFICIENCY.of(one, EFFICIENCY.number(1, devices), many);
    }

    /**
     * Compute the round trip of light, a lower bound.
     *
     * <p>RTT = 2 · d / v. Source: Reddi et al., Machine Learning Systems.
     *
     * @param distance d, in m, at least 0
     * @param speed v, speed of light in fibre, in m/s, greater than 0
     * @return RTT, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity roundTrip(Quantity distance, Quantity speed) {
        return ROUND_TRIP.of(distance, speed);
    }

    /**
     * Compute the bandwidth across the middle of a fabric.
     *
     * <p>BW_eff = B · β / o. Source: Dally &amp; Towles, Principles and Practices of
     * Interconnection Networks (2003).
     *
     * @param link B, link bandwidth, in B/s, greater than 0
     * @param topology β, topology factor, greater than 0, at most 1
     * @param oversubscription o, at least 1
     * @return BW_eff, in B/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity bisection(Quantity link, Quantity topology, Quantity oversubscription) {
        return BISECTION.of(link, topology, oversubscription);
    }

    /**
     * Compute the bandwidth across the middle of a fabric.
     *
     * <p>BW_eff = B · β / o. Source: Dally &amp; Towles, Principles and Practices of
     * Interconnection Networks (2003).
     *
     * @param link B, link bandwidth, in B/s, greater than 0
     * @param topology β, topology factor, greater than 0, at most 1
     * @param oversubscription o, at least 1
     * @return BW_eff, in B/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity bisection(Quantity link, double topology, double oversubscription) {
        return BISECTION.of(
                link, BISECTION.number(1, topology), BISECTION.number(2, oversubscription));
    }

    /**
     * Compute the round trip of light in fibre over a distance.
     *
     * <p>RTT = 2 · d / v. Source: Reddi et al., Machine Learning Systems.
     *
     * @param distance d, in m, at least 0
     * @return RTT, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity roundTrip(Quantity distance) {
        return roundTrip(distance, Constants.get("network.SPEED_OF_LIGHT_FIBER").quantity());
    }
}
