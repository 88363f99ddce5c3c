package mlsys;

import java.util.List;
import mlsys.core.PrivacyAccountModel;

/**
 * What noise costs in privacy: k steps add Gaussian noise of σ times the sensitivity to what
 * records sum up to, each record taking part with chance q in a step (Poisson sampling). The loss ε
 * is exceeded with a chance of at most δ. Immutable.
 *
 * <p>{@link #epsilon} holds for every q. With q = 1 there are also the simple bound {@link
 * #epsilonByConcentration} and the exact loss {@link #exactEpsilon}. They say what an attacker can
 * learn at worst, with an adding or leaving out of one record.
 */
public final class PrivacyAccountant {

    private static final Rule RENYI =
            setup("dp_renyi", "Privacy loss by Rényi divergence", "ε")
                    .argument("q", "share of a step", Units.ONE, "greater than 0, at most 1", 0.01)
                    .argument("k", "steps", Units.ONE, "a whole number of at least 1", 1000)
                    .argument("δ", "chance of more", Units.ONE, "greater than 0, below 1", 1e-5)
                    .text(
                            "ε = min over a of k · D_a(σ, q) + ln(1 / δ) / (a − 1)",
                            "\\varepsilon=\\min_a k\\,D_a(\\sigma,q)+\\frac{\\ln(1/\\delta)}{a-1}")
                    .numbers(
                            "\\min_{a>1}\\left(k\\,D_a(\\sigma,q)+\\frac{\\ln(1/"
                                    + "\\delta)}{a-1}\\right)")
                    .from(
                            References.paper(
                                    "Mironov, Talwar & Zhang, Rényi Differential Privacy of the Sampled Gaussian Mechanism",
                                    2019))
                    .core(new Core(), 0);

    private static final Rule ZCDP =
            setup("dp_zcdp", "Privacy loss by concentration", "ε")
                    .argument("k", "steps", Units.ONE, "a whole number of at least 1", 10)
                    .argument("δ", "chance of more", Units.ONE, "greater than 0, below 1", 1e-5)
                    .text(
                            "ε = ρ + 2 · √(ρ · ln(1 / δ)), ρ = k / (2 · σ²)",
                            "\\varepsilon=\\rho+2\\sqrt{\\rho\\ln(1/\\delta)},\\ \\rho=\\frac{k}{2\\sigma^2}")
                    .numbers(
                            "\\frac{k}{2\\sigma^2}+2\\sqrt{\\frac{k}{2\\sigma^2}\\ln(1/"
                                    + "\\delta)}")
                    .from(
                            References.paper(
                                    "Bun & Steinke, Concentrated Differential Privacy", 2016))
                    .core(new Core(), 1);

    private static final Rule EXACT =
            setup("dp_gaussian_exact", "Exact privacy loss of Gaussian noise", "ε")
                    .argument("k", "steps", Units.ONE, "a whole number of at least 1", 10)
                    .argument("δ", "chance of more", Units.ONE, "greater than 0, below 1", 1e-5)
                    .text(
                            "ε solves δ = Φ(m − ε / 2m) − e^ε · Φ(−m − ε / 2m), m = √k / 2σ",
                            "\\delta=\\Phi(m-\\tfrac{\\varepsilon}{2m})-e^{\\varepsilon}\\Phi(-m-\\tfrac{\\varepsilon}{2m})")
                    .from(analytic())
                    .core(new Core(), 2);

    private static final Rule NOISE =
            Formula.define("dp_gaussian_analytic", "Least Gaussian noise for a privacy loss")
                    .result("σ", Units.ONE)
                    .argument("Δ_2", "sensitivity", Units.ONE, "greater than 0", 1)
                    .argument("ε", "privacy loss", Units.ONE, "greater than 0", 2)
                    .argument("δ", "chance of more", Units.ONE, "greater than 0, below 1", 1e-5)
                    .text(
                            "σ solves δ = Φ(m − ε / 2m) − e^ε · Φ(−m − ε / 2m), m = Δ_2 / 2σ",
                            "\\delta=\\Phi(m-\\tfrac{\\varepsilon}{2m})-e^{\\varepsilon}\\Phi(-m-\\tfrac{\\varepsilon}{2m})")
                    .from(analytic())
                    .core(new Core(), 3);

