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

    private static void batches(double small, double large, double first, double second) {
        Check.positive("B_1", small);
        if (Check.positive("B_2", large) <= small) {
            throw Check.wrong("B_2", "greater than B_1 = " + small, large);
        }
        Check.notNegative("g_1", first);
        Check.notNegative("g_2", second);
    }

    /** Square of the true gradient, from mean squares at two batch sizes. */
    public static double gradientSquare(double small, double large, double first, double second) {
        batches(small, large, first, second);
        double square = (large * second - small * first) / (large - small);
        if (!(square > 0)) {
            throw Check.wrong(
                    "the estimate of |G|²", "greater than 0 (average more steps)", square);
        }
        return square;
    }

    /** Spread of the examples' gradients, from mean squares at two batch sizes. */
    public static double gradientSpread(double small, double large, double first, double second) {
        batches(small, large, first, second);
        double spread = (first - second) / (1 / small - 1 / large);
        if (!(spread >= 0)) {
            throw Check.wrong("the estimate of tr(Σ)", "at least 0 (average more steps)", spread);
        }
        return spread;
    }

    /** Batch size at which noise and gradient are alike. */
    public static double noiseScale(double spread, double square) {
        return Check.notNegative("tr(Σ)", spread) / Check.positive("|G|²", square);
    }
}
