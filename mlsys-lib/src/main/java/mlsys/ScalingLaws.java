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

    /** Compute the parameters that use a budget best. */
    public static Quantity optimalParameters(
            Quantity budget, Quantity perParameterToken, Quantity ratio) {
        return OPTIMAL.of(budget, perParameterToken, ratio);
    }

    /** Compute the parametric loss in nats with the constants given. */
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

    /** Compute the parametric loss in nats with the constants given. */
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

    /** Compute the loss in nats by size. */
    public static Quantity kaplanSizeLoss(Quantity parameters, Quantity scale, Quantity exponent) {
        return KAPLAN_N.of(parameters, scale, exponent);
    }

    /** Compute the loss in nats by size. */
    public static Quantity kaplanSizeLoss(Quantity parameters, Quantity scale, double exponent) {
        return KAPLAN_N.of(parameters, scale, KAPLAN_N.number(2, exponent));
    }

    /** Compute the loss in nats by data. */
    public static Quantity kaplanDataLoss(Quantity tokens, Quantity scale, Quantity exponent) {
        return KAPLAN_D.of(tokens, scale, exponent);
    }

    /** Compute the loss in nats by data. */
    public static Quantity kaplanDataLoss(Quantity tokens, Quantity scale, double exponent) {
        return KAPLAN_D.of(tokens, scale, KAPLAN_D.number(2, exponent));
    }

    /** Compute the steps over the fewest possible. */
    public static Quantity steps(Quantity batch, Quantity critical) {
        return STEPS.of(batch, critical);
    }

    /** Compute the examples over the fewest possible. */
    public static Quantity examples(Quantity batch, Quantity critical) {
        return EXAMPLES.of(batch, critical);
    }

    /**
     * Compute the parameters that use a budget best at six FLOP and twenty tokens for each
     * parameter.
     */
    public static Quantity optimalParameters(Quantity budget) {
        Quantity ratio = Constants.get("scaling_law.CHINCHILLA_TOKENS_PER_PARAM").quantity();
        return optimalParameters(budget, Training.six(), ratio);
    }

    /** Compute the parametric loss in nats with the constants of Hoffmann et al., approach 3. */
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
     */
    public static Quantity noiseScale(
            Quantity small, Quantity large, Quantity smallSquare, Quantity largeSquare) {
        return NOISE.of(
                SPREAD.of(small, large, smallSquare, largeSquare),
                GRADIENT.of(small, large, smallSquare, largeSquare));
    }

    /** Estimate the square of the true gradient from the mean squares at two batch sizes. */
    public static Quantity gradientSquare(
            Quantity small, Quantity large, Quantity smallSquare, Quantity largeSquare) {
        return GRADIENT.of(small, large, smallSquare, largeSquare);
    }

    /** Estimate the spread of the examples' gradients from the mean squares at two batch sizes. */
    public static Quantity gradientSpread(
            Quantity small, Quantity large, Quantity smallSquare, Quantity largeSquare) {
        return SPREAD.of(small, large, smallSquare, largeSquare);
    }
}
