package mlsys;

import java.util.List;
import mlsys.core.PrivacyModel;

/** What privacy costs: noise, budgets, time. */
public final class Privacy {

    private static final Rule NOISE =
            Formula.define("dp_gaussian", "Noise of the Gaussian mechanism")
                    .result("σ", Units.ONE)
                    .argument("Δ_2", "sensitivity", Units.ONE, "greater than 0", 1)
                    .argument("ε", "privacy loss", Units.ONE, "greater than 0, less than 1", 0.5)
                    .argument(
                            "δ",
                            "chance of a larger loss",
                            Units.ONE,
                            "greater than 0, less than 1",
                            1e-5)
                    .text(
                            "σ = Δ_2 · √(2 · ln(1.25 / δ)) / ε",
                            "\\sigma=\\frac{\\Delta_2\\sqrt{2\\ln(1.25/\\delta)}}{\\varepsilon}")
                    .from(
                            References.paper(
                                    "Dwork & Roth, The Algorithmic Foundations of Differential Privacy",
                                    2014))
                    .core(new Core(), 0);

    private static final Rule SPENT =
            Formula.define("dp_gaussian_epsilon", "Privacy loss of a noise")
                    .result("ε", Units.ONE)
                    .argument("Δ_2", "sensitivity", Units.ONE, "greater than 0", 1)
                    .argument(
                            "σ",
                            "standard deviation of the noise",
                            Units.ONE,
                            "greater than 0",
                            9.7)
                    .argument(
                            "δ",
                            "chance of a larger loss",
                            Units.ONE,
                            "greater than 0, less than 1",
                            1e-5)
                    .text(
                            "ε = Δ_2 · √(2 · ln(1.25 / δ)) / σ",
                            "\\varepsilon=\\frac{\\Delta_2\\sqrt{2\\ln(1.25/\\delta)}}{\\sigma}")
                    .from(
                            References.paper(
                                    "Dwork & Roth, The Algorithmic Foundations of Differential Privacy",
                                    2014))
                    .core(new Core(), 1);

    private static final Rule BASIC =
            Formula.define("dp_composition", "Privacy loss of many queries")
                    .result("ε_k", Units.ONE)
                    .argument("ε", "privacy loss", Units.ONE, "greater than 0", 0.5)
                    .argument("k", "queries", Units.ONE, "a whole number of at least 1", 100)
                    .text("ε_k = k · ε", "\\varepsilon_k=k\\,\\varepsilon")
                    .from(
                            References.paper(
                                    "Dwork & Roth, The Algorithmic Foundations of Differential Privacy",
                                    2014))
                    .core(new Core(), 2);

    private static final Rule ADVANCED =
            Formula.define(
                            "dp_composition_advanced",
                            "Privacy loss of many queries, advanced composition")
                    .result("ε_k", Units.ONE)
                    .argument("ε", "privacy loss", Units.ONE, "greater than 0", 0.05)
                    .argument("k", "queries", Units.ONE, "a whole number of at least 1", 100)
                    .argument("δ'", "chance added", Units.ONE, "greater than 0, less than 1", 1e-5)
                    .text(
                            "ε_k = ε · √(2 · k · ln(1 / δ')) + k · ε · (e^ε − 1)",
                            "\\varepsilon_k=\\varepsilon\\sqrt{2k\\ln(1/\\delta')}+k\\,\\varepsilon\\,(e^{\\varepsilon}-1)")
                    .from(
                            References.paper(
                                    "Dwork & Roth, The Algorithmic Foundations of Differential Privacy",
                                    2014))
                    .core(new Core(), 3);

