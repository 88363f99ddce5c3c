package mlsys;

import java.util.List;
import mlsys.core.SpeedUp;

/** What faster parts and more workers bring. */
public final class Speedup {

    private static final Rule AMDAHL =
            Formula.define("amdahl", "Amdahl speed-up")
                    .result("S", Units.ONE)
                    .argument(
                            "p",
                            "share of the time that is sped up",
                            Units.ONE,
                            "from 0 to 1",
                            0.35)
                    .argument("s", "speed-up of that share", Units.ONE, "greater than 0", 3)
                    .text("S = 1 / ((1 − p) + p / s)", "S=\\frac{1}{(1-p)+p/s}")
                    .from(
                            References.paper(
                                    "Amdahl, Validity of the single processor approach to achieving large scale computing capabilities",
                                    1967))
                    .core(new Core(), 0);

    private static final Rule GUSTAFSON =
            Formula.define("gustafson", "Gustafson scaled speed-up")
                    .result("S", Units.ONE)
                    .argument("f", "serial share", Units.ONE, "from 0 to 1", 0.05)
                    .argument("N", "processors", Units.ONE, "at least 1", 1024)
                    .text("S = N − f · (N − 1)", "S=N-f\\,(N-1)")
                    .from(References.paper("Gustafson, Reevaluating Amdahl's law", 1988))
                    .core(new Core(), 1);

    private static final Rule STRONG =
            Formula.define("strong_scaling", "Strong scaling")
                    .result("S", Units.ONE)
                    .argument("N", "devices", Units.ONE, "at least 1", 256)
                    .argument(
                            "c",
                            "share of the step that does not shrink",
                            Units.ONE,
                            "from 0 to 1",
                            0.01)
                    .text("S = N / (1 + (N − 1) · c)", "S=\\frac{N}{1+(N-1)c}")
                    .core(new Core(), 2);

    private static final Rule USL =
            Formula.define("usl", "Universal scalability law")
                    .result("C", Units.ONE)
                    .argument("N", "workers", Units.ONE, "at least 1", 64)
                    .argument("σ", "contention", Units.ONE, "at least 0", 0.02)
                    .argument("κ", "coherency", Units.ONE, "at least 0", 0.0005)
                    .text(
                            "C = N / (1 + σ · (N − 1) + κ · N · (N − 1))",
                            "C(N)=\\frac{N}{1+\\sigma(N-1)+\\kappa N(N-1)}")
                    .from(References.paper("Gunther, Guerrilla Capacity Planning", 2007))
                    .core(new Core(), 3);

    private static final Rule USL_PEAK =
            Formula.define("usl_peak", "Best number of workers")
                    .result("N*", Units.ONE)
                    .argument("σ", "contention", Units.ONE, "from 0 to 1", 0.02)
                    .argument("κ", "coherency", Units.ONE, "greater than 0", 0.0005)
                    .text("N* = √((1 − σ) / κ)", "N^*=\\sqrt{\\frac{1-\\sigma}{\\kappa}}")
                    .from(References.paper("Gunther, Guerrilla Capacity Planning", 2007))
                    .core(new Core(), 4);

    private static final Rule RATIO =
            Formula.define("speedup", "Speed-up")
                    .result("S", Units.ONE)
                    .argument("T_before", "time before", Units.SECOND, "at least 0", 2)
                    .argument("T_after", "time after", Units.SECOND, "greater than 0", 1)
                    .text("S = T_before / T_after", "S=\\frac{T_{before}}{T_{after}}")
                    .core(new Core(), 5);