    private static final Rule DRAWN =
            setup("dp_delta_simulated", "Chance of a larger privacy loss, simulated", "δ")
                    .argument("k", "steps", Units.ONE, "a whole number of at least 1", 10)
                    .argument("ε", "privacy loss", Units.ONE, "at least 0", 1)
                    .argument("n", "draws", Units.ONE, "a whole number of at least 1", 500)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "δ = mean of max(0, 1 − e^(ε − l)) over n losses l",
                            "\\delta\\approx\\frac1n\\sum_i\\max(0,1-e^{\\varepsilon-l_i})")
                    .from(analytic())
                    .core(new Core(), 4);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> PrivacyAccountModel.byRenyi(x[0], x[1], x[2], x[3]);
                case 1 -> PrivacyAccountModel.byConcentration(x[0], x[1], x[2]);
                case 2 -> PrivacyAccountModel.exact(x[0], x[1], x[2]);
                case 3 -> PrivacyAccountModel.noise(x[0], x[1], x[2]);
                case 4 -> PrivacyAccountModel.simulatedDelta(x[0], x[1], x[2], x[3], x[4]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final double noise;
    private final double share;
    private final double steps;

    PrivacyAccountant(double noise, double share, double steps) {
        this.noise = noise;
        this.share = share;
        this.steps = steps;
        PrivacyAccountModel.renyi(2, noise, share, steps);
    }

    private static FormulaBuilder setup(String id, String name, String symbol) {
        return Formula.define(id, name)
                .result(symbol, Units.ONE)
                .argument("σ", "noise over sensitivity", Units.ONE, "greater than 0", 2);
    }

    private static Source analytic() {
        return References.paper(
                "Balle & Wang, Improving the Gaussian Mechanism for Differential Privacy", 2018);
    }

    static List<Rule> formulas() {
        return List.of(RENYI, ZCDP, EXACT, NOISE, DRAWN);
    }

    /**
     * Compute the loss, an upper bound by the best whole order from 2 to 256.
     *
     * <p>ε = min over a of k · D_a(σ, q) + ln(1 / δ) / (a − 1). Source: Mironov, Talwar &amp;
     * Zhang, Rényi Differential Privacy of the Sampled Gaussian Mechanism (2019).
     *
     * @param delta δ, chance of more, greater than 0, below 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity epsilon(double delta) {
        return RENYI.of(
                RENYI.number(0, noise),
                RENYI.number(1, share),
                RENYI.number(2, steps),
                RENYI.number(3, delta));
    }

    /**
     * Compute the loss by zero-concentrated differential privacy: a little more, but one line.
     *
     * <p>ε = ρ + 2 · √(ρ · ln(1 / δ)), ρ = k / (2 · σ²). Source: Bun &amp; Steinke, Concentrated
     * Differential Privacy (2016).
     *
     * @param delta δ, chance of more, greater than 0, below 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity epsilonByConcentration(double delta) {
        return whole(ZCDP, delta);
    }

    /**
     * Compute the exact loss.
     *
     * <p>ε solves δ = Φ(m − ε / 2m) − e^ε · Φ(−m − ε / 2m), m = √k / 2σ. Source: Balle &amp; Wang,
     * Improving the Gaussian Mechanism for Differential Privacy (2018).
     *
     * @param delta δ, chance of more, greater than 0, below 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity exactEpsilon(double delta) {
        return whole(EXACT, delta);
    }

    private Quantity whole(Rule formula, double delta) {
        everyRecord();
        return formula.of(
                formula.number(0, noise), formula.number(1, steps), formula.number(2, delta));
    }

    private void everyRecord() {
        if (share != 1) {
            throw new IllegalArgumentException(
                    "q must be 1 here, but was " + share + ": use epsilon, which counts sampling");
        }
    }

    /**
     * Draw losses to estimate the chance δ that goes with a loss; for q = 1.
     *
     * <p>δ = mean of max(0, 1 − e^(ε − l)) over n losses l. Source: Balle &amp; Wang, Improving the
     * Gaussian Mechanism for Differential Privacy (2018).
     *
     * @param epsilon ε, privacy loss, at least 0
     * @param draws n, a whole number of at least 1
     * @param seed a whole number of at least 0
     * @return δ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity simulatedDelta(double epsilon, double draws, double seed) {
        everyRecord();
        return DRAWN.of(
                DRAWN.number(0, noise),
                DRAWN.number(1, steps),
                DRAWN.number(2, epsilon),
                DRAWN.number(3, draws),
                DRAWN.number(4, seed));
    }

    /**
     * List the loss after 1, 2, 4, … steps and after the last.
     *
     * @param delta δ, chance of more, greater than 0, less than 1
     * @return rows of steps and loss
     * @throws IllegalArgumentException if a range does not fit
     */
    public Sheet trace(double delta) {
        var rows = new java.util.ArrayList<double[]>();
        for (double k = 1; k < steps; k *= 2) {
            rows.add(new double[] {k, PrivacyAccountModel.byRenyi(noise, share, k, delta)});
        }
        rows.add(new double[] {steps, PrivacyAccountModel.byRenyi(noise, share, steps, delta)});
        return Traces.of(List.of("steps", "epsilon"), rows.toArray(double[][]::new));
    }

    /**
     * Compute the least noise for a sensitivity, a loss of any size and a chance of more; where
     * {@link Privacy#noise} holds it needs less.
     *
     * <p>σ solves δ = Φ(m − ε / 2m) − e^ε · Φ(−m − ε / 2m), m = Δ_2 / 2σ. Source: Balle &amp; Wang,
     * Improving the Gaussian Mechanism for Differential Privacy (2018).
     *
     * @param sensitivity Δ_2, greater than 0
     * @param epsilon ε, privacy loss, greater than 0
     * @param delta δ, chance of more, greater than 0, below 1
     * @return σ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity noise(double sensitivity, double epsilon, double delta) {
        return NOISE.of(
                NOISE.number(0, sensitivity), NOISE.number(1, epsilon), NOISE.number(2, delta));
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "privacy: noise "
                + Numbers.rounded(noise, 6)
                + ", share "
                + Numbers.rounded(share, 6)
                + ", steps "
                + Numbers.rounded(steps, 6);
    }
}
