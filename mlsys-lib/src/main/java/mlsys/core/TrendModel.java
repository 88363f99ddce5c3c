package mlsys.core;

/** Exponential growth. */
public final class TrendModel {

    private TrendModel() {}

    /** How many times more after a time. */
    public static double factor(double time, double doubling) {
        return Math.pow(2, Check.finite("t", time) / Check.positive("τ_2", doubling));
    }

    /** The time to double when a quantity grew by a factor in a time. */
    public static double doublingTime(double factor, double time) {
        Check.positive("t", time);
        if (!(Check.finite("G", factor) > 1)) {
            throw Check.wrong("G", "greater than 1", factor);
        }
        return time * Math.log(2) / Math.log(factor);
    }

    /** The time to double at a growth rate per period. */
    public static double doublingTimeOfRate(double rate, double period) {
        return Check.positive("t", period) * Math.log(2) / Math.log1p(Check.positive("g", rate));
    }

    /** The growth rate per period when a quantity grew by a factor in a time. */
    public static double rate(double factor, double time, double period) {
        Check.positive("G", factor);
        return Math.expm1(
                Math.log(factor) * Check.positive("p", period) / Check.positive("t", time));
    }
}
