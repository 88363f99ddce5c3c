package mlsys;

import java.util.List;
import mlsys.core.SafetyModel;

/** Machines that move: how far until they stand, how long to test. */
public final class Safety {

    private static final Rule STOP =
            Formula.define("stopping_distance", "Stopping distance")
                    .result("d", Unit.parse("m"))
                    .argument("v", "speed", Unit.parse("m/s"), "at least 0", 30)
                    .argument("τ", "time to react", Units.SECOND, "at least 0", 0.1)
                    .argument("a", "braking", Unit.parse("m/s/s"), "greater than 0", 7)
                    .text("d = v · τ + v² / (2 · a)", "d=v\\tau+\\frac{v^2}{2a}")
                    .core(new Core(), 0);

    private static final Rule FASTEST =
            Formula.define("stopping_speed", "Speed from which one can stop")
                    .result("v_max", Unit.parse("m/s"))
                    .argument("d", "free way", Unit.parse("m"), "at least 0", 67)
                    .argument("τ", "time to react", Units.SECOND, "at least 0", 0.1)
                    .argument("a", "braking", Unit.parse("m/s/s"), "greater than 0", 7)
                    .text(
                            "v_max = √((a · τ)² + 2 · a · d) − a · τ",
                            "v_{max}=-a\\tau+\\sqrt{(a\\tau)^2+2ad}")
                    .core(new Core(), 1);

    private static final Rule TEST =
            Formula.define("zero_failure_exposure", "Test without a failure")
                    .result("T", Units.SECOND)
                    .argument(
                            "λ",
                            "failures a time to be ruled out",
                            Unit.parse("1/s"),
                            "greater than 0",
                            2.8e-10)
                    .argument("C", "confidence", Units.ONE, "greater than 0, less than 1", 0.95)
                    .text("T = −ln(1 − C) / λ", "T\\ge\\frac{-\\ln(1-C)}{\\lambda}")
                    .from(
                            References.paper(
                                    "Hanley & Lippman-Hand, If Nothing Goes Wrong, Is Everything All Right?",
                                    1983))
                    .core(new Core(), 2);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> SafetyModel.stoppingDistance(x[0], x[1], x[2]);
                case 1 -> SafetyModel.fastest(x[0], x[1], x[2]);
                case 2 -> SafetyModel.failureFree(x[0], x[1]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Safety() {}

    static List<Rule> formulas() {
        return List.of(STOP, FASTEST, TEST);
    }

    /**
     * Compute the way travelled while reacting and braking.
     *
     * <p>d = v · τ + v² / (2 · a). Source: Reddi et al., Machine Learning Systems.
     *
     * @param speed v, in m/s, at least 0
     * @param latency τ, time to react, in s, at least 0
     * @param braking a, in m/s^2, greater than 0
     * @return d, in m
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity stoppingDistance(Quantity speed, Quantity latency, Quantity braking) {
        return STOP.of(speed, latency, braking);
    }

    /**
     * Compute the highest speed that stops within the free way.
     *
     * <p>v_max = √((a · τ)² + 2 · a · d) − a · τ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param distance d, free way, in m, at least 0
     * @param latency τ, time to react, in s, at least 0
     * @param braking a, in m/s^2, greater than 0
     * @return v_max, in m/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity fastest(Quantity distance, Quantity latency, Quantity braking) {
        return FASTEST.of(distance, latency, braking);
    }

    /**
     * Compute the time without a failure that shows a rate at a confidence; the rule of three at
     * 0.95.
     *
     * <p>T = −ln(1 − C) / λ. Source: Hanley &amp; Lippman-Hand, If Nothing Goes Wrong, Is
     * Everything All Right? (1983).
     *
     * @param rate λ, failures a time to be ruled out, in 1/s, greater than 0
     * @param confidence C, greater than 0, less than 1
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity failureFree(Quantity rate, Quantity confidence) {
        return TEST.of(rate, confidence);
    }

    /**
     * Compute the time without a failure that shows a rate at a confidence; the rule of three at
     * 0.95.
     *
     * <p>T = −ln(1 − C) / λ. Source: Hanley &amp; Lippman-Hand, If Nothing Goes Wrong, Is
     * Everything All Right? (1983).
     *
     * @param rate λ, failures a time to be ruled out, in 1/s, greater than 0
     * @param confidence C, greater than 0, less than 1
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity failureFree(Quantity rate, double confidence) {
        return TEST.of(rate, TEST.number(1, confidence));
    }
}
