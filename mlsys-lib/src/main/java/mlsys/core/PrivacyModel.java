package mlsys.core;

/** What privacy costs. */
public final class PrivacyModel {

    private PrivacyModel() {}

    /**
     * Noise for a privacy loss; the classical bound, below one.
     *
     * <p>σ = Δ_2 · √(2 · ln(1.25 / δ)) / ε. Source: Dwork &amp; Roth, The Algorithmic Foundations
     * of Differential Privacy (2014).
     *
     * @param sensitivity Δ_2, greater than 0
     * @param epsilon ε, privacy loss, greater than 0, less than 1
     * @param delta δ, chance of a larger loss, greater than 0, less than 1
     * @return σ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double noise(double sensitivity, double epsilon, double delta) {
        Check.positive("Δ_2", sensitivity);
        Check.between("ε", epsilon);
        Check.between("δ", delta);
        return sensitivity * Math.sqrt(2 * Math.log(1.25 / delta)) / epsilon;
    }

    /**
     * Privacy loss of a noise; an error if it is not below one, where the bound does not hold.
     *
     * <p>ε = Δ_2 · √(2 · ln(1.25 / δ)) / σ. Source: Dwork &amp; Roth, The Algorithmic Foundations
     * of Differential Privacy (2014).
     *
     * @param sensitivity Δ_2, greater than 0
     * @param noise σ, standard deviation of the noise, greater than 0
     * @param delta δ, chance of a larger loss, greater than 0, less than 1
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double loss(double sensitivity, double noise, double delta) {
        Check.positive("Δ_2", sensitivity);
        Check.positive("σ", noise);
        Check.between("δ", delta);
        return Check.between("ε", sensitivity * Math.sqrt(2 * Math.log(1.25 / delta)) / noise);
    }

    /**
     * Privacy loss of many queries, basic composition.
     *
     * <p>ε_k = k · ε. Source: Dwork &amp; Roth, The Algorithmic Foundations of Differential Privacy
     * (2014).
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @param queries k, a whole number of at least 1
     * @return ε_k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double composed(double epsilon, double queries) {
        Check.positive("ε", epsilon);
        Check.whole("k", queries, 1);
        return queries * epsilon;
    }

    /**
     * Privacy loss of many queries, advanced composition.
     *
     * <p>ε_k = ε · √(2 · k · ln(1 / δ')) + k · ε · (e^ε − 1). Source: Dwork &amp; Roth, The
     * Algorithmic Foundations of Differential Privacy (2014).
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @param queries k, a whole number of at least 1
     * @param slack δ', chance added, greater than 0, less than 1
     * @return ε_k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double composedAdvanced(double epsilon, double queries, double slack) {
        Check.positive("ε", epsilon);
        Check.whole("k", queries, 1);
        Check.between("δ'", slack);
        return epsilon * Math.sqrt(2 * queries * Math.log(1 / slack))
                + queries * epsilon * Math.expm1(epsilon);
    }

    /**
     * A rule of thumb for the slow-down of private training.
     *
     * <p>S = 1 + 2 / ε. Source: Reddi et al., Machine Learning Systems.
     *
     * @param epsilon ε, privacy loss, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double slowdown(double epsilon) {
        Check.positive("ε", epsilon);
        return 1 + 2 / epsilon;
    }
}
