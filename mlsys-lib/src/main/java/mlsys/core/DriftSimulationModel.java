package mlsys.core;

/**
 * A feature whose values spread by the logistic curve around a middle that moves; each day's sample
 * is held against the first day's by the population stability index over bins of equal share.
 */
public final class DriftSimulationModel {

    private DriftSimulationModel() {}

    /**
     * The index of one day's sample.
     *
     * <p>PSI = Σ (a_i − 1/k) · ln(a_i · k), a_i the share of n samples in bin i. Source: Yurdakul,
     * Statistical Properties of Population Stability Index (2018).
     *
     * @param shift Δ, shift of the middle, in scales, finite
     * @param bins k, a whole number from 2 to 1000. Of equal share before the shift
     * @param samples n, a whole number from 1 to 1e7
     * @param seed a whole number of at least 0
     * @return PSI, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double psi(double shift, double bins, double samples, double seed) {
        Check.finite("Δ", shift);
        int k = Count.of("k", bins, 2, 1000);
        int n = Count.of("n", samples, 1, Count.MOST);
        Dice dice = new Dice(seed);
        double[] counts = new double[k];
        for (int i = 0; i < n; i++) {
            double u = dice.next();
            double value = u == 0 ? -1e3 : StrictMath.log(u / (1 - u)) + shift;
            double share = 1 / (1 + StrictMath.exp(-value));
            counts[Math.min(k - 1, (int) (share * k))]++;
        }
        double sum = 0;
        for (double count : counts) {
            sum += term(1.0 / k, Math.max(count, 0.5) / n);
        }
        return sum;
    }

    private static double term(double expected, double actual) {
        return (actual - expected) * StrictMath.log(actual / expected);
    }

    /** Beyond this a bin is so empty that it counts as nothing, and the index has no value. */
    private static final double FARTHEST = 500;

    /**
     * What the index is about: that of the shifted curve, and (k − 1) / n from chance alone.
     *
     * <p>PSI = Σ (F_i − 1/k) · ln(F_i · k) + (k − 1) / n. Source: Yurdakul, Statistical Properties
     * of Population Stability Index (2018).
     *
     * @param shift Δ, shift of the middle, in scales, finite
     * @param bins k, a whole number from 2 to 1000. Of equal share before the shift
     * @param samples n, a whole number from 1 to 1e7
     * @return PSI, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double expectedPsi(double shift, double bins, double samples) {
        if (!(Math.abs(Check.finite("Δ", shift)) <= FARTHEST)) {
            throw Check.wrong("Δ", "from -500 to 500", shift);
        }
        int k = Count.of("k", bins, 2, 1000);
        Count.of("n", samples, 1, Count.MOST);
        double sum = 0;
        double before = 0;
        for (int i = 1; i <= k; i++) {
            double share = (double) i / k;
            double up = i == k ? 1 : share / (share + (1 - share) * StrictMath.exp(shift));
            sum += term(1.0 / k, up - before);
            before = up;
        }
        return sum + (k - 1) / samples;
    }
}
