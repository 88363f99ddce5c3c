package mlsys.core;

/** What faster parts, more workers and smaller numbers bring. */
public final class SpeedUp {

    private SpeedUp() {}

    /** Amdahl: a fraction of the time is sped up; an infinite speed-up is allowed. */
    public static double amdahl(double fraction, double speedUp) {
        Check.fraction("p", fraction);
        if (speedUp != Double.POSITIVE_INFINITY) {
            Check.positive("s", speedUp);
        }
        double rest = (1 - fraction) + fraction / speedUp;
        if (rest == 0) {
            throw Check.wrong("s", "finite when all of the time is sped up", speedUp);
        }
        return 1 / rest;
    }

    /** Gustafson: the work grows with the machine. */
    public static double gustafson(double serial, double processors) {
        Check.fraction("f", serial);
        return Check.atLeast("N", processors, 1) - serial * (processors - 1);
    }

    /** Strong scaling when a share of the step does not shrink. */
    public static double strongScaling(double devices, double communication) {
        Check.atLeast("N", devices, 1);
        return devices / (1 + (devices - 1) * Check.fraction("c", communication));
    }

    /** Universal scalability law: contention and coherency. */
    public static double universal(double workers, double contention, double coherency) {
        Check.atLeast("N", workers, 1);
        Check.notNegative("σ", contention);
        Check.notNegative("κ", coherency);
        return workers / (1 + contention * (workers - 1) + coherency * workers * (workers - 1));
    }

    /** The number of workers at which the universal scalability law peaks. */
    public static double universalPeak(double contention, double coherency) {
        Check.fraction("σ", contention);
        return Math.sqrt((1 - contention) / Check.positive("κ", coherency));
    }

    /** How many times faster: the time before over the time after. */
    public static double ratio(double before, double after) {
        return Check.notNegative("T_before", before) / Check.positive("T_after", after);
    }

    /** The share that is gone when a quotient after/before is left. */
    public static double reduction(double left) {
        return 1 - Check.notNegative("r", left);
    }
}
