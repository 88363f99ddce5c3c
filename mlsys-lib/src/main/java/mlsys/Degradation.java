package mlsys;

import java.util.List;
import mlsys.core.QualityModel;

/**
 * How accuracy decays while the world moves on: a first-order model, good near where it was fitted.
 */
public final class Degradation {

    private static final Rule ACCURACY =
            Formula.define("degradation", "Degradation equation")
                    .result("A", Units.ONE)
                    .argument("A_0", "accuracy at the start", Units.ONE, "from 0 to 1", 0.95)
                    .argument("λ", "sensitivity", Units.ONE, "at least 0", 0.5)
                    .argument("D", "divergence", Units.ONE, "at least 0", 0.1)
                    .text("A = A_0 − λ · D", "A(t)\\approx A_0-\\lambda\\,D(P_t\\|P_0)")
                    .numbers("A_0-\\lambda\\,D")
                    .core(new Core(), 0);

    private static final Rule LINEAR =
            Formula.define("degradation_linear", "Linear decay")
                    .result("A", Units.ONE)
                    .argument("A_0", "accuracy at the start", Units.ONE, "from 0 to 1", 0.95)
                    .argument("d", "accuracy lost per time", Unit.parse("1/s"), "at least 0", 3e-9)
                    .argument("m", "time", Units.SECOND, "at least 0", 1.6e7)
                    .text("A = A_0 − d · m", "A(m)=A_0-d\\,m")
                    .core(new Core(), 1);

    private static final Rule HORIZON =
            Formula.define("retraining_horizon", "Time until retraining")
                    .result("m*", Units.SECOND)
                    .argument("A_0", "accuracy at the start", Units.ONE, "from 0 to 1", 0.95)
                    .argument(
                            "d",
                            "accuracy lost per time",
                            Unit.parse("1/s"),
                            "greater than 0",
                            3e-9)
                    .argument("A_min", "lowest accuracy allowed", Units.ONE, "from 0 to A_0", 0.90)
                    .text("m* = (A_0 − A_min) / d", "m^*=\\frac{A_0-A_{min}}{d}")
                    .core(new Core(), 2);

    private static final Rule STEPS =
            Formula.define("degradation_steps", "First step below the floor")
                    .result("n", Units.ONE)
                    .argument("A_0", "accuracy at the start", Units.ONE, "from 0 to 1", 0.95)
                    .argument("λ", "sensitivity", Units.ONE, "at least 0", 0.5)
                    .argument("D_step", "divergence added per step", Units.ONE, "at least 0", 0.02)
                    .argument("A_min", "lowest accuracy allowed", Units.ONE, "from 0 to 1", 0.90)
                    .text(
                            "n = ⌊(A_0 − A_min) / (λ · D_step)⌋ + 1",
                            "n=\\left\\lfloor\\frac{A_0-A_{min}}{\\lambda\\,D_{step}}\\right\\rfloor+1")
                    .core(new Core(), 3);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> QualityModel.degradation(x[0], x[1], x[2]);
                case 1 -> QualityModel.linear(x[0], x[1], x[2]);
                case 2 -> QualityModel.horizon(x[0], x[1], x[2]);
                case 3 -> QualityModel.stepsUntilBelow(x[0], x[1], x[2], x[3]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Degradation() {}

    static List<Rule> formulas() {
        return List.of(ACCURACY, LINEAR, HORIZON, STEPS);
    }

    /**
     * Compute the accuracy after a divergence, held between 0 and 1.
     *
     * <p>A = A_0 − λ · D. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param sensitivity λ, at least 0
     * @param divergence D, at least 0
     * @return A, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity accuracy(Quantity initial, Quantity sensitivity, Quantity divergence) {
        return ACCURACY.of(initial, sensitivity, divergence);
    }

    /**
     * Compute the accuracy after a divergence, held between 0 and 1.
     *
     * <p>A = A_0 − λ · D. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param sensitivity λ, at least 0
     * @param divergence D, at least 0
     * @return A, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity accuracy(double initial, double sensitivity, double divergence) {
        return ACCURACY.of(
                ACCURACY.number(0, initial),
                ACCURACY.number(1, sensitivity),
                ACCURACY.number(2, divergence));
    }

    /**
     * Compute the accuracy after a time of linear decay, held at 0.
     *
     * <p>A = A_0 − d · m. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param decay d, accuracy lost per time, in 1/s, at least 0
     * @param time m, in s, at least 0
     * @return A, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity linear(Quantity initial, Quantity decay, Quantity time) {
        return LINEAR.of(initial, decay, time);
    }

    /**
     * Compute the accuracy after a time of linear decay, held at 0.
     *
     * <p>A = A_0 − d · m. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param decay d, accuracy lost per time, in 1/s, at least 0
     * @param time m, in s, at least 0
     * @return A, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity linear(double initial, Quantity decay, Quantity time) {
        return LINEAR.of(LINEAR.number(0, initial), decay, time);
    }

    /**
     * Compute the time until linear decay reaches a floor.
     *
     * <p>m* = (A_0 − A_min) / d. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param decay d, accuracy lost per time, in 1/s, greater than 0
     * @param floor A_min, lowest accuracy allowed, from 0 to A_0
     * @return m*, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity horizon(Quantity initial, Quantity decay, Quantity floor) {
        return HORIZON.of(initial, decay, floor);
    }

    /**
     * Compute the time until linear decay reaches a floor.
     *
     * <p>m* = (A_0 − A_min) / d. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param decay d, accuracy lost per time, in 1/s, greater than 0
     * @param floor A_min, lowest accuracy allowed, from 0 to A_0
     * @return m*, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity horizon(double initial, Quantity decay, double floor) {
        return HORIZON.of(HORIZON.number(0, initial), decay, HORIZON.number(2, floor));
    }

    /**
     * Compute the first step at which accuracy is strictly below the floor; -1 if it never is.
     *
     * <p>n = ⌊(A_0 − A_min) / (λ · D_step)⌋ + 1. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param sensitivity λ, at least 0
     * @param driftPerStep D_step, divergence added per step, at least 0
     * @param floor A_min, lowest accuracy allowed, from 0 to 1
     * @return n, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity steps(
            Quantity initial, Quantity sensitivity, Quantity driftPerStep, Quantity floor) {
        return STEPS.of(initial, sensitivity, driftPerStep, floor);
    }

    /**
     * Compute the first step at which accuracy is strictly below the floor; -1 if it never is.
     *
     * <p>n = ⌊(A_0 − A_min) / (λ · D_step)⌋ + 1. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param sensitivity λ, at least 0
     * @param driftPerStep D_step, divergence added per step, at least 0
     * @param floor A_min, lowest accuracy allowed, from 0 to 1
     * @return n, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity steps(
            double initial, double sensitivity, double driftPerStep, double floor) {
        return STEPS.of(
                STEPS.number(0, initial),
                STEPS.number(1, sensitivity),
                STEPS.number(2, driftPerStep),
                STEPS.number(3, floor));
    }
}
