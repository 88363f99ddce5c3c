package mlsys.core;

/** Loss, size, data and batch. */
public final class ScalingLawModel {

    private ScalingLawModel() {}

    /**
     * Compute-optimal parameters for a budget at so many tokens a parameter and so much work per
     * both.
     *
     * <p>P* = √(C / (k · r)). Source: Hoffmann et al., Training Compute-Optimal Large Language
     * Models (2022).
     *
     * @param budget C, in FLOP, greater than 0
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param ratio r, tokens per parameter, in token/param, greater than 0
     * @return P*, in param
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double optimalParameters(double budget, double perParameterToken, double ratio) {
        Check.positive("C", budget);
        return Math.sqrt(
                budget / (Check.positive("k", perParameterToken) * Check.positive("r", ratio)));
    }

    /**
     * The parametric loss of Hoffmann et al.
     *
     * <p>L = E + A / N^α + B / D^β. Source: Hoffmann et al., Training Compute-Optimal Large
     * Language Models (2022).
     *
     * @param parameters N, in param, greater than 0
     * @param tokens D, in token, greater than 0
     * @param floor E, loss of natural text, at least 0
     * @param a A, size term, at least 0
     * @param b B, data term, at least 0
     * @param alpha α, exponent of size, greater than 0
     * @param beta β, exponent of data, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * A power law of Kaplan et al.: (scale / amount)^exponent.
     *
     * <p>L = (x_c / x)^α. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param amount x, parameters without embeddings, in param, greater than 0
     * @param scale x_c, in param, greater than 0
     * @param exponent α, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double powerLaw(double amount, double scale, double exponent) {
        Check.positive("x", amount);
        return Math.pow(Check.positive("x_c", scale) / amount, Check.positive("α", exponent));
    }

    /**
     * Steps over the fewest possible at a batch size.
     *
     * <p>S/S_min = 1 + B_crit / B. Source: McCandlish et al., An Empirical Model of Large-Batch
     * Training (2018).
     *
     * @param batch B, in sample, greater than 0
     * @param critical B_crit, critical batch, in sample, greater than 0
     * @return S/S_min, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double steps(double batch, double critical) {
        return 1 + Check.positive("B_crit", critical) / Check.positive("B", batch);
    }

    /**
     * Examples over the fewest possible at a batch size.
     *
     * <p>E/E_min = 1 + B / B_crit. Source: McCandlish et al., An Empirical Model of Large-Batch
     * Training (2018).
     *
     * @param batch B, in sample, greater than 0
     * @param critical B_crit, critical batch, in sample, greater than 0
     * @return E/E_min, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * Square of the true gradient, from mean squares at two batch sizes.
     *
     * <p>|G|² = (B_2 · g_2 − B_1 · g_1) / (B_2 − B_1). Source: McCandlish et al., An Empirical
     * Model of Large-Batch Training (2018).
     *
     * @param small B_1, small batch, in sample, greater than 0
     * @param large B_2, large batch, in sample, greater than B_1
     * @param first g_1, mean |g|² at the small batch, at least 0
     * @param second g_2, mean |g|² at the large batch, at least 0
     * @return |G|², a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double gradientSquare(double small, double large, double first, double second) {
        batches(small, large, first, second);
        double square = (large * second - small * first) / (large - small);
        if (!(square > 0)) {
            throw Check.wrong(
                    "the estimate of |G|²", "greater than 0 (average more steps)", square);
        }
        return square;
    }

    /**
     * Spread of the examples' gradients, from mean squares at two batch sizes.
     *
     * <p>tr(Σ) = (g_1 − g_2) / (1 / B_1 − 1 / B_2). Source: McCandlish et al., An Empirical Model
     * of Large-Batch Training (2018).
     *
     * @param small B_1, small batch, in sample, greater than 0
     * @param large B_2, large batch, in sample, greater than B_1
     * @param first g_1, mean |g|² at the small batch, at least 0
     * @param second g_2, mean |g|² at the large batch, at least 0
     * @return tr(Σ), in sample
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double gradientSpread(double small, double large, double first, double second) {
        batches(small, large, first, second);
        double spread = (first - second) / (1 / small - 1 / large);
        if (!(spread >= 0)) {
            throw Check.wrong("the estimate of tr(Σ)", "at least 0 (average more steps)", spread);
        }
        return spread;
    }

    /**
     * Batch size at which noise and gradient are alike.
     *
     * <p>B_simple = tr(Σ) / |G|². Source: McCandlish et al., An Empirical Model of Large-Batch
     * Training (2018).
     *
     * @param spread tr(Σ), spread of the gradients, in sample, at least 0
     * @param square |G|², square of the gradient, greater than 0
     * @return B_simple, in sample
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double noiseScale(double spread, double square) {
        return Check.notNegative("tr(Σ)", spread) / Check.positive("|G|²", square);
    }
}
