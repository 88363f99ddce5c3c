package mlsys.core;

/** How long work takes. */
public final class TimeModel {

    private TimeModel() {}

    /**
     * The time to move data: bytes over bytes per second.
     *
     * <p>T_data = D_vol / BW. Source: Reddi et al., Machine Learning Systems, after Hennessy &amp;
     * Patterson, Computer Architecture (2017).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return T_data, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double dataTime(double bytes, double bandwidth) {
        return Check.notNegative("D_vol", bytes) / Check.positive("BW", bandwidth);
    }

    /**
     * The time to compute: work over achieved rate.
     *
     * <p>T_compute = O / (R_peak · η). Source: Reddi et al., Machine Learning Systems, after
     * Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param flop O, work, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T_compute, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double computeTime(double flop, double peak, double eta) {
        return Check.notNegative("O", flop)
                / (Check.positive("R_peak", peak) * Check.share("η", eta));
    }

    /**
     * Move, compute and wait one after the other.
     *
     * <p>T = D_vol / BW + O / (R_peak · η) + L_lat. Source: Reddi et al., Machine Learning Systems,
     * after Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param flop O, work, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param overhead L_lat, fixed overhead, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double ironLawAdditive(
            double bytes, double bandwidth, double flop, double peak, double eta, double overhead) {
        Check.notNegative("D_vol", bytes);
        Check.positive("BW", bandwidth);
        Check.notNegative("O", flop);
        Check.positive("R_peak", peak);
        Check.share("η", eta);
        Check.notNegative("L_lat", overhead);
        return additive(bytes, bandwidth, flop, peak, eta, overhead);
    }

    /** Without a look at the ranges. */
    static double additive(
            double bytes, double bandwidth, double flop, double peak, double eta, double overhead) {
        return bytes / bandwidth + flop / (peak * eta) + overhead;
    }

    /**
     * Move while computing, then wait.
     *
     * <p>T = max(D_vol / BW, O / (R_peak · η)) + L_lat. Source: Reddi et al., Machine Learning
     * Systems, after Hennessy &amp; Patterson, Computer Architecture (2017).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param bandwidth BW, in B/s, greater than 0
     * @param flop O, work, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param overhead L_lat, fixed overhead, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double ironLawOverlapped(
            double bytes, double bandwidth, double flop, double peak, double eta, double overhead) {
        return Math.max(dataTime(bytes, bandwidth), computeTime(flop, peak, eta))
                + Check.notNegative("L_lat", overhead);
    }

    /**
     * The time of a training run on so many devices.
     *
     * <p>T = O / (N · R_peak · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param flop O, work, in FLOP, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double trainingTime(double flop, double devices, double peak, double eta) {
        Check.notNegative("O", flop);
        Check.whole("N", devices, 1);
        Check.positive("R_peak", peak);
        return flop / (devices * peak * Check.share("η", eta));
    }
}
