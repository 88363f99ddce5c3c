package mlsys.core;

/** How good labels are that people give. */
public final class LabelModel {

    private static final int MOST = 999;

    private LabelModel() {}

    /**
     * Share of right labels when an odd number of independent annotators vote on two choices.
     *
     * <p>p_maj = Σ_{k &gt; n/2} C(n, k) · p^k · (1 − p)^(n − k). Source: Condorcet, Essai sur
     * l'application de l'analyse à la probabilité des décisions (1785).
     *
     * @param right p, share of right labels of one annotator, from 0 to 1
     * @param annotators n, a whole odd number from 1 to 999
     * @return p_maj, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double majority(double right, double annotators) {
        Check.fraction("p", right);
        Check.whole("n", annotators, 1);
        if (annotators % 2 == 0 || annotators > MOST) {
            throw Check.wrong("n", "a whole odd number from 1 to " + MOST, annotators);
        }
        double ways = 1;
        double sum = 0;
        for (int wrong = 0; wrong < annotators / 2; wrong++) {
            sum += ways * Math.pow(right, annotators - wrong) * Math.pow(1 - right, wrong);
            ways *= (annotators - wrong) / (wrong + 1);
        }
        return Math.min(1, sum);
    }

    /**
     * Agreement of two annotators beyond that of chance.
     *
     * <p>κ = (p_o − p_e) / (1 − p_e). Source: Cohen, A Coefficient of Agreement for Nominal Scales
     * (1960).
     *
     * @param observed p_o, observed agreement, from 0 to 1
     * @param chance p_e, agreement expected by chance, at least 0, less than 1
     * @return κ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double kappa(double observed, double chance) {
        Check.fraction("p_o", observed);
        Check.belowOne("p_e", chance);
        return (observed - chance) / (1 - chance);
    }
}