    private static final Rule REDUCTION =
            Formula.define("relative_reduction", "Relative reduction")
                    .result("ΔE", Units.ONE)
                    .argument("r", "what is left", Units.ONE, "at least 0", 0.6)
                    .text("ΔE = 1 − r", "\\Delta E=1-r")
                    .core(new Core(), 6);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> SpeedUp.amdahl(x[0], x[1]);
                case 1 -> SpeedUp.gustafson(x[0], x[1]);
                case 2 -> SpeedUp.strongScaling(x[0], x[1]);
                case 3 -> SpeedUp.universal(x[0], x[1], x[2]);
                case 4 -> SpeedUp.universalPeak(x[0], x[1]);
                case 5 -> SpeedUp.ratio(x[0], x[1]);
                case 6 -> SpeedUp.reduction(x[0]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Speedup() {}

    static List<Rule> formulas() {
        return List.of(AMDAHL, GUSTAFSON, STRONG, USL, USL_PEAK, RATIO, REDUCTION);
    }

    /**
     * Compute the speed-up of the whole when a share is sped up.
     *
     * <p>S = 1 / ((1 − p) + p / s). Source: Amdahl, Validity of the single processor approach to
     * achieving large scale computing capabilities (1967).
     *
     * @param share p, share of the time that is sped up, from 0 to 1
     * @param speedup s, speed-up of that share, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity amdahl(Quantity share, Quantity speedup) {
        return AMDAHL.of(share, speedup);
    }

    /**
     * Compute the speed-up of the whole when a share is sped up.
     *
     * <p>S = 1 / ((1 − p) + p / s). Source: Amdahl, Validity of the single processor approach to
     * achieving large scale computing capabilities (1967).
     *
     * @param share p, share of the time that is sped up, from 0 to 1
     * @param speedup s, speed-up of that share, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity amdahl(double share, double speedup) {
        return AMDAHL.of(AMDAHL.number(0, share), AMDAHL.number(1, speedup));
    }

    /**
     * Compute the speed-up when the work grows with the machine.
     *
     * <p>S = N − f · (N − 1). Source: Gustafson, Reevaluating Amdahl's law (1988).
     *
     * @param serial f, serial share, from 0 to 1
     * @param processors N, at least 1
     * @return S, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity gustafson(Quantity serial, Quantity processors) {
        return GUSTAFSON.of(serial, processors);
    }

    /**
     * Compute the speed-up when the work grows with the machine.
     *
     * <p>S = N − f · (N − 1). Source: Gustafson, Reevaluating Amdahl's law (1988).
     *
     * @param serial f, serial share, from 0 to 1
     * @param processors N, at least 1
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity gustafson(double serial, double processors) {
        return GUSTAFSON.of(GUSTAFSON.number(0, serial), GUSTAFSON.number(1, processors));
    }

    /**
     * Compute the speed-up of so many devices when a share of the step does not shrink.
     *
     * <p>S = N / (1 + (N − 1) · c). Source: Reddi et al., Machine Learning Systems.
     *
     * @param devices N, at least 1
     * @param communication c, share of the step that does not shrink, from 0 to 1
     * @return S, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity strongScaling(Quantity devices, Quantity communication) {
        return STRONG.of(devices, communication);
    }

    /**
     * Compute the speed-up of so many devices when a share of the step does not shrink.
     *
     * <p>S = N / (1 + (N − 1) · c). Source: Reddi et al., Machine Learning Systems.
     *
     * @param devices N, at least 1
     * @param communication c, share of the step that does not shrink, from 0 to 1
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity strongScaling(double devices, double communication) {
        return STRONG.of(STRONG.number(0, devices), STRONG.number(1, communication));
    }

    /**
     * Compute the capacity of so many workers.
     *
     * <p>C = N / (1 + σ · (N − 1) + κ · N · (N − 1)). Source: Gunther, Guerrilla Capacity Planning
     * (2007).
     *
     * @param workers N, at least 1
     * @param contention σ, at least 0
     * @param coherency κ, at least 0
     * @return C, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity universal(Quantity workers, Quantity contention, Quantity coherency) {
        return USL.of(workers, contention, coherency);
    }

    /**
     * Compute the capacity of so many workers.
     *
     * <p>C = N / (1 + σ · (N − 1) + κ · N · (N − 1)). Source: Gunther, Guerrilla Capacity Planning
     * (2007).
     *
     * @param workers N, at least 1
     * @param contention σ, at least 0
     * @param coherency κ, at least 0
     * @return C, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity universal(double workers, double contention, double coherency) {
        return USL.of(USL.number(0, workers), USL.number(1, contention), USL.number(2, coherency));
    }

    /**
     * Compute the number of workers at which capacity peaks.
     *
     * <p>N* = √((1 − σ) / κ). Source: Gunther, Guerrilla Capacity Planning (2007).
     *
     * @param contention σ, from 0 to 1
     * @param coherency κ, greater than 0
     * @return N*, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity universalPeak(Quantity contention, Quantity coherency) {
        return USL_PEAK.of(contention, coherency);
    }

    /**
     * Compute the number of workers at which capacity peaks.
     *
     * <p>N* = √((1 − σ) / κ). Source: Gunther, Guerrilla Capacity Planning (2007).
     *
     * @param contention σ, from 0 to 1
     * @param coherency κ, greater than 0
     * @return N*, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity universalPeak(double contention, double coherency) {
        return USL_PEAK.of(USL_PEAK.number(0, contention), USL_PEAK.number(1, coherency));
    }

    /**
     * Compute how many times faster something became.
     *
     * <p>S = T_before / T_after. Source: Reddi et al., Machine Learning Systems.
     *
     * @param before T_before, time before, in s, at least 0
     * @param after T_after, time after, in s, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity of(Quantity before, Quantity after) {
        return RATIO.of(before, after);
    }

    /**
     * Compute the share that is gone when a quotient is left.
     *
     * <p>ΔE = 1 − r. Source: Reddi et al., Machine Learning Systems.
     *
     * @param left r, what is left, at least 0
     * @return ΔE, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity reduction(Quantity left) {
        return REDUCTION.of(left);
    }

    /**
     * Compute the share that is gone when a quotient is left.
     *
     * <p>ΔE = 1 − r. Source: Reddi et al., Machine Learning Systems.
     *
     * @param left r, what is left, at least 0
     * @return ΔE, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity reduction(double left) {
        return REDUCTION.of(REDUCTION.number(0, left));
    }

    /**
     * Compute the share by which something shrank: one minus after over before.
     *
     * <p>ΔE = 1 − r. Source: Reddi et al., Machine Learning Systems.
     *
     * @param before an amount, greater than 0
     * @param after an amount of the same thing, at least 0
     * @return ΔE, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity reduction(Quantity before, Quantity after) {
        return reduction(Need.given(after, "after").dividedBy(Need.given(before, "before")));
    }
}
