package mlsys.core;

/** How accuracy decays, and how little of an input space a test covers. */
public final class QualityModel {

    /** Differences below this count as equal. */
    private static final double TOLERANCE = 1e-12;

    private QualityModel() {}

    /** Accuracy after a divergence, held between 0 and 1. */
    public static double degradation(double initial, double sensitivity, double divergence) {
        Check.fraction("A_0", initial);
        Check.notNegative("λ", sensitivity);
        double accuracy = initial - sensitivity * Check.notNegative("D", divergence);
        return Math.max(0, Math.min(1, accuracy));
    }

    /** Accuracy after a time of linear decay, held at 0. */
    public static double linear(double initial, double decay, double time) {
        Check.fraction("A_0", initial);
        Check.notNegative("d", decay);
        return Math.max(0, initial - decay * Check.notNegative("m", time));
    }

    /** The time until linear decay reaches a floor. */
    public static double horizon(double initial, double decay, double floor) {
        Check.fraction("A_0", initial);
        Check.fraction("A_min", floor);
        if (floor > initial) {
            throw Check.wrong("A_min", "at most A_0 = " + initial, floor);
        }
        return (initial - floor) / Check.positive("d", decay);
    }

    /** The first step at which accuracy is strictly below the floor; -1 if it never is. */
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

    /** The logarithm to base ten of the number of images. */
    public static double log10Inputs(double width, double height, double channels, double levels) {
        Check.whole("w", width, 1);
        Check.whole("h", height, 1);
        Check.whole("c", channels, 1);
        return width * height * channels * Math.log10(Check.whole("d", levels, 2));
    }

    /** The number of decimal digits of the number of images. */
    public static double digits(double width, double height, double channels, double levels) {
        return Math.floor(log10Inputs(width, height, channels, levels)) + 1;
    }

    /** The logarithm to base ten of the share of all images that a test set is. */
    public static double log10Coverage(
            double samples, double width, double height, double channels, double levels) {
        return Math.log10(Check.positive("n", samples))
                - log10Inputs(width, height, channels, levels);
    }
}
