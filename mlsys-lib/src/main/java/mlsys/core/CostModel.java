package mlsys.core;

/** What work costs in dollars. */
public final class CostModel {

    private CostModel() {}

    /**
     * The work of training: k FLOP for each parameter and token.
     *
     * <p>O = k · P · D. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @param tokens D, training tokens, in token, at least 0
     * @return O, in FLOP
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double trainingFlop(double perParameterToken, double parameters, double tokens) {
        Check.positive("k", perParameterToken);
        return perParameterToken
                * Check.notNegative("P", parameters)
                * Check.notNegative("D", tokens);
    }

    /**
     * The time one device would take: device-hours, in seconds.
     *
     * <p>t_dev = O / (R_peak · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param flop O, work, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return t_dev, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double deviceTime(double flop, double peak, double eta) {
        return Check.notNegative("O", flop)
                / (Check.positive("R_peak", peak) * Check.share("η", eta));
    }

    /**
     * The price of device time.
     *
     * <p>C = t_dev · k_h. Source: Reddi et al., Machine Learning Systems.
     *
     * @param deviceTime t_dev, device time, in s, at least 0
     * @param price k_h, price of device time, in USD/s, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double rent(double deviceTime, double price) {
        return Check.notNegative("t_dev", deviceTime) * Check.notNegative("k_h", price);
    }

    /**
     * The work a dollar buys.
     *
     * <p>H = R_peak · η / k_h. Source: Reddi et al., Machine Learning Systems.
     *
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param price k_h, price of device time, in USD/s, greater than 0
     * @return H, in FLOP/USD
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double flopPerDollar(double peak, double eta, double price) {
        return Check.positive("R_peak", peak)
                * Check.share("η", eta)
                / Check.positive("k_h", price);
    }

    /**
     * The price of a training run.
     *
     * <p>C = k · P · D / H. Source: Reddi et al., Machine Learning Systems.
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @param tokens D, training tokens, in token, at least 0
     * @param flopPerDollar H, work a dollar buys, in FLOP/USD, greater than 0
     * @return C, in USD
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double trainingCost(
            double perParameterToken, double parameters, double tokens, double flopPerDollar) {
        return trainingFlop(perParameterToken, parameters, tokens)
                / Check.positive("H", flopPerDollar);
    }

    /**
     * The tokens a dollar trains on.
     *
     * <p>D/C = H / (k · P). Source: Reddi et al., Machine Learning Systems.
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, greater than 0
     * @param flopPerDollar H, work a dollar buys, in FLOP/USD, greater than 0
     * @return D/C, in token/USD
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double samplesPerDollar(
            double perParameterToken, double parameters, double flopPerDollar) {
        Check.positive("k", perParameterToken);
        return Check.positive("H", flopPerDollar)
                / (perParameterToken * Check.positive("P", parameters));
    }

    /**
     * Accuracy gained for each extra dollar.
     *
     * <p>RoC = ΔA / ΔC. Source: Reddi et al., Machine Learning Systems.
     *
     * @param gain ΔA, accuracy gained, finite
     * @param cost ΔC, extra cost, in USD, not 0
     * @return RoC, in 1/USD
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double returnOnCompute(double gain, double cost) {
        Check.finite("ΔA", gain);
        Check.finite("ΔC", cost);
        if (cost == 0) {
            throw Check.wrong("ΔC", "other than 0", cost);
        }
        return gain / cost;
    }

    /**
     * The work of multiplying two square matrices.
     *
     * <p>O = 2 · n³. Source: Leiserson et al., There's Plenty of Room at the Top (2020).
     *
     * @param n rows, a whole number of at least 1
     * @return O, in FLOP
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double matmulFlop(double n) {
        Check.whole("n", n, 1);
        return 2 * n * n * n;
    }

    /**
     * The rate left of a fleet's peak.
     *
     * <p>R_eff = R · MFU · η_s · g. Source: Reddi et al., Machine Learning Systems.
     *
     * @param peak R, peak of the fleet, in FLOP/s, greater than 0
     * @param mfu MFU, model FLOP/s utilization, from 0 to 1
     * @param scaling η_s, scaling efficiency, from 0 to 1
     * @param goodput g, from 0 to 1
     * @return R_eff, in FLOP/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double effectiveRate(double peak, double mfu, double scaling, double goodput) {
        Check.positive("R", peak);
        Check.fraction("MFU", mfu);
        return peak * mfu * Check.fraction("η_s", scaling) * Check.fraction("g", goodput);
    }

    /**
     * Model FLOP/s utilisation of a training run.
     *
     * <p>MFU = k · P · t / (N · R_peak). Source: Chowdhery et al., PaLM, appendix B (2022).
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @param tokenRate t, tokens a second, in token/s, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @return MFU, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mfu(
            double perParameterToken,
            double parameters,
            double tokenRate,
            double devices,
            double peak) {
        double used = trainingFlop(perParameterToken, parameters, tokenRate);
        double mfu = used / (Check.whole("N", devices, 1) * Check.positive("R_peak", peak));
        if (mfu > 1) {
            throw Check.wrong(
                    "MFU", "at most 1 (is the peak sparse, or the token rate too high?)", mfu);
        }
        return mfu;
    }

    /**
     * Hardware FLOP/s utilisation with full recomputation of activations.
     *
     * <p>HFU = 4/3 · MFU. Source: Chowdhery et al., PaLM, appendix B (2022).
     *
     * @param mfu MFU, model FLOP/s utilization, from 0 to 1
     * @return HFU, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double hfuFullRecompute(double mfu) {
        return 4 * Check.fraction("MFU", mfu) / 3;
    }
}
