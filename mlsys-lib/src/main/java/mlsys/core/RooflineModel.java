package mlsys.core;

/** Arithmetic against bandwidth. */
public final class RooflineModel {

    private RooflineModel() {}

    /**
     * The rate a kernel can reach.
     *
     * <p>P = min(R_peak, I · BW). Source: Williams, Waterman &amp; Patterson, Roofline: an
     * insightful visual performance model (2009).
     *
     * @param intensity I, arithmetic intensity, in FLOP/B, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return P, in FLOP/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double attainable(double intensity, double peak, double bandwidth) {
        Check.notNegative("I", intensity);
        return Math.min(
                Check.positive("R_peak", peak), intensity * Check.positive("BW", bandwidth));
    }

    /**
     * The intensity at which arithmetic and bandwidth are balanced.
     *
     * <p>I* = R_peak / BW. Source: Williams, Waterman &amp; Patterson, Roofline: an insightful
     * visual performance model (2009).
     *
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return I*, in FLOP/B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double ridge(double peak, double bandwidth) {
        return Check.positive("R_peak", peak) / Check.positive("BW", bandwidth);
    }

    /**
     * Work for each byte moved.
     *
     * <p>I = O / D. Source: Williams, Waterman &amp; Patterson, Roofline: an insightful visual
     * performance model (2009).
     *
     * @param flop O, work, in FLOP, at least 0
     * @param bytes D, data moved, in B, greater than 0
     * @return I, in FLOP/B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double intensity(double flop, double bytes) {
        return Check.notNegative("O", flop) / Check.positive("D", bytes);
    }

    /**
     * How many times the longer of compute and memory time exceeds the shorter.
     *
     * <p>ρ = max(O / R_peak, D / BW) / min(O / R_peak, D / BW). Source: Williams, Waterman &amp;
     * Patterson, Roofline: an insightful visual performance model (2009).
     *
     * @param flop O, work, in FLOP, greater than 0
     * @param bytes D, data moved, in B, greater than 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param bandwidth BW, in B/s, greater than 0
     * @return ρ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double imbalance(double flop, double bytes, double peak, double bandwidth) {
        double compute = Check.positive("O", flop) / Check.positive("R_peak", peak);
        double memory = Check.positive("D", bytes) / Check.positive("BW", bandwidth);
        return Math.max(compute, memory) / Math.min(compute, memory);
    }

    /**
     * Work for each byte sent in a data-parallel step.
     *
     * @param parameters P, in param, greater than 0
     * @param bytesPerParameter b, in B/param, greater than 0
     * @param batch B, in token, greater than 0
     * @return CI, in FLOP/B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double stepIntensity(double parameters, double bytesPerParameter, double batch) {
        Check.positive("P", parameters);
        Check.positive("b", bytesPerParameter);
        return 6 * parameters * Check.positive("B", batch) / (2 * parameters * bytesPerParameter);
    }

    /**
     * The bandwidth needed to read the weights once in the time allowed.
     *
     * <p>BW_req = W / T*. Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes W, weight bytes, in B, at least 0
     * @param time T*, time allowed, in s, greater than 0
     * @return BW_req, in B/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double neededBandwidth(double bytes, double time) {
        return Check.notNegative("W", bytes) / Check.positive("T*", time);
    }

    /**
     * The peak needed to do the work in the time allowed.
     *
     * <p>R_req = O / (T* · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param flop O, work, in FLOP, at least 0
     * @param time T*, time allowed, in s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return R_req, in FLOP/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double neededPeak(double flop, double time, double eta) {
        return Check.notNegative("O", flop) / (Check.positive("T*", time) * Check.share("η", eta));
    }

    /**
     * Work for each byte of a gradient exchange; the parameters cancel.
     *
     * <p>CI = k · B / (2 · b). Source: Reddi et al., Machine Learning Systems.
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param tokens B, tokens of a step, in token, at least 0
     * @param bytesPerParameter b, bytes per parameter, in B/param, greater than 0
     * @return CI, in FLOP/B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double networkIntensity(
            double perParameterToken, double tokens, double bytesPerParameter) {
        Check.positive("k", perParameterToken);
        Check.notNegative("B", tokens);
        return perParameterToken * tokens / (2 * Check.positive("b", bytesPerParameter));
    }
}
