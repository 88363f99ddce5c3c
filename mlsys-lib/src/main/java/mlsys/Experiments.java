package mlsys;

import java.util.List;
import mlsys.core.ExperimentModel;

/** Tests, alerts and defects: how much to collect before believing it. */
public final class Experiments {

    private static final Rule SIZE =
            Formula.define("ab_sample_size", "Samples in each arm")
                    .result("n", Units.ONE)
                    .argument(
                            "z_α",
                            "quantile for the chance of a false alarm",
                            Units.ONE,
                            "greater than 0",
                            1.96)
                    .argument("z_β", "quantile for the power", Units.ONE, "at least 0", 0.84)
                    .argument("p", "base rate", Units.ONE, "greater than 0, less than 1", 0.1)
                    .argument("δ", "difference to be seen", Units.ONE, "not 0", 0.01)
                    .text(
                            "n = 2 · (z_α + z_β)² · p · (1 − p) / δ²",
                            "n=\\frac{2(z_\\alpha+z_\\beta)^2\\,p(1-p)}{\\delta^2}")
                    .core(new Core(), 0);

    private static final Rule WHOLE =
            Formula.define("ab_samples", "Whole samples in each arm")
                    .result("n_whole", Units.ONE)
                    .argument("n", "samples", Units.ONE, "at least 0", 14111.2)
                    .text("n_whole = ⌈n⌉", "n_{whole}=\\lceil n\\rceil")
                    .core(new Core(), 1);

    private static final Rule LATE =
            Formula.define("constraint_propagation", "Cost of a defect found late")
                    .result("f", Units.ONE)
                    .argument("b", "growth a stage", Units.ONE, "greater than 0", 2)
                    .argument(
                            "i",
                            "stage where it was made",
                            Units.ONE,
                            "a whole number of at least 0",
                            1)
                    .argument(
                            "j",
                            "stage where it was found",
                            Units.ONE,
                            "a whole number of at least i",
                            6)
                    .text("f = b^(j − i)", "f=b^{\\,j-i}")
                    .from(References.paper("Boehm, Software Engineering Economics", 1981))
                    .core(new Core(), 2);

    private static final Rule ALERTS =
            Formula.define("multiple_alerts", "False alerts")
                    .result("a", Units.ONE)
                    .argument("n", "monitors", Units.ONE, "a whole number of at least 0", 1000)
                    .argument(
                            "α",
                            "chance of a false alert at a check",
                            Units.ONE,
                            "from 0 to 1",
                            0.0027)
                    .argument("c", "checks of each", Units.ONE, "at least 0", 288)
                    .text("a = n · α · c", "a=n\\,\\alpha\\,c")
                    .core(new Core(), 3);

