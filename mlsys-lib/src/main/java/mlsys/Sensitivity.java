package mlsys;

import java.util.List;
import mlsys.core.AnalysisModel;

/** How a result answers to its inputs. For any computed amount, {@link Quantity#whatIf()}. */
public final class Sensitivity {

    private static final Rule CHANGE =
            Formula.define("sensitivity", "Relative change of a result")
                    .result("s", Units.ONE)
                    .argument("T", "result before", Units.ONE, "not 0", 0.011)
                    .argument("T_h", "result after", Units.ONE, "finite", 0.0101)
                    .text("s = (T_h − T) / T", "s_x=\\frac{T(x(1+h))-T(x)}{T(x)}")
                    .numbers("\\frac{T_h-T}{T}")
                    .core(new Core(), 0);

    private static final Rule ELASTICITY =
            Formula.define("elasticity", "Elasticity")
                    .result("ε", Units.ONE)
                    .argument("x_1", "input below", Units.ONE, "greater than 0", 0.9)
                    .argument("x_2", "input above", Units.ONE, "greater than 0, not x_1", 1.1)
                    .argument("T_1", "result below", Units.ONE, "greater than 0", 0.012)
                    .argument("T_2", "result above", Units.ONE, "greater than 0", 0.0101)
                    .text(
                            "ε = ln(T_2 / T_1) / ln(x_2 / x_1)",
                            "\\epsilon_x\\approx\\frac{\\ln(T_2/T_1)}{\\ln(x_2/x_1)}")
                    .core(new Core(), 1);

    private static final Rule FIRST_ORDER =
            Formula.define("interval", "Relative uncertainty, first order")
                    .result("u_f/f", Units.ONE)
                    .argument("e_i", "elasticity of an input", Units.ONE, "finite", 1)
                    .argument("r_i", "relative uncertainty", Units.ONE, "at least 0", 0.02)
                    .repeated(2)
                    .text(
                            "u_f/f = √(Σ (e_i · r_i)²)",
                            "\\frac{u_f}{f}=\\sqrt{\\sum_i e_i^2\\left(\\frac{u_i}{x_i}\\right)^2}")
                    .numbers("\\sqrt{\\each{+}{(e_i\\,r_i)^2}}")
                    .from(
                            References.paper(
                                    "JCGM 100, Guide to the Expression of Uncertainty in Measurement",
                                    2008))
                    .core(new Core(), 2);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> AnalysisModel.change(x[0], x[1]);
                case 1 -> AnalysisModel.elasticity(x[0], x[1], x[2], x[3]);
                case 2 ->
                        AnalysisModel.firstOrder(Rule.column(x, 0, 0, 2), Rule.column(x, 0, 1, 2));
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Sensitivity() {}

    static List<Rule> formulas() {
        return List.of(CHANGE, ELASTICITY, FIRST_ORDER);
    }

    /**
     * Compute the relative change from one amount to another of the same thing.
     *
     * <p>s = (T_h − T) / T. Source: Reddi et al., Machine Learning Systems.
     *
     * @param before T, any amount but 0
     * @param after T_h, an amount of the same thing
     * @return s, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity change(Quantity before, Quantity after) {
        return CHANGE.of(
                ratio(before, "before", before, "before"), ratio(after, "after", before, "before"));
    }

    private static Quantity ratio(Quantity a, String name, Quantity b, String other) {
        return Need.given(a, name).dividedBy(Need.given(b, other));
    }

    /**
     * Compute by how many percent a result moves for a percent of an input, between two points.
     *
     * <p>ε = ln(T_2 / T_1) / ln(x_2 / x_1). Source: Reddi et al., Machine Learning Systems.
     *
     * @param inputBelow x_1, an amount, greater than 0
     * @param inputAbove x_2, an amount of the same thing, greater than 0
     * @param below T_1, result at {@code inputBelow}, greater than 0
     * @param above T_2, result at {@code inputAbove}, of the same thing, greater than 0
     * @return ε, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity elasticity(
            Quantity inputBelow, Quantity inputAbove, Quantity below, Quantity above) {
        Quantity one = Quantity.of(1);
        return ELASTICITY.of(
                one,
                ratio(inputAbove, "inputAbove", inputBelow, "inputBelow"),
                one,
                ratio(above, "above", below, "below"));
    }

    /**
     * Compute the relative uncertainty of a result from the elasticities and the relative
     * uncertainties of its inputs. They must be small, and the inputs independent.
     *
     * <p>u_f/f = √(Σ (e_i · r_i)²). Source: JCGM 100, Guide to the Expression of Uncertainty in
     * Measurement (2008).
     *
     * @param elasticities each e_i, elasticity of an input, finite, as many as r_i
     * @param uncertainties each r_i, relative uncertainty, at least 0, as many as e_i
     * @return u_f/f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity uncertainty(double[] elasticities, double[] uncertainties) {
        return FIRST_ORDER.applyPairs(List.of(), elasticities, uncertainties);
    }
}
