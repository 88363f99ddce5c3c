package mlsys.core;

/** How much to collect before believing it. */
public final class ExperimentModel {

    private ExperimentModel() {}

    /**
     * Samples in each arm to see a difference of two rates, before rounding up.
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
    public static double samples(double zAlpha, double zBeta, double base, double lift) {
        Check.positive("z_α", zAlpha);
        Check.notNegative("z_β", zBeta);
        Check.between("p", base);
        Check.notZero("δ", lift);
        return 2 * (zAlpha + zBeta) * (zAlpha + zBeta) * base * (1 - base) / (lift * lift);
    }

    /**
     * Rounded up.
     *
     * <p>n_whole = ⌈n⌉. Source: Reddi et al., Machine Learning Systems.
     *
     * @param samples n, at least 0
     * @return n_whole, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double wholeSamples(double samples) {
        Check.notNegative("n", samples);
        return Math.ceil(samples);
    }

    /**
     * How many times dearer a defect is stages later.
     *
     * <p>f = b^(j − i). Source: Boehm, Software Engineering Economics (1981).
     *
     * @param base b, growth a stage, greater than 0
     * @param made i, stage where it was made, a whole number of at least 0
     * @param found j, stage where it was found, a whole number of at least i
     * @return f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double lateDefect(double base, double made, double found) {
        Check.positive("b", base);
        Check.whole("i", made, 0);
        if (Check.whole("j", found, 0) < made) {
            throw Check.wrong("j", "at least i = " + made, found);
        }
        return Math.pow(base, found - made);
    }

    /**
     * False alerts of many monitors.
     *
     * <p>a = n · α · c. Source: Reddi et al., Machine Learning Systems.
     *
     * @param monitors n, a whole number of at least 0
     * @param alpha α, chance of a false alert at a check, from 0 to 1
     * @param checks c, checks of each, at least 0
     * @return a, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double falseAlerts(double monitors, double alpha, double checks) {
        Check.whole("n", monitors, 0);
        Check.fraction("α", alpha);
        Check.notNegative("c", checks);
        return monitors * alpha * checks;
    }

    /**
     * Chance of at least one false alert of independent monitors.
     *
     * <p>P = 1 − (1 − α)^(n · c). Source: Reddi et al., Machine Learning Systems.
     *
     * @param monitors n, a whole number of at least 0
     * @param alpha α, chance of a false alert at a check, at least 0, less than 1
     * @param checks c, checks of each, at least 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double anyFalseAlert(double monitors, double alpha, double checks) {
        Check.whole("n", monitors, 0);
        Check.belowOne("α", alpha);
        Check.notNegative("c", checks);
        return -Math.expm1(monitors * checks * Math.log1p(-alpha));
    }
}
