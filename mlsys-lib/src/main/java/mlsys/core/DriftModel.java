package mlsys.core;

/** How far two distributions are apart. */
public final class DriftModel {

    private DriftModel() {}

    /**
     * Part of one bin.
     *
     * <p>PSI_i = (a − e) · ln(a / e). Source: Reddi et al., Machine Learning Systems.
     *
     * @param expected e, expected share, greater than 0
     * @param actual a, actual share, greater than 0
     * @return PSI_i, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double psiTerm(double expected, double actual) {
        Check.positive("e", expected);
        Check.positive("a", actual);
        return (actual - expected) * Math.log(actual / expected);
    }

    /**
     * Coefficient of the two-sample test.
     *
     * <p>c_α = √(−ln(α / 2) / 2). Source: Smirnov, Table for Estimating the Goodness of Fit of
     * Empirical Distributions (1948).
     *
     * @param alpha α, chance of a false alarm, greater than 0, less than 1
     * @return c_α, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double ksCoefficient(double alpha) {
        Check.between("α", alpha);
        return Math.sqrt(-0.5 * Math.log(alpha / 2));
    }

    /**
     * Distance of two samples that chance seldom exceeds.
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
    public static double ksCritical(double coefficient, double first, double second) {
        Check.positive("c_α", coefficient);
        Check.whole("n", first, 1);
        Check.whole("m", second, 1);
        return coefficient * Math.sqrt((first + second) / (first * second));
    }

    /**
     * Population stability index, shares raised to a floor.
     *
     * <p>PSI = Σ (a_i − e_i) · ln(a_i / e_i), shares at least ε. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param floor ε, floor of a share, at least 0
     * @param expected each e_i, expected share of a bin, from 0 to 1, all together 1, as many as
     *     a_i
     * @param actual each a_i, actual share of a bin, from 0 to 1, all together 1, as many as e_i
     * @return PSI, a plain number
     * @throws IllegalArgumentException if a range does not fit. Also if a bin is empty and there is
     *     no floor
     */
    public static double psi(double floor, double[] expected, double[] actual) {
        Check.notNegative("ε", floor);
        Check.distribution("e", expected);
        Check.distribution("a", actual);
        Check.same("e", expected, "a", actual);
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            double before = Math.max(floor, expected[i]);
            double after = Math.max(floor, actual[i]);
            if (before == 0 || after == 0) {
                throw new IllegalArgumentException(
                        "bin "
                                + (i + 1)
                                + " is empty: give a floor, or use the Jensen-Shannon divergence");
            }
            sum += psiTerm(before, after);
        }
        return sum;
    }

    /**
     * Kullback-Leibler divergence in nats.
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
    public static double kl(double[] p, double[] q) {
        Check.distribution("p", p);
        Check.distribution("q", q);
        Check.same("p", p, "q", q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] > 0 && q[i] == 0) {
                throw new IllegalArgumentException(
                        "the divergence is infinite: q_"
                                + (i + 1)
                                + " is 0 where p_"
                                + (i + 1)
                                + " is not; use the Jensen-Shannon divergence");
            }
            sum += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / q[i]);
        }
        return sum;
    }

    /**
     * Jensen-Shannon divergence in nats.
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
    public static double js(double[] p, double[] q) {
        Check.distribution("p", p);
        Check.distribution("q", q);
        Check.same("p", p, "q", q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double middle = (p[i] + q[i]) / 2;
            sum += p[i] == 0 ? 0 : p[i] * Math.log(p[i] / middle) / 2;
            sum += q[i] == 0 ? 0 : q[i] * Math.log(q[i] / middle) / 2;
        }
        return Math.max(0, sum);
    }

    /**
     * Largest gap between the distribution functions of two samples, ties taken together.
     *
     * @param first a sample, at least one value
     * @param second the other sample, at least one value
     * @return D, from 0 to 1
     * @throws IllegalArgumentException if a sample is empty or a value is not finite
     */
    public static double ks(double[] first, double[] second) {
        double[] a = sorted("the first sample", Check.given("first", first));
        double[] b = sorted("the second sample", Check.given("second", second));
        double gap = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == value) {
                i++;
            }
            while (j < b.length && b[j] == value) {
                j++;
            }
            gap = Math.max(gap, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return gap;
    }

    private static double[] sorted(String name, double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException(name + " must have values, but was empty");
        }
        double[] copy = sample.clone();
        for (double value : copy) {
            Check.finite("a value of " + name, value);
        }
        java.util.Arrays.sort(copy);
        return copy;
    }
}
