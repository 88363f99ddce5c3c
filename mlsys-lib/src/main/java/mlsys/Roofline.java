package mlsys;

import java.util.List;
import mlsys.core.RooflineModel;

/** Arithmetic against bandwidth: which of the two limits a kernel. */
public final class Roofline {

    private static final Rule ATTAINABLE =
            Formula.define("roofline", "Attainable rate")
                    .result("P", Units.FLOP_PER_S)
                    .argument("I", "arithmetic intensity", Units.FLOP_PER_BYTE, "at least 0", 10)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("BW", "bandwidth", Units.BYTE_PER_S, "greater than 0", 2039e9)
                    .text("P = min(R_peak, I · BW)", "P=\\min(R_{peak},\\,I\\cdot BW)")
                    .from(
                            References.paper(
                                    "Williams, Waterman & Patterson, Roofline: an insightful visual performance model",
                                    2009))
                    .core(new Core(), 0);

    private static final Rule RIDGE =
            Formula.define("ridge_point", "Ridge point")
                    .result("I*", Units.FLOP_PER_BYTE)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("BW", "bandwidth", Units.BYTE_PER_S, "greater than 0", 2039e9)
                    .text("I* = R_peak / BW", "I^*=\\frac{R_{peak}}{BW}")
                    .from(
                            References.paper(
                                    "Williams, Waterman & Patterson, Roofline: an insightful visual performance model",
                                    2009))
                    .core(new Core(), 1);

    private static final Rule INTENSITY =
            Formula.define("arithmetic_intensity", "Arithmetic intensity")
                    .result("I", Units.FLOP_PER_BYTE)
                    .argument("O", "work", Units.FLOP, "at least 0", 8.2e9)
                    .argument("D", "data moved", Units.BYTE, "greater than 0", 51.2e6)
                    .text("I = O / D", "I=\\frac{O}{D}")
                    .from(
                            References.paper(
                                    "Williams, Waterman & Patterson, Roofline: an insightful visual performance model",
                                    2009))
                    .core(new Core(), 2);

    private static final Rule IMBALANCE =
            Formula.define("bottleneck", "Imbalance of compute and memory time")
                    .result("ρ", Units.ONE)
                    .argument("O", "work", Units.FLOP, "greater than 0", 8.2e9)
                    .argument("D", "data moved", Units.BYTE, "greater than 0", 51.2e6)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("BW", "bandwidth", Units.BYTE_PER_S, "greater than 0", 2039e9)
                    .text(
                            "ρ = max(O / R_peak, D / BW) / min(O / R_peak, D / BW)",
                            "\\rho=\\frac{\\max(O/R_{peak},\\,D/BW)}{\\min(O/R_{peak},\\,D/BW)}")
                    .from(
                            References.paper(
                                    "Williams, Waterman & Patterson, Roofline: an insightful visual performance model",
                                    2009))
                    .core(new Core(), 3);

    private static final Rule NEEDED_BW =
            Formula.define("synthesis_bandwidth", "Bandwidth a target needs")
                    .result("BW_req", Units.BYTE_PER_S)
                    .argument("W", "weight bytes", Units.BYTE, "at least 0", 16.06e9)
                    .argument("T*", "time allowed", Units.SECOND, "greater than 0", 0.01)
                    .text("BW_req = W / T*", "BW_{req}=\\frac{W}{T^*}")
                    .core(new Core(), 4);

