package mlsys.core;

/** Exponential growth. */
public final class TrendModel {

    private TrendModel() {}

    /**
     * How many times more after a time.
     *
     * <p>G = 2^(t / τ_2). Source: Reddi et al., Machine Learning Systems.
     *
     * @param time t, in s, finite
     * @param doubling τ_2, doubling time, in s, greater than 0
     * @return G, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double factor(double time, double doubling) {
        return Math.pow(2, Check.finite("t", time) / Check.positive("τ_2", doubling));
    }

    /**
     * The time to double when a quantity grew by a factor in a time.
     *
     * <p>τ_2 = t · ln 2 / ln G. Source: Reddi et al., Machine Learning Systems.
     *
     * @param factor G, growth factor, greater than 1
     * @param time t, in s, greater than 0
     * @return τ_2, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double doublingTime(double factor, double time) {
        Check.positive("t", time);
        if (!(Check.finite("G", factor) > 1)) {
            throw Check.wrong("G", "greater than 1", factor);
        }
        return time * Math.log(2) / Math.log(factor);
    }

    /**
     * The time to double at a growth rate per period.
     *
     * <p>τ_2 = p · ln 2 / ln(1 + g). Source: Reddi et al., Machine Learning Systems.
     *
     * @param rate g, growth rate per period, greater than 0
     * @param period p, in s, greater than 0
     * @return τ_2, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double doublingTimeOfRate(double rate, double period) {
        return Check.positive("t", period) * Math.log(2) / Math.log1p(Check.positive("g", rate));
    }

    /**
     * The growth rate per period when a quantity grew by a factor in a time.
     *
     * <p>g = G^(p / t) − 1. Source: Reddi et al., Machine Learning Systems.
     *
     * @param factor G, growth factor, greater than 0
     * @param time t, in s, greater than 0
     * @param period p, in s, greater than 0
     * @return g, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double rate(double factor, double time, double period) {
        Check.positive("G", factor);
        return Math.expm1(
                Math.log(factor) * Check.positive("p", period) / Check.positive("t", time));
    }
}
