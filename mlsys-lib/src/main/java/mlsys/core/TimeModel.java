package mlsys.core;

/** How long work takes. */
public final class TimeModel {

    private TimeModel() {}

    /** The time to move data: bytes over bytes per second. */
    public static double dataTime(double bytes, double bandwidth) {
        return Check.notNegative("D_vol", bytes) / Check.positive("BW", bandwidth);
    }

    /** The time to compute: work over achieved rate. */
    public static double computeTime(double flop, double peak, double eta) {
        return Check.notNegative("O", flop)
                / (Check.positive("R_peak", peak) * Check.share("η", eta));
    }

    /** Move, compute and wait one after the other. */
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

    /** Move while computing, then wait. */
    public static double ironLawOverlapped(
            double bytes, double bandwidth, double flop, double peak, double eta, double overhead) {
        return Math.max(dataTime(bytes, bandwidth), computeTime(flop, peak, eta))
                + Check.notNegative("L_lat", overhead);
    }

    /** The time of a training run on so many devices. */
    public static double trainingTime(double flop, double devices, double peak, double eta) {
        Check.notNegative("O", flop);
        Check.whole("N", devices, 1);
        Check.positive("R_peak", peak);
        return flop / (devices * peak * Check.share("η", eta));
    }
}
