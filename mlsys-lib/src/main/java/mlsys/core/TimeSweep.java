package mlsys.core;

import java.util.Arrays;

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
     * Fill {@code time} with {@link TimeModel#ironLawAdditive} of many D_vol and η on one machine:
     * the same bits.
     *
     * @param columns D_vol in B, BW in B/s, O in FLOP, R_peak in FLOP/s, η and L_lat in s: each of
     *     as many numbers as {@code time} has, or of one that holds for all points
     * @param time filled with T, in s; an array of its own
     * @return false, with {@code time} of no use, if something else than D_vol and η is of many
     *     numbers or a point is out of range: then ask for one after the other
     */
    public static boolean ironLawAdditive(double[][] columns, double[] time) {
        Check.given("time", time);
        for (int i = 0; i < Check.given("columns", columns).length; i++) {
            boolean moves = i == 0 || i == 4;
            boolean one = columns[i].length == 1 && columns[i][0] >= 0;
            if (!moves && !(one && Double.isFinite(columns[i][0]))) {
                return false;
            }
        }
        fill(
                spread(columns[0], time.length),
                columns[1][0],
                columns[2][0],
                columns[3][0],
                spread(columns[4], time.length),
                columns[5][0],
                time);
        return Arrays.stream(time, Math.max(0, time.length - BLOCK), time.length)
                .allMatch(Double::isFinite);
    }

    private static double[] spread(double[] column, int points) {
        double[] all = column;
        if (column.length < points) {
            all = new double[points];
            Arrays.fill(all, column[0]);
        }
        return all;
    }

    private static void fill(
            double[] bytes,
            double bandwidth,
            double flop,
            double peak,
            double[] eta,
            double overhead,
            double[] time) {
        for (int i = 0; i < Math.min(BLOCK, time.length); i++) {
            time[i] =
                    TimeModel.additive(bytes[i], bandwidth, flop, peak, eta[i], overhead)
                            - doubt(bytes[i])
                            - doubt(eta[i] * (1 - eta[i]));
        }
        for (int i = BLOCK; i < time.length; i++) {
            time[i] =
                    TimeModel.additive(bytes[i], bandwidth, flop, peak, eta[i], overhead)
                            - doubt(bytes[i])
                            - doubt(eta[i] * (1 - eta[i])) // an η of 0 divides by 0
                            - 0 * Math.abs(time[i - BLOCK]);
        }
    }

    /** 0 for what is at least 0, else infinite or not a number. */
    private static double doubt(double value) {
        return Math.max(-value, 0) * HUGE * HUGE * HUGE;
    }
}
