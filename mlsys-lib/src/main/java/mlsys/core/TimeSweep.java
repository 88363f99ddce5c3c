package mlsys.core;

/**
 * The iron law at many points. A check that may throw keeps a machine from computing several points
 * at once; here a point outside the ranges turns into no number instead, and so does every point a
 * block later, so that the last block tells about all of them. What is added to the formula is kept
 * short, since Java 17 computes several points at once in short loops only.
 */
public final class TimeSweep {

    static final int BLOCK = 512;

    private static final double HUGE = 0x1p1023;

    private TimeSweep() {}

    /**
     * Fill {@code time} with {@link TimeModel#ironLawAdditive} of each {@code bytes[i]} and {@code
     * eta[i]}: the same bits, and the same errors.
     *
     * @param bytes D_vol, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param flop O, in FLOP, at least 0
     * @param peak R_peak, in FLOP/s, greater than 0
     * @param eta η, as many as D_vol, greater than 0, at most 1
     * @param overhead L_lat, in s, at least 0
     * @param time filled with T, in s; an array of its own, as long as the others
     * @throws IllegalArgumentException if a range does not fit or lengths differ
     */
    public static void ironLawAdditive(
            double[] bytes,
            double bandwidth,
            double flop,
            double peak,
            double[] eta,
            double overhead,
            double[] time) {
        Check.same("D_vol", bytes, "η", eta);
        Check.same("D_vol", bytes, "T", time);
        if (time == bytes || time == eta) {
            throw new IllegalArgumentException("T must be another array than D_vol and η");
        }
        oneByOne(bytes, bandwidth, flop, peak, eta, overhead, time, BLOCK);
        for (int i = BLOCK; i < time.length; i++) {
            time[i] =
                    TimeModel.additive(bytes[i], bandwidth, flop, peak, eta[i], overhead)
                            - doubt(bytes[i])
                            - doubt(eta[i] * (1 - eta[i])) // an η of 0 divides by 0
                            - 0 * Math.abs(time[i - BLOCK]);
        }
        if (!endsFinite(time)) {
            oneByOne(bytes, bandwidth, flop, peak, eta, overhead, time, time.length);
        }
    }

    /** Through the core, which names the argument that is wrong. */
    private static void oneByOne(
            double[] bytes,
            double bandwidth,
            double flop,
            double peak,
            double[] eta,
            double overhead,
            double[] time,
            int most) {
        for (int i = 0; i < Math.min(most, time.length); i++) {
            time[i] = TimeModel.ironLawAdditive(bytes[i], bandwidth, flop, peak, eta[i], overhead);
        }
    }

    /** 0 for what is at least 0, else infinite or not a number. */
    private static double doubt(double value) {
        return Math.max(-value, 0) * HUGE * HUGE * HUGE;
    }

    private static boolean endsFinite(double[] time) {
        boolean finite = true;
        for (int i = Math.max(0, time.length - BLOCK); i < time.length; i++) {
            finite &= Double.isFinite(time[i]);
        }
        return finite;
    }
}
