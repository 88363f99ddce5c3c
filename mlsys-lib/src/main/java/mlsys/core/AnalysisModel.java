package mlsys.core;

/** How a result answers to its inputs. */
public final class AnalysisModel {

    private AnalysisModel() {}

    /** The relative change from one result to another. */
    public static double change(double before, double after) {
        if (Check.finite("T", before) == 0) {
            throw Check.wrong("T", "other than 0", before);
        }
        return (Check.finite("T_h", after) - before) / before;
    }

    /** The elasticity between two points: by how many percent y moves for a percent of x. */
    public static double elasticity(double xLow, double xHigh, double yLow, double yHigh) {
        double x = Check.positive("x_2", xHigh) / Check.positive("x_1", xLow);
        if (x == 1) {
            throw Check.wrong("x_2", "other than x_1", xHigh);
        }
        double y = Check.positive("T_2", yHigh) / Check.positive("T_1", yLow);
        return Math.log(y) / Math.log(x);
    }

    /** The relative uncertainty of a result, from elasticities and relative uncertainties. */
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
