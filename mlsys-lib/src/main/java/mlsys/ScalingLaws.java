package mlsys;

import static mlsys.ScalingLawsFormulas.EXAMPLES;
import static mlsys.ScalingLawsFormulas.GRADIENT;
import static mlsys.ScalingLawsFormulas.KAPLAN_D;
import static mlsys.ScalingLawsFormulas.KAPLAN_N;
import static mlsys.ScalingLawsFormulas.LOSS;
import static mlsys.ScalingLawsFormulas.NOISE;
import static mlsys.ScalingLawsFormulas.OPTIMAL;
import static mlsys.ScalingLawsFormulas.SPREAD;
import static mlsys.ScalingLawsFormulas.STEPS;

/** Loss, size, data and batch. */
public final class ScalingLaws {

    private ScalingLaws() {}

    /**
     * Compute the parameters that use a budget best.
     *
     * <p>P* = √(C / (k · r)). Source: Hoffmann et al., Training Compute-Optimal Large Language
     * Models (2022).
     *
     * @param budget C, in FLOP, greater than 0
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param ratio r, tokens per parameter, in token/param, greater than 0
     * @return P*, in param
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity optimalParameters(
            Quantity budget, Quantity perParameterToken, Quantity ratio) {
        return OPTIMAL.of(budget, perParameterToken, ratio);
    }

    /**
     * Compute the parametric loss in nats with the constants given.
     *
     * <p>L = E + A / N^α + B / D^β. Source: Hoffmann et al., Training Compute-Optimal Large
     * Language Models (2022).
     *
     * @param parameters N, in param, greater than 0
     * @param tokens D, in token, greater than 0
     * @param floor E, loss of natural text, at least 0
     * @param sizeTerm A, size term, at least 0
     * @param dataTerm B, data term, at least 0
     * @param alpha α, exponent of size, greater than 0
     * @param beta β, exponent of data, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity loss(
            Quantity parameters,
            Quantity tokens,
            Quantity floor,
            Quantity sizeTerm,
            Quantity dataTerm,
            Quantity alpha,
            Quantity beta) {
        return LOSS.of(parameters, tokens, floor, sizeTerm, dataTerm, alpha, beta);
    }

    /**
     * Compute the parametric loss in nats with the constants given.
     *
     * <p>L = E + A / N^α + B / D^β. Source: Hoffmann et al., Training Compute-Optimal Large
     * Language Models (2022).
     *
     * @param parameters N, in param, greater than 0
     * @param tokens D, in token, greater than 0
     * @param floor E, loss of natural text, at least 0
     * @param sizeTerm A, size term, at least 0
     * @param dataTerm B, data term, at least 0
     * @param alpha α, exponent of size, greater than 0
     * @param beta β, exponent of data, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity loss(
            Quantity parameters,
            Quantity tokens,
            double floor,
            double sizeTerm,
            double dataTerm,
            double alpha,
            double beta) {
        return LOSS.of(
                parameters,
                tokens,
                LOSS.number(2, floor),
                LOSS.number(3, sizeTerm),
                LOSS.number(4, dataTerm),
                LOSS.number(5, alpha),
                LOSS.number(6, beta));
    }

    /**
     * Compute the loss in nats by size.
     *
     * <p>L = (x_c / x)^α. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param parameters x, parameters without embeddings, in param, greater than 0
     * @param scale x_c, in param, greater than 0
     * @param exponent α, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity kaplanSizeLoss(Quantity parameters, Quantity scale, Quantity exponent) {
        return KAPLAN_N.of(parameters, scale, exponent);
    }

    /**
     * Compute the loss in nats by size.
     *
     * <p>L = (x_c / x)^α. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param parameters x, parameters without embeddings, in param, greater than 0
     * @param scale x_c, in param, greater than 0
     * @param exponent α, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity kaplanSizeLoss(Quantity parameters, Quantity scale, double exponent) {
        return KAPLAN_N.of(parameters, scale, KAPLAN_N.number(2, exponent));
    }

    /**
     * Compute the loss in nats by data.
     *
     * <p>L = (x_c / x)^α. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param tokens x, in token, greater than 0
     * @param scale x_c, in token, greater than 0
     * @param exponent α, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity kaplanDataLoss(Quantity tokens, Quantity scale, Quantity exponent) {
        return KAPLAN_D.of(tokens, scale, exponent);
    }

    /**
     * Compute the loss in nats by data.
     *
     * <p>L = (x_c / x)^α. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param tokens x, in token, greater than 0
     * @param scale x_c, in token, greater than 0
     * @param exponent α, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity kaplanDataLoss(Quantity tokens, Quantity scale, double exponent) {
        return KAPLAN_D.of(tokens, scale, KAPLAN_D.number(2, exponent));
    }

    /**
     * Compute the steps over the fewest possible.
     *
     * <p>S/S_min = 1 + B_crit / B. Source: McCandlish et al., An Empirical Model of Large-Batch
     * Training (2018).
     *
     * @param batch B, in sample, greater than 0
     * @param critical B_crit, critical batch, in sample, greater than 0
     * @return S/S_min, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity steps(Quantity batch, Quantity critical) {
        return STEPS.of(batch, critical);
    }

    /**
     * Compute the examples over the fewest possible.
     *
     * <p>E/E_min = 1 + B / B_crit. Source: McCandlish et al., An Empirical Model of Large-Batch
     * Training (2018).
     *
     * @param batch B, in sample, greater than 0
     * @param critical B_crit, critical batch, in sample, greater than 0
     * @return E/E_min, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity examples(Quantity batch, Quantity critical) {
        return EXAMPLES.of(batch, critical);
    }

    /**
     * Compute the parameters that use a budget best at six FLOP and twenty tokens for each
     * parameter.
     *
     * <p>P* = √(C / (k · r)). Source: Hoffmann et al., Training Compute-Optimal Large Language
     * Models (2022).
     *
     * @param budget C, in FLOP, greater than 0
     * @return P*, in param
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity optimalParameters(Quantity budget) {
        Quantity ratio = Constants.get("scaling_law.CHINCHILLA_TOKENS_PER_PARAM").quantity();
        return optimalParameters(budget, Training.six(), ratio);
    }

    /**
     * Compute the parametric loss in nats with the constants of Hoffmann et al., approach 3.
     *
     * <p>L = E + A / N^α + B / D^β. Source: Hoffmann et al., Training Compute-Optimal Large
     * Language Models (2022).
     *
     * @param parameters N, in param, greater than 0
     * @param tokens D, in token, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity loss(Quantity parameters, Quantity tokens) {
        return loss(
                parameters,
                tokens,
                fitted("E"),
                fitted("A"),
                fitted("B"),
                fitted("ALPHA"),
                fitted("BETA"));
    }

    /**
     * Compute the parametric loss in nats with the constants of Besiroglu et al., who fitted again.
     *
     * <p>L = E + A / N^α + B / D^β. Source: Hoffmann et al., Training Compute-Optimal Large
     * Language Models (2022).
     *
     * @param parameters N, in param, greater than 0
     * @param tokens D, in token, greater than 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity lossRefitted(Quantity parameters, Quantity tokens) {
        return loss(
                parameters,
                tokens,
                fitted("REFIT_E"),
                fitted("REFIT_A"),
                fitted("REFIT_B"),
                fitted("REFIT_ALPHA"),
                fitted("REFIT_BETA"));
    }

    private static Quantity fitted(String name) {
        return Constants.get("scaling_law.CHINCHILLA_" + name).quantity();
    }

    /**
     * Estimate the batch size above which a step gains little, from the mean squares of gradients
     * at two batch sizes. A negative estimate, too few steps were averaged, is an error.
     *
     * <p>B_simple = tr(Σ) / |G|². Source: McCandlish et al., An Empirical Model of Large-Batch
     * Training (2018).
     *
     * @param small B_1, small batch, in sample, greater than 0
     * @param large B_2, large batch, in sample, greater than B_1
     * @param smallSquare g_1, mean |g|² at the small batch, at least 0
     * @param largeSquare g_2, mean |g|² at the large batch, at least 0
     * @return B_simple, in sample
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity noiseScale(
            Quantity small, Quantity large, Quantity smallSquare, Quantity largeSquare) {
        return NOISE.of(
                SPREAD.of(small, large, smallSquare, largeSquare),
                GRADIENT.of(small, large, smallSquare, largeSquare));
    }

    /**
     * Estimate the square of the true gradient from the mean squares at two batch sizes.
     *
     * <p>|G|² = (B_2 · g_2 − B_1 · g_1) / (B_2 − B_1). Source: McCandlish et al., An Empirical
     * Model of Large-Batch Training (2018).
     *
     * @param small B_1, small batch, in sample, greater than 0
     * @param large B_2, large batch, in sample, greater than B_1
     * @param smallSquare g_1, mean |g|² at the small batch, at least 0
     * @param largeSquare g_2, mean |g|² at the large batch, at least 0
     * @return |G|², a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit. Also if the estimate is
     *     negative: average more steps
     */
    public static Quantity gradientSquare(
            Quantity small, Quantity large, Quantity smallSquare, Quantity largeSquare) {
        return GRADIENT.of(small, large, smallSquare, largeSquare);
    }

    /**
     * Estimate the spread of the examples' gradients from the mean squares at two batch sizes.
     *
     * <p>tr(Σ) = (g_1 − g_2) / (1 / B_1 − 1 / B_2). Source: McCandlish et al., An Empirical Model
     * of Large-Batch Training (2018).
     *
     * @param small B_1, small batch, in sample, greater than 0
     * @param large B_2, large batch, in sample, greater than B_1
     * @param smallSquare g_1, mean |g|² at the small batch, at least 0
     * @param largeSquare g_2, mean |g|² at the large batch, at least 0
     * @return tr(Σ), in sample
     * @throws IllegalArgumentException if a unit or a range does not fit. Also if the estimate is
     *     negative: average more steps
     */
    public static Quantity gradientSpread(
            Quantity small, Quantity large, Quantity smallSquare, Quantity largeSquare) {
        return SPREAD.of(small, large, smallSquare, largeSquare);
    }
}
