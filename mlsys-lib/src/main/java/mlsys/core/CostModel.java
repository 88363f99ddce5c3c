package mlsys.core;

/** What work costs in dollars. */
public final class CostModel {

    private CostModel() {}

    /** The work of training: k FLOP for each parameter and token. */
    public static double trainingFlop(double perParameterToken, double parameters, double tokens) {
        Check.positive("k", perParameterToken);
        return perParameterToken
                * Check.notNegative("P", parameters)
                * Check.notNegative("D", tokens);
    }

    /** The time one device would take: device-hours, in seconds. */
    public static double deviceTime(double flop, double peak, double eta) {
        return Check.notNegative("O", flop)
                / (Check.positive("R_peak", peak) * Check.share("η", eta));
    }

    /** The price of device time. */
    public static double rent(double deviceTime, double price) {
        return Check.notNegative("t_dev", deviceTime) * Check.notNegative("k_h", price);
    }

    /** The work a dollar buys. */
    public static double flopPerDollar(double peak, double eta, double price) {
        return Check.positive("R_peak", peak)
                * Check.share("η", eta)
                / Check.positive("k_h", price);
    }

    /** The price of a training run. */
    public static double trainingCost(
            double perParameterToken, double parameters, double tokens, double flopPerDollar) {
        return trainingFlop(perParameterToken, parameters, tokens)
                / Check.positive("H", flopPerDollar);
    }

    /** The tokens a dollar trains on. */
    public static double samplesPerDollar(
            double perParameterToken, double parameters, double flopPerDollar) {
        Check.positive("k", perParameterToken);
        return Check.positive("H", flopPerDollar)
                / (perParameterToken * Check.positive("P", parameters));
    }

    /** Accuracy gained for each extra dollar. */
    public static double returnOnCompute(double gain, double cost) {
        Check.finite("ΔA", gain);
        Check.finite("ΔC", cost);
        if (cost == 0) {
            throw Check.wrong("ΔC", "other than 0", cost);
        }
        return gain / cost;
    }

    /** The work of multiplying two square matrices. */
    public static double matmulFlop(double n) {
        Check.whole("n", n, 1);
        return 2 * n * n * n;
    }

    /** The rate left of a fleet's peak. */
    public static double effectiveRate(double peak, double mfu, double scaling, double goodput) {
        Check.positive("R", peak);
        Check.fraction("MFU", mfu);
        return peak * mfu * Check.fraction("η_s", scaling) * Check.fraction("g", goodput);
    }

    /** Model FLOP/s utilisation of a training run. */
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

    /** Hardware FLOP/s utilisation with full recomputation of activations. */
    public static double hfuFullRecompute(double mfu) {
        return 4 * Check.fraction("MFU", mfu) / 3;
    }
}