    private static final Rule SLOWDOWN =
            Formula.define("dp_slowdown", "Slow-down of private training, a rule of thumb")
                    .result("S", Units.ONE)
                    .argument("ε", "privacy loss", Units.ONE, "greater than 0", 1)
                    .text("S = 1 + 2 / ε", "S=1+\\frac{2}{\\varepsilon}")
                    .core(new Core(), 4);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> PrivacyModel.noise(x[0], x[1], x[2]);
                case 1 -> PrivacyModel.loss(x[0], x[1], x[2]);
                case 2 -> PrivacyModel.composed(x[0], x[1]);
                case 3 -> PrivacyModel.composedAdvanced(x[0], x[1], x[2]);
                case 4 -> PrivacyModel.slowdown(x[0]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Privacy() {}

    static List<Rule> formulas() {
        return List.of(NOISE, SPENT, BASIC, ADVANCED, SLOWDOWN);
    }

    /**
     * Compute the standard deviation of the noise. The classical bound holds for a loss below one;
     * for more, use the analytic mechanism of Balle and Wang.
     *
     * <p>σ = Δ_2 · √(2 · ln(1.25 / δ)) / ε. Source: Dwork &amp; Roth, The Algorithmic Foundations
     * of Differential Privacy (2014).
     *
     * @param sensitivity Δ_2, greater than 0
     * @param epsilon ε, privacy loss, greater than 0, less than 1
     * @param delta δ, chance of a larger loss, greater than 0, less than 1
     * @return σ, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity noise(Quantity sensitivity, Quantity epsilon, Quantity delta) {
        return NOISE.of(sensitivity, epsilon, delta);
    }

    /**
     * Compute the standard deviation of the noise. The classical bound holds for a loss below one;
     * for more, use the analytic mechanism of Balle and Wang.
     *
     * <p>σ = Δ_2 · √(2 · ln(1.25 / δ)) / ε. Source: Dwork &amp; Roth, The Algorithmic Foundations
     * of Differential Privacy (2014).
     *
     * @param sensitivity Δ_2, greater than 0
     * @param epsilon ε, privacy loss, greater than 0, less than 1
     * @param delta δ, chance of a larger loss, greater than 0, less than 1
     * @return σ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity noise(double sensitivity, double epsilon, double delta) {
        return NOISE.of(
                NOISE.number(0, sensitivity), NOISE.number(1, epsilon), NOISE.number(2, delta));
    }

    /**
     * Compute the privacy loss of a noise; an error if it is not below one, where the classical
     * bound does not hold.
     *
     * <p>ε = Δ_2 · √(2 · ln(1.25 / δ)) / σ. Source: Dwork &amp; Roth, The Algorithmic Foundations
     * of Differential Privacy (2014).
     *
     * @param sensitivity Δ_2, greater than 0
     * @param noise σ, standard deviation of the noise, greater than 0
     * @param delta δ, chance of a larger loss, greater than 0, less than 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity loss(Quantity sensitivity, Quantity noise, Quantity delta) {
        return SPENT.of(sensitivity, noise, delta);
    }

    /**
     * Compute the privacy loss of a noise; an error if it is not below one, where the classical
     * bound does not hold.
     *
     * <p>ε = Δ_2 · √(2 · ln(1.25 / δ)) / σ. Source: Dwork &amp; Roth, The Algorithmic Foundations
     * of Differential Privacy (2014).
     *
     * @param sensitivity Δ_2, greater than 0
     * @param noise σ, standard deviation of the noise, greater than 0
     * @param delta δ, chance of a larger loss, greater than 0, less than 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity loss(double sensitivity, double noise, double delta) {
        return SPENT.of(
                SPENT.number(0, sensitivity), SPENT.number(1, noise), SPENT.number(2, delta));
    }

    /**
     * Compute the privacy loss of many queries by basic composition.
     *
     * <p>ε_k = k · ε. Source: Dwork &amp; Roth, The Algorithmic Foundations of Differential Privacy
     * (2014).
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @param queries k, a whole number of at least 1
     * @return ε_k, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity composed(Quantity epsilon, Quantity queries) {
        return BASIC.of(epsilon, queries);
    }

    /**
     * Compute the privacy loss of many queries by basic composition.
     *
     * <p>ε_k = k · ε. Source: Dwork &amp; Roth, The Algorithmic Foundations of Differential Privacy
     * (2014).
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @param queries k, a whole number of at least 1
     * @return ε_k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity composed(double epsilon, double queries) {
        return BASIC.of(BASIC.number(0, epsilon), BASIC.number(1, queries));
    }

    /**
     * Compute the privacy loss of many queries by advanced composition: smaller than the basic one
     * for many small losses.
     *
     * <p>ε_k = ε · √(2 · k · ln(1 / δ')) + k · ε · (e^ε − 1). Source: Dwork &amp; Roth, The
     * Algorithmic Foundations of Differential Privacy (2014).
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @param queries k, a whole number of at least 1
     * @param slack δ', chance added, greater than 0, less than 1
     * @return ε_k, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity composedAdvanced(Quantity epsilon, Quantity queries, Quantity slack) {
        return ADVANCED.of(epsilon, queries, slack);
    }

    /**
     * Compute the privacy loss of many queries by advanced composition: smaller than the basic one
     * for many small losses.
     *
     * <p>ε_k = ε · √(2 · k · ln(1 / δ')) + k · ε · (e^ε − 1). Source: Dwork &amp; Roth, The
     * Algorithmic Foundations of Differential Privacy (2014).
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @param queries k, a whole number of at least 1
     * @param slack δ', chance added, greater than 0, less than 1
     * @return ε_k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity composedAdvanced(double epsilon, double queries, double slack) {
        return ADVANCED.of(
                ADVANCED.number(0, epsilon),
                ADVANCED.number(1, queries),
                ADVANCED.number(2, slack));
    }

    /**
     * Compute a rule of thumb for the slow-down of private training: calibrated, not derived.
     *
     * <p>S = 1 + 2 / ε. Source: Reddi et al., Machine Learning Systems.
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity slowdown(Quantity epsilon) {
        return SLOWDOWN.of(epsilon);
    }

    /**
     * Compute a rule of thumb for the slow-down of private training: calibrated, not derived.
     *
     * <p>S = 1 + 2 / ε. Source: Reddi et al., Machine Learning Systems.
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity slowdown(double epsilon) {
        return SLOWDOWN.of(SLOWDOWN.number(0, epsilon));
    }
}