    private static final Rule NEEDED_PEAK =
            Formula.define("synthesis_peak", "Peak a target needs")
                    .result("R_req", Units.FLOP_PER_S)
                    .argument("O", "work", Units.FLOP, "at least 0", 16.06e9)
                    .argument("T*", "time allowed", Units.SECOND, "greater than 0", 0.01)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.45)
                    .text("R_req = O / (T* · η)", "R_{req}=\\frac{O}{T^*\\,\\eta}")
                    .core(new Core(), 5);

    private static final Rule NETWORK =
            Formula.define("network_roofline", "Work for each byte of a gradient exchange")
                    .result("CI", Units.FLOP_PER_BYTE)
                    .argument(
                            "k",
                            "work per parameter and token",
                            Unit.parse("FLOP/param/token"),
                            "greater than 0",
                            6)
                    .argument("B", "tokens of a step", Units.TOKEN, "at least 0", 4e6)
                    .argument(
                            "b", "bytes per parameter", Unit.parse("B/param"), "greater than 0", 2)
                    .text("CI = k · B / (2 · b)", "CI=\\frac{k\\,P\\,B}{2\\,P\\,b}")
                    .numbers("\\frac{k\\,B}{2\\,b}")
                    .core(new Core(), 6);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> RooflineModel.attainable(x[0], x[1], x[2]);
                case 1 -> RooflineModel.ridge(x[0], x[1]);
                case 2 -> RooflineModel.intensity(x[0], x[1]);
                case 3 -> RooflineModel.imbalance(x[0], x[1], x[2], x[3]);
                case 4 -> RooflineModel.neededBandwidth(x[0], x[1]);
                case 5 -> RooflineModel.neededPeak(x[0], x[1], x[2]);
                case 6 -> RooflineModel.networkIntensity(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Roofline() {}

    static List<Rule> formulas() {
        return List.of(ATTAINABLE, RIDGE, INTENSITY, IMBALANCE, NEEDED_BW, NEEDED_PEAK, NETWORK);
    }

    /**
     * Compute the rate a kernel can reach.
     *
     * <p>P = min(R_peak, I · BW). Source: Williams, Waterman &amp; Patterson, Roofline: an
     * insightful visual performance model (2009).
     *
     * @param intensity I, arithmetic intensity, in FLOP/B, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return P, in FLOP/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity attainable(Quantity intensity, Quantity peak, Quantity bandwidth) {
        return ATTAINABLE.of(intensity, peak, bandwidth);
    }

    /**
     * Compute the intensity at which arithmetic and bandwidth are balanced.
     *
     * <p>I* = R_peak / BW. Source: Williams, Waterman &amp; Patterson, Roofline: an insightful
     * visual performance model (2009).
     *
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return I*, in FLOP/B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity ridge(Quantity peak, Quantity bandwidth) {
        return RIDGE.of(peak, bandwidth);
    }

    /**
     * Compute the work for each byte moved.
     *
     * <p>I = O / D. Source: Williams, Waterman &amp; Patterson, Roofline: an insightful visual
     * performance model (2009).
     *
     * @param work O, in FLOP, at least 0
     * @param bytes D, data moved, in B, greater than 0
     * @return I, in FLOP/B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity intensity(Quantity work, Quantity bytes) {
        return INTENSITY.of(work, bytes);
    }

    /**
     * Compute how many times the longer of compute and memory time exceeds the shorter.
     *
     * <p>ρ = max(O / R_peak, D / BW) / min(O / R_peak, D / BW). Source: Williams, Waterman &amp;
     * Patterson, Roofline: an insightful visual performance model (2009).
     *
     * @param work O, in FLOP, greater than 0
     * @param bytes D, data moved, in B, greater than 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return ρ, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity imbalance(
            Quantity work, Quantity bytes, Quantity peak, Quantity bandwidth) {
        return IMBALANCE.of(work, bytes, peak, bandwidth);
    }

    /**
     * Compute the bandwidth needed to read the weights once in the time allowed.
     *
     * <p>BW_req = W / T*. Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes W, weight bytes, in B, at least 0
     * @param time T*, time allowed, in s, greater than 0
     * @return BW_req, in B/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity neededBandwidth(Quantity bytes, Quantity time) {
        return NEEDED_BW.of(bytes, time);
    }

    /**
     * Compute the peak needed to do the work in the time allowed.
     *
     * <p>R_req = O / (T* · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param work O, in FLOP, at least 0
     * @param time T*, time allowed, in s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return R_req, in FLOP/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity neededPeak(Quantity work, Quantity time, Quantity eta) {
        return NEEDED_PEAK.of(work, time, eta);
    }

    /**
     * Compute the peak needed to do the work in the time allowed.
     *
     * <p>R_req = O / (T* · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param work O, in FLOP, at least 0
     * @param time T*, time allowed, in s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return R_req, in FLOP/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity neededPeak(Quantity work, Quantity time, double eta) {
        return NEEDED_PEAK.of(work, time, NEEDED_PEAK.number(2, eta));
    }

    /**
     * Compute the work of a data-parallel step for each byte its gradient exchange moves. The step
     * is network bound when that is below the {@linkplain #ridge ridge point} of the fleet's peak
     * and the bisection bandwidth.
     *
     * <p>CI = k · B / (2 · b). Source: Reddi et al., Machine Learning Systems.
     *
     * @param tokens B, tokens of a step, in token, at least 0. Of the whole step; with 1, every
     *     fleet looks network bound
     * @param bytesPerParameter b, bytes per parameter, in B/param, greater than 0
     * @return CI, in FLOP/B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity networkIntensity(Quantity tokens, Quantity bytesPerParameter) {
        return NETWORK.of(Training.six(), tokens, bytesPerParameter);
    }

    /** What limits a kernel. */
    public enum Bound {
        /** Bandwidth. */
        MEMORY,
        /** Arithmetic. */
        COMPUTE
    }

    /**
     * Say what limits a kernel: memory when its intensity is below the ridge point; a tie counts as
     * compute.
     *
     * @param intensity I, in FLOP/B
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return what limits it
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Bound bound(Quantity intensity, Quantity peak, Quantity bandwidth) {
        return Need.given(intensity, "intensity").lt(ridge(peak, bandwidth)).holds()
                ? Bound.MEMORY
                : Bound.COMPUTE;
    }
}
