package mlsys.core;

/** How good labels are that people give. */
public final class LabelModel {

    private static final int MOST = 999;

    private LabelModel() {}

    /** Share of right labels when an odd number of independent annotators vote on two choices. */
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

    /** Agreement of two annotators beyond that of chance. */
    public static double kappa(double observed, double chance) {
        Check.fraction("p_o", observed);
        Check.belowOne("p_e", chance);
        return (observed - chance) / (1 - chance);
    }
}
