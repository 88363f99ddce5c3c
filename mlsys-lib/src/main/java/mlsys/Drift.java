package mlsys;

import java.util.List;
import mlsys.core.DriftModel;

/**
 * How far the world has moved from the data a model was trained on. Distributions are shares of
 * bins that add up to one; logarithms are natural.
 */
public final class Drift {

    private static final Rule PSI =
            Formula.define("psi", "Population stability index")
                    .result("PSI", Units.ONE)
                    .argument("ε", "floor of a share", Units.ONE, "at least 0", 0)
                    .argument(
                            "e_i",
                            "expected share of a bin",
                            Units.ONE,
                            "from 0 to 1, all together 1",
                            1)
                    .argument(
                            "a_i",
                            "actual share of a bin",
                            Units.ONE,
                            "from 0 to 1, all together 1",
                            1)
                    .repeated(2)
                    .text(
                            "PSI = Σ (a_i − e_i) · ln(a_i / e_i), shares at least ε",
                            "PSI=\\sum_i(a_i-e_i)\\ln\\frac{a_i}{e_i}")
                    .numbers(
                            "\\each{+}{(\\max(a_i,\\varepsilon)-\\max(e_i,\\varepsilon))"
                                    + "\\ln\\frac{\\max(a_i,\\varepsilon)}{\\max(e_i,\\varepsilon)}}")
                    .core(new Core(), 0);

    private static final Rule TERM =
            Formula.define("psi_term", "Part of one bin in the population stability index")
                    .result("PSI_i", Units.ONE)
                    .argument("e", "expected share", Units.ONE, "greater than 0", 0.25)
                    .argument("a", "actual share", Units.ONE, "greater than 0", 0.4)
                    .text("PSI_i = (a − e) · ln(a / e)", "PSI_i=(a-e)\\ln\\frac{a}{e}")
                    .core(new Core(), 1);

    private static final Rule KL =
            Formula.define("kl", "Kullback-Leibler divergence")
                    .result("D_KL", Units.ONE)
                    .argument("p_i", "share of a bin", Units.ONE, "from 0 to 1, all together 1", 1)
                    .argument(
                            "q_i",
                            "share of a bin in the reference",
                            Units.ONE,
                            "from 0 to 1, all together 1",
                            1)
                    .repeated(2)
                    .text(
                            "D_KL = Σ p_i · ln(p_i / q_i)",
                            "D_{KL}(p\\|q)=\\sum_i p_i\\ln\\frac{p_i}{q_i}")
                    .numbers("\\each{+}{p_i\\ln\\frac{p_i}{q_i}}")
                    .from(
                            References.paper(
                                    "Kullback & Leibler, On Information and Sufficiency", 1951))
                    .core(new Core(), 2);

    private static final Rule JS =
            Formula.define("js", "Jensen-Shannon divergence")
                    .result("JS", Units.ONE)
                    .argument("p_i", "share of a bin", Units.ONE, "from 0 to 1, all together 1", 1)
                    .argument(
                            "q_i",
                            "share of a bin in the reference",
                            Units.ONE,
                            "from 0 to 1, all together 1",
                            1)
                    .repeated(2)
                    .text(
                            "JS = Σ (p_i · ln(p_i / m_i) + q_i · ln(q_i / m_i)) / 2, m_i = (p_i + q_i) / 2",
                            "JS=\\tfrac12 KL(p\\|m)+\\tfrac12 KL(q\\|m),\\quad m=\\tfrac{p+q}{2}")
                    .numbers(
                            "\\tfrac12\\left(\\each{+}{p_i\\ln\\frac{2p_i}{p_i+q_i}"
                                    + "+q_i\\ln\\frac{2q_i}{p_i+q_i}}\\right)")
                    .from(
                            References.paper(
                                    "Lin, Divergence Measures Based on the Shannon Entropy", 1991))
                    .core(new Core(), 3);

    private static final Rule COEFFICIENT =
            Formula.define("ks_coefficient", "Coefficient of the Kolmogorov-Smirnov test")
                    .result("c_α", Units.ONE)
                    .argument(
                            "α",
                            "chance of a false alarm",
                            Units.ONE,
                            "greater than 0, less than 1",
                            0.05)
                    .text("c_α = √(−ln(α / 2) / 2)", "c_\\alpha=\\sqrt{-\\tfrac12\\ln(\\alpha/2)}")
                    .from(
                            References.paper(
                                    "Smirnov, Table for Estimating the Goodness of Fit of Empirical Distributions",
                                    1948))
                    .core(new Core(), 4);

