package mlsys.core;

/** The bell curve, to 14 digits and the same on every machine. */
final class NormalModel {

    private static final double LOG_ROOT = 0.5 * StrictMath.log(2 * Math.PI);

    private NormalModel() {}

    /** The chance to be below x. */
    static double below(double x) {
        return x < 0 ? tail(-x) : 1 - tail(x);
    }

    /** The logarithm of the chance to be below x, also where the chance is too small to hold. */
    static double logBelow(double x) {
        return x < -3 ? logFarTail(-x) : StrictMath.log(below(x));
    }

    private static double tail(double x) {
        return x > 3 ? StrictMath.exp(logFarTail(x)) : 0.5 - middle(x);
    }

    /** From 0 to x: the density times x + x³ / 3 + x⁵ / (3 · 5) + … */
    private static double middle(double x) {
        double term = x;
        double sum = x;
        for (int i = 3; term > 1e-18 * sum; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return sum * StrictMath.exp(-x * x / 2 - LOG_ROOT);
    }

    /** Above x: the density over Laplace's continued fraction x + 1 / (x + 2 / (x + 3 / …)). */
    private static double logFarTail(double x) {
        double fraction = x;
        for (int i = 100; i >= 1; i--) {
            fraction = x + i / fraction;
        }
        return -x * x / 2 - LOG_ROOT - StrictMath.log(fraction);
    }
}
