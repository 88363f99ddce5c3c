package mlsys.core;

/** How a result answers to its inputs. */
public final class AnalysisModel {

    private AnalysisModel() {}

    /**
     * The relative change from one result to another.
     *
     * <p>s = (T_h − T) / T. Source: Reddi et al., Machine Learning Systems.
     *
     * @param before T, result before, not 0
     * @param after T_h, result after, finite
     * @return s, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double change(double before, double after) {
        if (Check.finite("T", before) == 0) {
            throw Check.wrong("T", "other than 0", before);
        }
        return (Check.finite("T_h", after) - before) / before;
    }

    /**
     * The elasticity between two points: by how many percent y moves for a percent of x.
     *
     * <p>ε = ln(T_2 / T_1) / ln(x_2 / x_1). Source: Reddi et al., Machine Learning Systems.
     *
     * @param xLow x_1, input below, greater than 0
     * @param xHigh x_2, input above, greater than 0, not x_1
     * @param yLow T_1, result below, greater than 0
     * @param yHigh T_2, result above, greater than 0
     * @return ε, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double elasticity(double xLow, double xHigh, double yLow, double yHigh) {
        double x = Check.positive("x_2", xHigh) / Check.positive("x_1", xLow);
        if (x == 1) {
            throw Check.wrong("x_2", "other than x_1", xHigh);
        }
        double y = Check.positive("T_2", yHigh) / Check.positive("T_1", yLow);
        return Math.log(y) / Math.log(x);
    }

    /**
     * The relative uncertainty of a result, from elasticities and relative uncertainties.
     *
     * <p>u_f/f = √(Σ (e_i · r_i)²). Source: JCGM 100, Guide to the Expression of Uncertainty in
     * Measurement (2008).
     *
     * @param elasticities each e_i, elasticity of an input, finite, as many as r_i
     * @param uncertainties each r_i, relative uncertainty, at least 0, as many as e_i
     * @return u_f/f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double firstOrder(double[] elasticities, double[] uncertainties) {
        Check.same("e", elasticities, "r", uncertainties);
        double sum = 0;
        for (int i = 0; i < elasticities.length; i++) {
            double part =
                    Check.finite("e_" + (i + 1), elasticities[i])
                            * Check.notNegative("r_" + (i + 1), uncertainties[i]);
            sum += part * part;
        }
        return Math.sqrt(sum);
    }
}