    private static final Rule CRITICAL =
            Formula.define("ks", "Critical distance of two samples")
                    .result("D_crit", Units.ONE)
                    .argument("c_α", "coefficient of the test", Units.ONE, "greater than 0", 1.358)
                    .argument(
                            "n",
                            "size of a sample",
                            Units.ONE,
                            "a whole number of at least 1",
                            1000)
                    .argument(
                            "m",
                            "size of the other sample",
                            Units.ONE,
                            "a whole number of at least 1",
                            500)
                    .text(
                            "D_crit = c_α · √((n + m) / (n · m))",
                            "D_{crit}=c_\\alpha\\sqrt{\\frac{n+m}{nm}}")
                    .from(
                            References.paper(
                                    "Smirnov, Table for Estimating the Goodness of Fit of Empirical Distributions",
                                    1948))
                    .core(new Core(), 5);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> DriftModel.psi(x[0], Rule.column(x, 1, 0, 2), Rule.column(x, 1, 1, 2));
                case 1 -> DriftModel.psiTerm(x[0], x[1]);
                case 2 -> DriftModel.kl(Rule.column(x, 0, 0, 2), Rule.column(x, 0, 1, 2));
                case 3 -> DriftModel.js(Rule.column(x, 0, 0, 2), Rule.column(x, 0, 1, 2));
                case 4 -> DriftModel.ksCoefficient(x[0]);
                case 5 -> DriftModel.ksCritical(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Drift() {}

    static List<Rule> formulas() {
        return List.of(PSI, TERM, KL, JS, COEFFICIENT, CRITICAL);
    }

    /**
     * Compute the part of one bin; a nearly empty bin has a large one.
     *
     * <p>PSI_i = (a − e) · ln(a / e). Source: Reddi et al., Machine Learning Systems.
     *
     * @param expected e, expected share, greater than 0
     * @param actual a, actual share, greater than 0
     * @return PSI_i, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity psiTerm(Quantity expected, Quantity actual) {
        return TERM.of(expected, actual);
    }

    /**
     * Compute the part of one bin; a nearly empty bin has a large one.
     *
     * <p>PSI_i = (a − e) · ln(a / e). Source: Reddi et al., Machine Learning Systems.
     *
     * @param expected e, expected share, greater than 0
     * @param actual a, actual share, greater than 0
     * @return PSI_i, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity psiTerm(double expected, double actual) {
        return TERM.of(TERM.number(0, expected), TERM.number(1, actual));
    }

    /**
     * Compute the coefficient of the two-sample test: 1.358 at 0.05.
     *
     * <p>c_α = √(−ln(α / 2) / 2). Source: Smirnov, Table for Estimating the Goodness of Fit of
     * Empirical Distributions (1948).
     *
     * @param alpha α, chance of a false alarm, greater than 0, less than 1
     * @return c_α, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity ksCoefficient(Quantity alpha) {
        return COEFFICIENT.of(alpha);
    }

    /**
     * Compute the coefficient of the two-sample test: 1.358 at 0.05.
     *
     * <p>c_α = √(−ln(α / 2) / 2). Source: Smirnov, Table for Estimating the Goodness of Fit of
     * Empirical Distributions (1948).
     *
     * @param alpha α, chance of a false alarm, greater than 0, less than 1
     * @return c_α, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity ksCoefficient(double alpha) {
        return COEFFICIENT.of(COEFFICIENT.number(0, alpha));
    }

    /**
     * Compute the distance of two samples that chance seldom exceeds.
     *
     * <p>D_crit = c_α · √((n + m) / (n · m)). Source: Smirnov, Table for Estimating the Goodness of
     * Fit of Empirical Distributions (1948).
     *
     * @param coefficient c_α, coefficient of the test, greater than 0
     * @param first n, size of a sample, a whole number of at least 1
     * @param second m, size of the other sample, a whole number of at least 1
     * @return D_crit, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity ksCritical(Quantity coefficient, Quantity first, Quantity second) {
        return CRITICAL.of(coefficient, first, second);
    }

    /**
     * Compute the distance of two samples that chance seldom exceeds.
     *
     * <p>D_crit = c_α · √((n + m) / (n · m)). Source: Smirnov, Table for Estimating the Goodness of
     * Fit of Empirical Distributions (1948).
     *
     * @param coefficient c_α, coefficient of the test, greater than 0
     * @param first n, size of a sample, a whole number of at least 1
     * @param second m, size of the other sample, a whole number of at least 1
     * @return D_crit, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity ksCritical(double coefficient, double first, double second) {
        return CRITICAL.of(
                CRITICAL.number(0, coefficient),
                CRITICAL.number(1, first),
                CRITICAL.number(2, second));
    }

    /**
     * Compute the population stability index; an empty bin is an error. Above 0.1 look, above 0.25
     * act.
     *
     * <p>PSI = Σ (a_i − e_i) · ln(a_i / e_i), shares at least ε. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param expected each e_i, expected share of a bin, from 0 to 1, all together 1, as many as
     *     a_i
     * @param actual each a_i, actual share of a bin, from 0 to 1, all together 1, as many as e_i
     * @return PSI, a plain number
     * @throws IllegalArgumentException if a range does not fit. Also if a bin is empty and there is
     *     no floor
     */
    public static Quantity psi(double[] expected, double[] actual) {
        return psi(expected, actual, 0);
    }

    /**
     * Compute the population stability index with shares raised to a floor; say which floor you
     * used.
     *
     * <p>PSI = Σ (a_i − e_i) · ln(a_i / e_i), shares at least ε. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param expected each e_i, expected share of a bin, from 0 to 1, all together 1, as many as
     *     a_i
     * @param actual each a_i, actual share of a bin, from 0 to 1, all together 1, as many as e_i
     * @param floor ε, floor of a share, at least 0
     * @return PSI, a plain number
     * @throws IllegalArgumentException if a range does not fit. Also if a bin is empty and there is
     *     no floor
     */
    public static Quantity psi(double[] expected, double[] actual, double floor) {
        return PSI.applyPairs(List.of(PSI.number(0, floor)), expected, actual);
    }

    /**
     * Compute the divergence of {@code p} from the reference {@code q} in nats.
     *
     * <p>D_KL = Σ p_i · ln(p_i / q_i). Source: Kullback &amp; Leibler, On Information and
     * Sufficiency (1951).
     *
     * @param p each p_i, share of a bin, from 0 to 1, all together 1, as many as q_i
     * @param q each q_i, share of a bin in the reference, from 0 to 1, all together 1, as many as
     *     p_i
     * @return D_KL, a plain number
     * @throws IllegalArgumentException if a range does not fit. Also if q_i is 0 where p_i is not:
     *     the divergence is infinite
     */
    public static Quantity kullbackLeibler(double[] p, double[] q) {
        return KL.applyPairs(List.of(), p, q);
    }

    /**
     * Compute the divergence in nats, at most ln 2: the same in both directions, at ease with empty
     * bins.
     *
     * <p>JS = Σ (p_i · ln(p_i / m_i) + q_i · ln(q_i / m_i)) / 2, m_i = (p_i + q_i) / 2. Source:
     * Lin, Divergence Measures Based on the Shannon Entropy (1991).
     *
     * @param p each p_i, share of a bin, from 0 to 1, all together 1, as many as q_i
     * @param q each q_i, share of a bin in the reference, from 0 to 1, all together 1, as many as
     *     p_i
     * @return JS, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity jensenShannon(double[] p, double[] q) {
        return JS.applyPairs(List.of(), p, q);
    }

    /**
     * Measure the largest gap between the distributions of two samples. The result is a number of
     * its own: its derivation does not hold the samples.
     *
     * @param first a sample, at least one value
     * @param second the other sample, at least one value
     * @return D, a plain number from 0 to 1
     * @throws IllegalArgumentException if a sample is empty or a value is not finite
     */
    public static Quantity kolmogorovSmirnov(double[] first, double[] second) {
        double gap = DriftModel.ks(first, second);
        String reason =
                "largest gap between samples of "
                        + first.length
                        + " and "
                        + second.length
                        + " values";
        return Quantity.given(gap, Units.ONE, "D", reason);
    }
}
