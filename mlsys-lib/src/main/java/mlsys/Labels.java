package mlsys;

import java.util.List;
import mlsys.core.LabelModel;

/** How good labels are that people give, and what several annotators make better. */
public final class Labels {

    private static final Rule MAJORITY =
            Formula.define("majority", "Share of right labels by majority")
                    .result("p_maj", Units.ONE)
                    .argument(
                            "p",
                            "share of right labels of one annotator",
                            Units.ONE,
                            "from 0 to 1",
                            0.8)
                    .argument("n", "annotators", Units.ONE, "a whole odd number from 1 to 999", 3)
                    .text(
                            "p_maj = Σ_{k > n/2} C(n, k) · p^k · (1 − p)^(n − k)",
                            "p_{maj}=\\sum_{k>n/2}\\binom{n}{k}p^k(1-p)^{n-k}")
                    .numbers("\\sum_{n/2<k\\le n}\\binom{n}{k}\\,p^k\\,(1-p)^{n-k}")
                    .from(
                            References.paper(
                                    "Condorcet, Essai sur l'application de l'analyse à la probabilité des décisions",
                                    1785))
                    .core(new Core(), 0);

    private static final Rule KAPPA =
            Formula.define("kappa", "Agreement beyond chance")
                    .result("κ", Units.ONE)
                    .argument("p_o", "observed agreement", Units.ONE, "from 0 to 1", 0.85)
                    .argument(
                            "p_e",
                            "agreement expected by chance",
                            Units.ONE,
                            "at least 0, less than 1",
                            0.5)
                    .text("κ = (p_o − p_e) / (1 − p_e)", "\\kappa=\\frac{p_o-p_e}{1-p_e}")
                    .from(
                            References.paper(
                                    "Cohen, A Coefficient of Agreement for Nominal Scales", 1960))
                    .core(new Core(), 1);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> LabelModel.majority(x[0], x[1]);
                case 1 -> LabelModel.kappa(x[0], x[1]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Labels() {}

    static List<Rule> formulas() {
        return List.of(MAJORITY, KAPPA);
    }

    /**
     * Compute the share of right labels when independent annotators vote on two choices; below one
     * half more of them make it worse.
     *
     * <p>p_maj = Σ_{k &gt; n/2} C(n, k) · p^k · (1 − p)^(n − k). Source: Condorcet, Essai sur
     * l'application de l'analyse à la probabilité des décisions (1785).
     *
     * @param right p, share of right labels of one annotator, from 0 to 1
     * @param annotators n, a whole odd number from 1 to 999
     * @return p_maj, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity majority(Quantity right, Quantity annotators) {
        return MAJORITY.of(right, annotators);
    }

    /**
     * Compute the share of right labels when independent annotators vote on two choices.
     *
     * <p>p_maj = Σ_{k &gt; n/2} C(n, k) · p^k · (1 − p)^(n − k). Source: Condorcet, Essai sur
     * l'application de l'analyse à la probabilité des décisions (1785).
     *
     * @param right p, share of right labels of one annotator, from 0 to 1
     * @param annotators n, a whole odd number from 1 to 999
     * @return p_maj, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity majority(double right, int annotators) {
        return MAJORITY.of(MAJORITY.number(0, right), MAJORITY.number(1, annotators));
    }

    /**
     * Compute how much of the agreement that chance leaves open two annotators reach: 1 all of it,
     * 0 none, below 0 less than chance.
     *
     * <p>κ = (p_o − p_e) / (1 − p_e). Source: Cohen, A Coefficient of Agreement for Nominal Scales
     * (1960).
     *
     * @param observed p_o, observed agreement, from 0 to 1
     * @param chance p_e, agreement expected by chance, at least 0, less than 1
     * @return κ, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity kappa(Quantity observed, Quantity chance) {
        return KAPPA.of(observed, chance);
    }
}
