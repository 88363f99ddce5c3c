package mlsys.core;

/** What privacy costs. */
public final class PrivacyModel {

    private PrivacyModel() {}

    /** Noise for a privacy loss; the classical bound, below one. */
    public static double noise(double sensitivity, double epsilon, double delta) {
        Check.positive("Δ_2", sensitivity);
        Check.between("ε", epsilon);
        Check.between("δ", delta);
        return sensitivity * Math.sqrt(2 * Math.log(1.25 / delta)) / epsilon;
    }

    /** Privacy loss of a noise; an error if it is not below one, where the bound does not hold. */
    public static double loss(double sensitivity, double noise, double delta) {
        Check.positive("Δ_2", sensitivity);
        Check.positive("σ", noise);
        Check.between("δ", delta);
        return Check.between("ε", sensitivity * Math.sqrt(2 * Math.log(1.25 / delta)) / noise);
    }

    /** Privacy loss of many queries, basic composition. */
    public static double composed(double epsilon, double queries) {
        Check.positive("ε", epsilon);
        Check.whole("k", queries, 1);
        return queries * epsilon;
    }

    /** Privacy loss of many queries, advanced composition. */
    public static double composedAdvanced(double epsilon, double queries, double slack) {
        Check.positive("ε", epsilon);
        Check.whole("k", queries, 1);
        Check.between("δ'", slack);
        return epsilon * Math.sqrt(2 * queries * Math.log(1 / slack))
                + queries * epsilon * Math.expm1(epsilon);
    }

    /** A rule of thumb for the slow-down of private training. */
    public static double slowdown(double epsilon) {
        Check.positive("ε", epsilon);
        return 1 + 2 / epsilon;
    }
}
