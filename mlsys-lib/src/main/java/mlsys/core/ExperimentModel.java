package mlsys.core;

/** How much to collect before believing it. */
public final class ExperimentModel {

    private ExperimentModel() {}

    /** Samples in each arm to see a difference of two rates, before rounding up. */
    public static double samples(double zAlpha, double zBeta, double base, double lift) {
        Check.positive("z_α", zAlpha);
        Check.notNegative("z_β", zBeta);
        Check.between("p", base);
        Check.notZero("δ", lift);
        return 2 * (zAlpha + zBeta) * (zAlpha + zBeta) * base * (1 - base) / (lift * lift);
    }

    /** Rounded up. */
    public static double wholeSamples(double samples) {
        Check.notNegative("n", samples);
        return Math.ceil(samples);
    }

    /** How many times dearer a defect is stages later. */
    public static double lateDefect(double base, double made, double found) {
        Check.positive("b", base);
        Check.whole("i", made, 0);
        if (Check.whole("j", found, 0) < made) {
            throw Check.wrong("j", "at least i = " + made, found);
        }
        return Math.pow(base, found - made);
    }

    /** False alerts of many monitors. */
    public static double falseAlerts(double monitors, double alpha, double checks) {
        Check.whole("n", monitors, 0);
        Check.fraction("α", alpha);
        Check.notNegative("c", checks);
        return monitors * alpha * checks;
    }

    /** Chance of at least one false alert of independent monitors. */
    public static double anyFalseAlert(double monitors, double alpha, double checks) {
        Check.whole("n", monitors, 0);
        Check.belowOne("α", alpha);
        Check.notNegative("c", checks);
        return -Math.expm1(monitors * checks * Math.log1p(-alpha));
    }
}