    private static final Rule ANY =
            Formula.define("any_false_alert", "Chance of a false alert")
                    .result("P", Units.ONE)
                    .argument("n", "monitors", Units.ONE, "a whole number of at least 0", 10)
                    .argument(
                            "α",
                            "chance of a false alert at a check",
                            Units.ONE,
                            "at least 0, less than 1",
                            0.0027)
                    .argument("c", "checks of each", Units.ONE, "at least 0", 24)
                    .text("P = 1 − (1 − α)^(n · c)", "P(\\ge1)=1-(1-\\alpha)^{nc}")
                    .core(new Core(), 4);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> ExperimentModel.samples(x[0], x[1], x[2], x[3]);
                case 1 -> ExperimentModel.wholeSamples(x[0]);
                case 2 -> ExperimentModel.lateDefect(x[0], x[1], x[2]);
                case 3 -> ExperimentModel.falseAlerts(x[0], x[1], x[2]);
                case 4 -> ExperimentModel.anyFalseAlert(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Experiments() {}

    static List<Rule> formulas() {
        return List.of(SIZE, WHOLE, LATE, ALERTS, ANY);
    }

    /**
     * Compute the samples in each arm to see a difference of two rates, before rounding up.
     *
     * <p>n = 2 · (z_α + z_β)² · p · (1 − p) / δ². Source: Reddi et al., Machine Learning Systems.
     *
     * @param zAlpha z_α, quantile for the chance of a false alarm, greater than 0
     * @param zBeta z_β, quantile for the power, at least 0
     * @param base p, base rate, greater than 0, less than 1
     * @param lift δ, difference to be seen, not 0
     * @return n, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity samples(Quantity zAlpha, Quantity zBeta, Quantity base, Quantity lift) {
        return SIZE.of(zAlpha, zBeta, base, lift);
    }

    /**
     * Compute the samples in each arm to see a difference of two rates, before rounding up.
     *
     * <p>n = 2 · (z_α + z_β)² · p · (1 − p) / δ². Source: Reddi et al., Machine Learning Systems.
     *
     * @param zAlpha z_α, quantile for the chance of a false alarm, greater than 0
     * @param zBeta z_β, quantile for the power, at least 0
     * @param base p, base rate, greater than 0, less than 1
     * @param lift δ, difference to be seen, not 0
     * @return n, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity samples(double zAlpha, double zBeta, double base, double lift) {
        return SIZE.of(
                SIZE.number(0, zAlpha),
                SIZE.number(1, zBeta),
                SIZE.number(2, base),
                SIZE.number(3, lift));
    }

    /**
     * Round a number of samples up.
     *
     * <p>n_whole = ⌈n⌉. Source: Reddi et al., Machine Learning Systems.
     *
     * @param samples n, at least 0
     * @return n_whole, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity wholeSamples(Quantity samples) {
        return WHOLE.of(samples);
    }

    /**
     * Round a number of samples up.
     *
     * <p>n_whole = ⌈n⌉. Source: Reddi et al., Machine Learning Systems.
     *
     * @param samples n, at least 0
     * @return n_whole, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity wholeSamples(double samples) {
        return WHOLE.of(WHOLE.number(0, samples));
    }

    /**
     * Compute how many times dearer a defect is when it is found stages later.
     *
     * <p>f = b^(j − i). Source: Boehm, Software Engineering Economics (1981).
     *
     * @param base b, growth a stage, greater than 0
     * @param made i, stage where it was made, a whole number of at least 0
     * @param found j, stage where it was found, a whole number of at least i
     * @return f, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity lateDefect(Quantity base, Quantity made, Quantity found) {
        return LATE.of(base, made, found);
    }

    /**
     * Compute how many times dearer a defect is when it is found stages later.
     *
     * <p>f = b^(j − i). Source: Boehm, Software Engineering Economics (1981).
     *
     * @param base b, growth a stage, greater than 0
     * @param made i, stage where it was made, a whole number of at least 0
     * @param found j, stage where it was found, a whole number of at least i
     * @return f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity lateDefect(double base, double made, double found) {
        return LATE.of(LATE.number(0, base), LATE.number(1, made), LATE.number(2, found));
    }

    /**
     * Compute the false alerts of many monitors, each checked so often.
     *
     * <p>a = n · α · c. Source: Reddi et al., Machine Learning Systems.
     *
     * @param monitors n, a whole number of at least 0
     * @param alpha α, chance of a false alert at a check, from 0 to 1
     * @param checks c, checks of each, at least 0
     * @return a, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity falseAlerts(Quantity monitors, Quantity alpha, Quantity checks) {
        return ALERTS.of(monitors, alpha, checks);
    }

    /**
     * Compute the false alerts of many monitors, each checked so often.
     *
     * <p>a = n · α · c. Source: Reddi et al., Machine Learning Systems.
     *
     * @param monitors n, a whole number of at least 0
     * @param alpha α, chance of a false alert at a check, from 0 to 1
     * @param checks c, checks of each, at least 0
     * @return a, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity falseAlerts(double monitors, double alpha, double checks) {
        return ALERTS.of(
                ALERTS.number(0, monitors), ALERTS.number(1, alpha), ALERTS.number(2, checks));
    }

    /**
     * Compute the chance of at least one false alert of independent monitors.
     *
     * <p>P = 1 − (1 − α)^(n · c). Source: Reddi et al., Machine Learning Systems.
     *
     * @param monitors n, a whole number of at least 0
     * @param alpha α, chance of a false alert at a check, at least 0, less than 1
     * @param checks c, checks of each, at least 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity anyFalseAlert(Quantity monitors, Quantity alpha, Quantity checks) {
        return ANY.of(monitors, alpha, checks);
    }

    /**
     * Compute the chance of at least one false alert of independent monitors.
     *
     * <p>P = 1 − (1 − α)^(n · c). Source: Reddi et al., Machine Learning Systems.
     *
     * @param monitors n, a whole number of at least 0
     * @param alpha α, chance of a false alert at a check, at least 0, less than 1
     * @param checks c, checks of each, at least 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity anyFalseAlert(double monitors, double alpha, double checks) {
        return ANY.of(ANY.number(0, monitors), ANY.number(1, alpha), ANY.number(2, checks));
    }

    /**
     * Compute the whole samples in each arm to see a difference of two rates, at a chance of 5 % of
     * a false alarm (two-sided) and a power of 80 %.
     *
     * <p>n_whole = ⌈n⌉. Source: Reddi et al., Machine Learning Systems.
     *
     * @param base p, the rate without the change, greater than 0, less than 1
     * @param lift δ, the difference to see, not 0
     * @return n_whole, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity samplesPerArm(Quantity base, Quantity lift) {
        Quantity zAlpha = Constants.get("compression_safety.Z_ALPHA_TWO_SIDED_05").quantity();
        Quantity zBeta = Constants.get("compression_safety.Z_BETA_POWER_80").quantity();
        return wholeSamples(samples(zAlpha, zBeta, base, lift));
    }

    /**
     * Compute the whole samples in each arm as {@link #samplesPerArm(Quantity, Quantity)} does.
     *
     * <p>n_whole = ⌈n⌉. Source: Reddi et al., Machine Learning Systems.
     *
     * @param base p, the rate without the change, greater than 0, less than 1
     * @param lift δ, the difference to see, not 0
     * @return n_whole, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity samplesPerArm(double base, double lift) {
        return samplesPerArm(SIZE.number(2, base), SIZE.number(3, lift));
    }
}
