package mlsys;

import java.util.List;
import mlsys.core.QualityModel;

/** How many inputs there could be, and how few a test set covers. */
public final class InputSpace {

    private static final Rule DIGITS =
            Formula.define("verification_gap_digits", "Digits of the number of images")
                    .result("digits", Units.ONE)
                    .argument("w", "pixels across", Units.ONE, "a whole number of at least 1", 224)
                    .argument("h", "pixels down", Units.ONE, "a whole number of at least 1", 224)
                    .argument("c", "channels", Units.ONE, "a whole number of at least 1", 3)
                    .argument(
                            "d",
                            "levels of a channel",
                            Units.ONE,
                            "a whole number of at least 2",
                            256)
                    .text(
                            "digits = ⌊w · h · c · log10 d⌋ + 1",
                            "\\mathrm{digits}=\\lfloor w\\,h\\,c\\log_{10}d\\rfloor+1")
                    .core(new Core(), 0);

    private static final Rule LOG10 =
            Formula.define("input_space_log10", "Logarithm of the number of images")
                    .result("log10 n_in", Units.ONE)
                    .argument("w", "pixels across", Units.ONE, "a whole number of at least 1", 224)
                    .argument("h", "pixels down", Units.ONE, "a whole number of at least 1", 224)
                    .argument("c", "channels", Units.ONE, "a whole number of at least 1", 3)
                    .argument(
                            "d",
                            "levels of a channel",
                            Units.ONE,
                            "a whole number of at least 2",
                            256)
                    .text(
                            "log10 n_in = w · h · c · log10 d",
                            "\\log_{10}n_{in}=w\\,h\\,c\\log_{10}d")
                    .core(new Core(), 1);

    private static final Rule COVERAGE =
            Formula.define("input_space_coverage", "Logarithm of the share a test set covers")
                    .result("log10 q", Units.ONE)
                    .argument("n", "test samples", Units.ONE, "greater than 0", 50000)
                    .argument("w", "pixels across", Units.ONE, "a whole number of at least 1", 224)
                    .argument("h", "pixels down", Units.ONE, "a whole number of at least 1", 224)
                    .argument("c", "channels", Units.ONE, "a whole number of at least 1", 3)
                    .argument(
                            "d",
                            "levels of a channel",
                            Units.ONE,
                            "a whole number of at least 2",
                            256)
                    .text(
                            "log10 q = log10 n − w · h · c · log10 d",
                            "\\log_{10}q=\\log_{10}n-w\\,h\\,c\\log_{10}d")
                    .core(new Core(), 2);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> QualityModel.digits(x[0], x[1], x[2], x[3]);
                case 1 -> QualityModel.log10Inputs(x[0], x[1], x[2], x[3]);
                case 2 -> QualityModel.log10Coverage(x[0], x[1], x[2], x[3], x[4]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private InputSpace() {}

    static List<Rule> formulas() {
        return List.of(DIGITS, LOG10, COVERAGE);
    }

    /**
     * Compute the number of decimal digits of the number of images.
     *
     * <p>digits = ⌊w · h · c · log10 d⌋ + 1. Source: Reddi et al., Machine Learning Systems.
     *
     * @param width w, pixels across, a whole number of at least 1
     * @param height h, pixels down, a whole number of at least 1
     * @param channels c, a whole number of at least 1
     * @param levels d, levels of a channel, a whole number of at least 2
     * @return digits, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity digits(
            Quantity width, Quantity height, Quantity channels, Quantity levels) {
        return DIGITS.of(width, height, channels, levels);
    }

    /**
     * Compute the number of decimal digits of the number of images.
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
    public static Quantity digits(double width, double height, double channels, double levels) {
        return DIGITS.of(
                DIGITS.number(0, width),
                DIGITS.number(1, height),
                DIGITS.number(2, channels),
                DIGITS.number(3, levels));
    }

    /**
     * Compute the logarithm to base ten of the number of images.
     *
     * <p>log10 n_in = w · h · c · log10 d. Source: Reddi et al., Machine Learning Systems.
     *
     * @param width w, pixels across, a whole number of at least 1
     * @param height h, pixels down, a whole number of at least 1
     * @param channels c, a whole number of at least 1
     * @param levels d, levels of a channel, a whole number of at least 2
     * @return log10 n_in, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity log10(
            Quantity width, Quantity height, Quantity channels, Quantity levels) {
        return LOG10.of(width, height, channels, levels);
    }

    /**
     * Compute the logarithm to base ten of the number of images.
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
    public static Quantity log10(double width, double height, double channels, double levels) {
        return LOG10.of(
                LOG10.number(0, width),
                LOG10.number(1, height),
                LOG10.number(2, channels),
                LOG10.number(3, levels));
    }

    /**
     * Compute the logarithm to base ten of the share of all images that a test set is.
     *
     * <p>log10 q = log10 n − w · h · c · log10 d. Source: Reddi et al., Machine Learning Systems.
     *
     * @param samples n, test samples, greater than 0
     * @param width w, pixels across, a whole number of at least 1
     * @param height h, pixels down, a whole number of at least 1
     * @param channels c, a whole number of at least 1
     * @param levels d, levels of a channel, a whole number of at least 2
     * @return log10 q, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity log10Coverage(
            Quantity samples, Quantity width, Quantity height, Quantity channels, Quantity levels) {
        return COVERAGE.of(samples, width, height, channels, levels);
    }

    /**
     * Compute the logarithm to base ten of the share of all images that a test set is.
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
    public static Quantity log10Coverage(
            double samples, double width, double height, double channels, double levels) {
        return COVERAGE.of(
                COVERAGE.number(0, samples),
                COVERAGE.number(1, width),
                COVERAGE.number(2, height),
                COVERAGE.number(3, channels),
                COVERAGE.number(4, levels));
    }
}
