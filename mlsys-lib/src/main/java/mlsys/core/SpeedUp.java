package mlsys.core;

/** What faster parts, more workers and smaller numbers bring. */
public final class SpeedUp {

    private SpeedUp() {}

    /**
     * Amdahl: a fraction of the time is sped up; an infinite speed-up is allowed.
     *
     * <p>S = 1 / ((1 − p) + p / s). Source: Amdahl, Validity of the single processor approach to
     * achieving large scale computing capabilities (1967).
     *
     * @param fraction p, share of the time that is sped up, from 0 to 1
     * @param speedUp s, speed-up of that share, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * Gustafson: the work grows with the machine.
     *
     * <p>S = N − f · (N − 1). Source: Gustafson, Reevaluating Amdahl's law (1988).
     *
     * @param serial f, serial share, from 0 to 1
     * @param processors N, at least 1
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double gustafson(double serial, double processors) {
        Check.fraction("f", serial);
        return Check.atLeast("N", processors, 1) - serial * (processors - 1);
    }

    /**
     * Strong scaling when a share of the step does not shrink.
     *
     * <p>S = N / (1 + (N − 1) · c). Source: Reddi et al., Machine Learning Systems.
     *
     * @param devices N, at least 1
     * @param communication c, share of the step that does not shrink, from 0 to 1
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double strongScaling(double devices, double communication) {
        Check.atLeast("N", devices, 1);
        return devices / (1 + (devices - 1) * Check.fraction("c", communication));
    }

    /**
     * Universal scalability law: contention and coherency.
     *
     * <p>C = N / (1 + σ · (N − 1) + κ · N · (N − 1)). Source: Gunther, Guerrilla Capacity Planning
     * (2007).
     *
     * @param workers N, at least 1
     * @param contention σ, at least 0
     * @param coherency κ, at least 0
     * @return C, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double universal(double workers, double contention, double coherency) {
        Check.atLeast("N", workers, 1);
        Check.notNegative("σ", contention);
        Check.notNegative("κ", coherency);
        return workers / (1 + contention * (workers - 1) + coherency * workers * (workers - 1));
    }

    /**
     * The number of workers at which the universal scalability law peaks.
     *
     * <p>N* = √((1 − σ) / κ). Source: Gunther, Guerrilla Capacity Planning (2007).
     *
     * @param contention σ, from 0 to 1
     * @param coherency κ, greater than 0
     * @return N*, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double universalPeak(double contention, double coherency) {
        Check.fraction("σ", contention);
        return Math.sqrt((1 - contention) / Check.positive("κ", coherency));
    }

    /**
     * How many times faster: the time before over the time after.
     *
     * <p>S = T_before / T_after. Source: Reddi et al., Machine Learning Systems.
     *
     * @param before T_before, time before, in s, at least 0
     * @param after T_after, time after, in s, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double ratio(double before, double after) {
        return Check.notNegative("T_before", before) / Check.positive("T_after", after);
    }

    /**
     * The share that is gone when a quotient after/before is left.
     *
     * <p>ΔE = 1 − r. Source: Reddi et al., Machine Learning Systems.
     *
     * @param left r, what is left, at least 0
     * @return ΔE, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double reduction(double left) {
        return 1 - Check.notNegative("r", left);
    }
}
