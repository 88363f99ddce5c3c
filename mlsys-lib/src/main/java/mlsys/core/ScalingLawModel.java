package mlsys.core;

/** Loss, size, data and batch. */
public final class ScalingLawModel {

    private ScalingLawModel() {}

    /**
     * Compute-optimal parameters for a budget at so many tokens a parameter and so much work per
     * both.
     */
    public static double optimalParameters(double budget, double perParameterToken, double ratio) {
        Check.positive("C", budget);
        return Math.sqrt(
                budget / (Check.positive("k", perParameterToken) * Check.positive("r", ratio)));
    }

    /** The parametric loss of Hoffmann et al. */
    public static double chinchillaLoss(
            double parameters,
            double tokens,
            double floor,
            double a,
            double b,
            double alpha,
            double beta) {
        Check.positive("N", parameters);
        Check.positive("D", tokens);
        Check.notNegative("E", floor);
        Check.notNegative("A", a);
        Check.notNegative("B", b);
        double size = a / Math.pow(parameters, Check.positive("α", alpha));
        return floor + size + b / Math.pow(tokens, Check.positive("β", beta));
    }

    /** A power law of Kaplan et al.: (scale / amount)^exponent. */
    public static double powerLaw(double amount, double scale, double exponent) {
        Check.positive("x", amount);
        return Math.pow(Check.positive("x_c", scale) / amount, Check.positive("α", exponent));
    }

    /** Steps over the fewest possible at a batch size. */
    public static double steps(double batch, double critical) {
        return 1 + Check.positive("B_crit", critical) / Check.positive("B", batch);
    }

    /** Examples over the fewest possible at a batch size. */
    public static double examples(double batch, double critical) {
        return 1 + Check.positive("B", batch) / Check.positive("B_crit", critical);
    }
}
