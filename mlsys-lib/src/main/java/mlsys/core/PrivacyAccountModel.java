package mlsys.core;

/**
 * What Gaussian noise of σ times the sensitivity, added k times, costs: the privacy loss ε that is
 * exceeded with a chance of at most δ. With a share q &lt; 1, each record takes part in a step only
 * with chance q (Poisson sampling, add or remove one record).
 */
public final class PrivacyAccountModel {

    private static final int HIGHEST_ORDER = 256;

    private PrivacyAccountModel() {}

    /**
     * The divergence of order a of k steps; Mironov, Talwar and Zhang (2019), whole orders.
     *
     * @param order a, a whole number from 2 to 10,000
     * @param noise σ, noise over sensitivity, greater than 0
     * @param share q, share of the records in a step, greater than 0, at most 1
     * @param steps k, a whole number of at least 1
     * @return D_a, at least 0
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double renyi(double order, double noise, double share, double steps) {
        int a = Count.of("a", order, 2, 10_000);
        Check.positive("σ", noise);
        Check.share("q", share);
        Check.whole("k", steps, 1);
        double once = share == 1 ? a / (2 * noise * noise) : logSum(a, noise, share) / (a - 1);
        return steps * once;
    }

    /** ln Σ C(a, i) (1 − q)^(a − i) q^i e^(i (i − 1) / 2σ²), from logarithms. */
    private static double logSum(int a, double noise, double share) {
        double log = a * StrictMath.log1p(-share);
        double choose = 0;
        for (int i = 1; i <= a; i++) {
            choose += StrictMath.log((double) (a - i + 1) / i);
            double term =
                    choose
                            + (a - i) * StrictMath.log1p(-share)
                            + i * StrictMath.log(share)
                            + i * (i - 1.0) / (2 * noise * noise);
            double high = Math.max(log, term);
            log = high + StrictMath.log1p(StrictMath.exp(Math.min(log, term) - high));
        }
        return Math.max(0, log);
    }

    /**
     * The loss by the best order from 2 to 256, turned into ε as Mironov (2017) does: ε = D_a +
     * ln(1/δ) / (a − 1).
     *
     * <p>ε = min over a of k · D_a(σ, q) + ln(1 / δ) / (a − 1). Source: Mironov, Talwar &amp;
     * Zhang, Rényi Differential Privacy of the Sampled Gaussian Mechanism (2019).
     *
     * @param noise σ, noise over sensitivity, greater than 0
     * @param share q, share of a step, greater than 0, at most 1
     * @param steps k, a whole number of at least 1
     * @param delta δ, chance of more, greater than 0, below 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double byRenyi(double noise, double share, double steps, double delta) {
        Check.between("δ", delta);
        double best = Double.MAX_VALUE;
        for (int a = 2; a <= HIGHEST_ORDER; a++) {
            double loss = renyi(a, noise, share, steps) - StrictMath.log(delta) / (a - 1);
            if (loss > best) {
                break; // a convex function over a − 1 has one lowest place
            }
            best = loss;
        }
        return Check.finite("ε", best);
    }

    /**
     * The loss of k steps over all records by zCDP, ρ = k / 2σ²; Bun and Steinke (2016).
     *
     * <p>ε = ρ + 2 · √(ρ · ln(1 / δ)), ρ = k / (2 · σ²). Source: Bun &amp; Steinke, Concentrated
     * Differential Privacy (2016).
     *
     * @param noise σ, noise over sensitivity, greater than 0
     * @param steps k, a whole number of at least 1
     * @param delta δ, chance of more, greater than 0, below 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double byConcentration(double noise, double steps, double delta) {
        Check.between("δ", delta);
        double rho = Check.whole("k", steps, 1) / (2 * squared(noise));
        return rho + 2 * Math.sqrt(-rho * StrictMath.log(delta));
    }

    private static double squared(double noise) {
        return Check.positive("σ", noise) * noise;
    }

    /**
     * The least δ for a loss: Balle and Wang (2018). k steps over all records are one step with the
     * noise σ / √k.
     *
     * @param noise σ, noise over sensitivity, greater than 0
     * @param steps k, a whole number of at least 1
     * @param epsilon ε, at least 0
     * @return δ, from 0 to 1
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double delta(double noise, double steps, double epsilon) {
        Check.positive("σ", noise);
        Check.whole("k", steps, 1);
        Check.notNegative("ε", epsilon);
        double one = noise / Math.sqrt(steps);
        double half = 1 / (2 * one);
        double above = NormalModel.below(half - epsilon * one);
        double below = StrictMath.exp(epsilon + NormalModel.logBelow(-half - epsilon * one));
        return Math.max(0, above - below);
    }

    /**
     * The exact loss of k steps over all records, by bisection of {@link #delta}.
     *
     * <p>ε solves δ = Φ(m − ε / 2m) − e^ε · Φ(−m − ε / 2m), m = √k / 2σ. Source: Balle &amp; Wang,
     * Improving the Gaussian Mechanism for Differential Privacy (2018).
     *
     * @param noise σ, noise over sensitivity, greater than 0
     * @param steps k, a whole number of at least 1
     * @param delta δ, chance of more, greater than 0, below 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double exact(double noise, double steps, double delta) {
        Check.between("δ", delta);
        double high = byConcentration(noise, steps, delta);
        double low = 0;
        for (int i = 0; i < 200 && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (delta(noise, steps, middle) > delta) {
                low = middle;
            } else if (middle == high) {
                break;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * The least noise for a sensitivity and a loss of any size; Balle and Wang (2018).
     *
     * <p>σ solves δ = Φ(m − ε / 2m) − e^ε · Φ(−m − ε / 2m), m = Δ_2 / 2σ. Source: Balle &amp; Wang,
     * Improving the Gaussian Mechanism for Differential Privacy (2018).
     *
     * @param sensitivity Δ_2, greater than 0
     * @param epsilon ε, privacy loss, greater than 0
     * @param delta δ, chance of more, greater than 0, below 1
     * @return σ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double noise(double sensitivity, double epsilon, double delta) {
        Check.positive("Δ_2", sensitivity);
        Check.positive("ε", epsilon);
        Check.between("δ", delta);
        double low = 0;
        double high = 1;
        while (delta(high, 1, epsilon) > delta) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (delta(middle, 1, epsilon) > delta) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return sensitivity * high;
    }

    /**
     * Estimate δ by drawing privacy losses, which are normal with mean k / 2σ² and deviation √k /
     * σ: the mean of max(0, 1 − e^(ε − loss)).
     *
     * <p>δ = mean of max(0, 1 − e^(ε − l)) over n losses l. Source: Balle &amp; Wang, Improving the
     * Gaussian Mechanism for Differential Privacy (2018).
     *
     * @param noise σ, noise over sensitivity, greater than 0
     * @param steps k, a whole number of at least 1
     * @param epsilon ε, privacy loss, at least 0
     * @param draws n, a whole number of at least 1
     * @param seed a whole number of at least 0
     * @return δ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double simulatedDelta(
            double noise, double steps, double epsilon, double draws, double seed) {
        Check.notNegative("ε", epsilon);
        double mean = Check.whole("k", steps, 1) / (2 * squared(noise));
        int n = Count.of("n", draws, 1, Count.MOST);
        Dice dice = new Dice(seed);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double loss = mean + Math.sqrt(2 * mean) * dice.normal();
            sum += loss > epsilon ? -StrictMath.expm1(epsilon - loss) : 0;
        }
        return sum / n;
    }
}
