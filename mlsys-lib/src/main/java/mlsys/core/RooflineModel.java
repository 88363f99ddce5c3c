package mlsys.core;

/** Arithmetic against bandwidth. */
public final class RooflineModel {

    private RooflineModel() {}

    /** The rate a kernel can reach. */
    public static double attainable(double intensity, double peak, double bandwidth) {
        Check.notNegative("I", intensity);
        return Math.min(
                Check.positive("R_peak", peak), intensity * Check.positive("BW", bandwidth));
    }

    /** The intensity at which arithmetic and bandwidth are balanced. */
    public static double ridge(double peak, double bandwidth) {
        return Check.positive("R_peak", peak) / Check.positive("BW", bandwidth);
    }

    /** Work for each byte moved. */
    public static double intensity(double flop, double bytes) {
        return Check.notNegative("O", flop) / Check.positive("D", bytes);
    }

    /** How many times the longer of compute and memory time exceeds the shorter. */
    public static double imbalance(double flop, double bytes, double peak, double bandwidth) {
        double compute = Check.positive("O", flop) / Check.positive("R_peak", peak);
        double memory = Check.positive("D", bytes) / Check.positive("BW", bandwidth);
        return Math.max(compute, memory) / Math.min(compute, memory);
    }

    /** Work for each byte sent in a data-parallel step. */
    public static double stepIntensity(double parameters, double bytesPerParameter, double batch) {
        Check.positive("P", parameters);
        Check.positive("b", bytesPerParameter);
        return 6 * parameters * Check.positive("B", batch) / (2 * parameters * bytesPerParameter);
    }

    /** The bandwidth needed to read the weights once in the time allowed. */
    public static double neededBandwidth(double bytes, double time) {
        return Check.notNegative("W", bytes) / Check.positive("T*", time);
    }

    /** The peak needed to do the work in the time allowed. */
    public static double neededPeak(double flop, double time, double eta) {
        return Check.notNegative("O", flop) / (Check.positive("T*", time) * Check.share("η", eta));
    }

    /** Work for each byte of a gradient exchange; the parameters cancel. */
    public static double networkIntensity(
            double perParameterToken, double tokens, double bytesPerParameter) {
        Check.positive("k", perParameterToken);
        Check.notNegative("B", tokens);
        return perParameterToken * tokens / (2 * Check.positive("b", bytesPerParameter));
    }
}
