package mlsys.core;

/** How accuracy decays, and how little of an input space a test covers. */
public final class QualityModel {

    /** Differences below this count as equal. */
    private static final double TOLERANCE = 1e-12;

    private QualityModel() {}

    /**
     * Accuracy after a divergence, held between 0 and 1.
     *
     * <p>A = A_0 − λ · D. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param sensitivity λ, at least 0
     * @param divergence D, at least 0
     * @return A, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double degradation(double initial, double sensitivity, double divergence) {
        Check.fraction("A_0", initial);
        Check.notNegative("λ", sensitivity);
        double accuracy = initial - sensitivity * Check.notNegative("D", divergence);
        return Math.max(0, Math.min(1, accuracy));
    }

    /**
     * Accuracy after a time of linear decay, held at 0.
     *
     * <p>A = A_0 − d · m. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param decay d, accuracy lost per time, in 1/s, at least 0
     * @param time m, in s, at least 0
     * @return A, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double linear(double initial, double decay, double time) {
        Check.fraction("A_0", initial);
        Check.notNegative("d", decay);
        return Math.max(0, initial - decay * Check.notNegative("m", time));
    }

    /**
     * The time until linear decay reaches a floor.
     *
     * <p>m* = (A_0 − A_min) / d. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param decay d, accuracy lost per time, in 1/s, greater than 0
     * @param floor A_min, lowest accuracy allowed, from 0 to A_0
     * @return m*, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double horizon(double initial, double decay, double floor) {
        Check.fraction("A_0", initial);
        Check.fraction("A_min", floor);
        if (floor > initial) {
            throw Check.wrong("A_min", "at most A_0 = " + initial, floor);
        }
        return (initial - floor) / Check.positive("d", decay);
    }

    /**
     * The first step at which accuracy is strictly below the floor; -1 if it never is.
     *
     * <p>n = ⌊(A_0 − A_min) / (λ · D_step)⌋ + 1. Source: Reddi et al., Machine Learning Systems.
     *
     * @param initial A_0, accuracy at the start, from 0 to 1
     * @param sensitivity λ, at least 0
     * @param drift D_step, divergence added per step, at least 0
     * @param floor A_min, lowest accuracy allowed, from 0 to 1
     * @return n, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double stepsUntilBelow(
            double initial, double sensitivity, double drift, double floor) {
        Check.fraction("A_0", initial);
        Check.fraction("A_min", floor);
        double loss = Check.notNegative("λ", sensitivity) * Check.notNegative("D_step", drift);
        double room = initial - floor + TOLERANCE;
        if (room < 0) {
            return 0;
        }
        return loss == 0 ? -1 : Math.floor(room / loss) + 1;
    }

    /**
     * The logarithm to base ten of the number of images.
     *
     * <p>log10 n_in = w · h · c · log10 d. Source: Reddi et al., Machine Learning Systems.
     *
     * @param width w, pixels across, a whole number of at least 1
     * @param height h, pixels down, a whole number of at least 1
     * @param channels c, a whole number of at least 1
     * @param levels d, levels of a channel, a whole number of at least 2
     * @return log10 n_in, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double log10Inputs(double width, double height, double channels, double levels) {
        Check.whole("w", width, 1);
        Check.whole("h", height, 1);
        Check.whole("c", channels, 1);
        return width * height * channels * Math.log10(Check.whole("d", levels, 2));
    }

    /**
     * The number of decimal digits of the number of images.
     *
     * <p>digits = ⌊w · h · c · log10 d⌋ + 1. Source: Reddi et al., Machine Learning Systems.
     *
     * @param width w, pixels across, a whole number of at least 1
     * @param height h, pixels down, a whole number of at least 1
     * @param channels c, a whole number of at least 1
     * @param levels d, levels of a channel, a whole number of at least 2
     * @return digits, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double digits(double width, double height, double channels, double levels) {
        return Math.floor(log10Inputs(width, height, channels, levels)) + 1;
    }

    /**
     * The logarithm to base ten of the share of all images that a test set is.
     *
     * <p>log10 q = log10 n − w · h · c · log10 d. Source: Reddi et al., Machine Learning Systems.
     *
     * @param samples n, test samples, greater than 0
     * @param width w, pixels across, a whole number of at least 1
     * @param height h, pixels down, a whole number of at least 1
     * @param channels c, a whole number of at least 1
     * @param levels d, levels of a channel, a whole number of at least 2
     * @return log10 q, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double log10Coverage(
            double samples, double width, double height, double channels, double levels) {
        return Math.log10(Check.positive("n", samples))
                - log10Inputs(width, height, channels, levels);
    }
}
