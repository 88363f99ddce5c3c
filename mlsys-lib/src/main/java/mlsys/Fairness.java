package mlsys;

import java.util.List;
import mlsys.core.FairnessModel;

/** Whether groups are treated alike. Each group is a count and the number it is out of. */
public final class Fairness {

    private static final Rule GAP =
            Formula.define("demographic_parity", "Gap between the rates of groups")
                    .result("Δ", Units.ONE)
                    .argument("k_g", "chosen members of a group", Units.ONE, "from 0 to n_g", 60)
                    .argument("n_g", "members of a group", Units.ONE, "greater than 0", 100)
                    .repeated(2)
                    .text(
                            "Δ = max(k_g / n_g) − min(k_g / n_g)",
                            "\\Delta=\\max_g\\frac{k_g}{n_g}-\\min_g\\frac{k_g}{n_g}")
                    .numbers("\\max(\\each{,\\,}{k_g/n_g})-\\min(\\each{,\\,}{k_g/n_g})")
                    .from(References.paper("Dwork et al., Fairness Through Awareness", 2012))
                    .core(new Core(), 0);

    private static final Rule RATIO =
            Formula.define("disparate_impact", "Disparate impact")
                    .result("DI", Units.ONE)
                    .argument("k_g", "chosen members of a group", Units.ONE, "from 0 to n_g", 60)
                    .argument("n_g", "members of a group", Units.ONE, "greater than 0", 100)
                    .repeated(2)
                    .text(
                            "DI = min(k_g / n_g) / max(k_g / n_g)",
                            "DI=\\frac{\\min_g k_g/n_g}{\\max_g k_g/n_g}")
                    .numbers(
                            "\\frac{\\min(\\each{,\\,}{k_g/n_g})}{\\max(\\each{,"
                                    + "\\,}{k_g/n_g})}")
                    .from(
                            References.paper(
                                    "US Equal Employment Opportunity Commission, Uniform Guidelines, the four-fifths rule",
                                    1978))
                    .core(new Core(), 1);

    private static final Rule ODDS =
            Formula.define("equalised_odds", "Gap from equalized odds")
                    .result("Δ_EO", Units.ONE)
                    .argument(
                            "ΔTPR", "gap of the true positive rates", Units.ONE, "from 0 to 1", 0.1)
                    .argument(
                            "ΔFPR",
                            "gap of the false positive rates",
                            Units.ONE,
                            "from 0 to 1",
                            0.04)
                    .text(
                            "Δ_EO = max(ΔTPR, ΔFPR)",
                            "\\Delta_{EO}=\\max(|\\Delta TPR|,|\\Delta FPR|)")
                    .from(
                            References.paper(
                                    "Hardt et al., Equality of Opportunity in Supervised Learning",
                                    2016))
                    .core(new Core(), 2);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> FairnessModel.gap(Rule.column(x, 0, 0, 2), Rule.column(x, 0, 1, 2));
                case 1 -> FairnessModel.ratio(Rule.column(x, 0, 0, 2), Rule.column(x, 0, 1, 2));
                case 2 -> FairnessModel.odds(x[0], x[1]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Fairness() {}

    static List<Rule> formulas() {
        return List.of(GAP, RATIO, ODDS);
    }

    /**
     * Compute the gap from equalized odds. With different base rates it cannot be closed together
     * with calibration.
     *
     * <p>Δ_EO = max(ΔTPR, ΔFPR). Source: Hardt et al., Equality of Opportunity in Supervised
     * Learning (2016).
     *
     * @param hits ΔTPR, gap of the true positive rates, from 0 to 1
     * @param alarms ΔFPR, gap of the false positive rates, from 0 to 1
     * @return Δ_EO, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity odds(Quantity hits, Quantity alarms) {
        return ODDS.of(hits, alarms);
    }

    /**
     * Compute the gap from equalized odds. With different base rates it cannot be closed together
     * with calibration.
     *
     * <p>Δ_EO = max(ΔTPR, ΔFPR). Source: Hardt et al., Equality of Opportunity in Supervised
     * Learning (2016).
     *
     * @param hits ΔTPR, gap of the true positive rates, from 0 to 1
     * @param alarms ΔFPR, gap of the false positive rates, from 0 to 1
     * @return Δ_EO, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity odds(double hits, double alarms) {
        return ODDS.of(ODDS.number(0, hits), ODDS.number(1, alarms));
    }

    /**
     * Compute the gap between the largest and the smallest rate: chosen of members for demographic
     * parity, hits of positives for equal opportunity, false alarms of negatives for the other half
     * of equalized odds.
     *
     * <p>Δ = max(k_g / n_g) − min(k_g / n_g). Source: Dwork et al., Fairness Through Awareness
     * (2012).
     *
     * @param chosen each k_g, chosen members of a group, from 0 to n_g, as many as n_g
     * @param members each n_g, members of a group, greater than 0, as many as k_g
     * @return Δ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity gap(double[] chosen, double[] members) {
        return GAP.applyPairs(List.of(), chosen, members);
    }

    /**
     * Compute the smallest rate over the largest; the four-fifths rule wants 0.8. An error if all
     * rates are 0.
     *
     * <p>DI = min(k_g / n_g) / max(k_g / n_g). Source: US Equal Employment Opportunity Commission,
     * Uniform Guidelines, the four-fifths rule (1978).
     *
     * @param chosen each k_g, chosen members of a group, from 0 to n_g, as many as n_g
     * @param members each n_g, members of a group, greater than 0, as many as k_g
     * @return DI, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity disparateImpact(double[] chosen, double[] members) {
        return RATIO.applyPairs(List.of(), chosen, members);
    }
}
