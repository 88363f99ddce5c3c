package mlsys;

import java.util.List;
import mlsys.core.ScalingLawModel;

/** The formulas of {@link ScalingLaws}. */
final class ScalingLawsFormulas {

    static final Source MCCANDLISH =
            References.paper("McCandlish et al., An Empirical Model of Large-Batch Training", 2018);

    static final Rule OPTIMAL =
            Formula.define("chinchilla", "Compute-optimal parameters")
                    .result("P*", Units.PARAM)
                    .argument("C", "budget", Units.FLOP, "greater than 0", 3.14e23)
                    .argument(
                            "k",
                            "work per parameter and token",
                            Unit.parse("FLOP/param/token"),
                            "greater than 0",
                            6)
                    .argument(
                            "r",
                            "tokens per parameter",
                            Unit.parse("token/param"),
                            "greater than 0",
                            20)
                    .text("P* = √(C / (k · r))", "P^*=\\sqrt{\\frac{C}{k\\,r}}")
                    .from(
                            References.paper(
                                    "Hoffmann et al., Training Compute-Optimal Large Language Models",
                                    2022))
                    .core(new Core(), 0);

    static final Rule LOSS =
            Formula.define("chinchilla_loss", "Chinchilla loss")
                    .result("L", Units.ONE)
                    .argument("N", "parameters", Units.PARAM, "greater than 0", 70e9)
                    .argument("D", "tokens", Units.TOKEN, "greater than 0", 1.4e12)
                    .argument("E", "loss of natural text", Units.ONE, "at least 0", 1.69)
                    .argument("A", "size term", Units.ONE, "at least 0", 406.4)
                    .argument("B", "data term", Units.ONE, "at least 0", 410.7)
                    .argument("α", "exponent of size", Units.ONE, "greater than 0", 0.34)
                    .argument("β", "exponent of data", Units.ONE, "greater than 0", 0.28)
                    .text(
                            "L = E + A / N^α + B / D^β",
                            "L=E+\\frac{A}{N^\\alpha}+\\frac{B}{D^\\beta}")
                    .from(
                            References.paper(
                                    "Hoffmann et al., Training Compute-Optimal Large Language Models",
                                    2022))
                    .core(new Core(), 1);

    static final Rule KAPLAN_N =
            Formula.define("kaplan_loss", "Kaplan loss by size")
                    .result("L", Units.ONE)
                    .argument(
                            "x",
                            "parameters without embeddings",
                            Units.PARAM,
                            "greater than 0",
                            1.5e9)
                    .argument("x_c", "scale", Units.PARAM, "greater than 0", 8.8e13)
                    .argument("α", "exponent", Units.ONE, "greater than 0", 0.076)
                    .text("L = (x_c / x)^α", "L=\\left(\\frac{x_c}{x}\\right)^{\\alpha}")
                    .from(
                            References.paper(
                                    "Kaplan et al., Scaling Laws for Neural Language Models", 2020))
                    .core(new Core(), 2);

    static final Rule KAPLAN_D =
            Formula.define("kaplan_data_loss", "Kaplan loss by data")
                    .result("L", Units.ONE)
                    .argument("x", "tokens", Units.TOKEN, "greater than 0", 40e9)
                    .argument("x_c", "scale", Units.TOKEN, "greater than 0", 5.4e13)
                    .argument("α", "exponent", Units.ONE, "greater than 0", 0.095)
                    .text("L = (x_c / x)^α", "L=\\left(\\frac{x_c}{x}\\right)^{\\alpha}")
                    .from(
                            References.paper(
                                    "Kaplan et al., Scaling Laws for Neural Language Models", 2020))
                    .core(new Core(), 3);

    static final Rule STEPS =
            Formula.define("critical_batch", "Steps at a batch size")
                    .result("S/S_min", Units.ONE)
                    .argument("B", "batch", Units.SAMPLE, "greater than 0", 8192)
                    .argument("B_crit", "critical batch", Units.SAMPLE, "greater than 0", 4096)
                    .text("S/S_min = 1 + B_crit / B", "\\frac{S}{S_{min}}=1+\\frac{B_{crit}}{B}")
                    .from(
                            References.paper(
                                    "McCandlish et al., An Empirical Model of Large-Batch Training",
                                    2018))
                    .core(new Core(), 4);

    static final Rule EXAMPLES =
            Formula.define("critical_batch_examples", "Examples at a batch size")
                    .result("E/E_min", Units.ONE)
                    .argument("B", "batch", Units.SAMPLE, "greater than 0", 8192)
                    .argument("B_crit", "critical batch", Units.SAMPLE, "greater than 0", 4096)
                    .text("E/E_min = 1 + B / B_crit", "\\frac{E}{E_{min}}=1+\\frac{B}{B_{crit}}")
                    .from(
                            References.paper(
                                    "McCandlish et al., An Empirical Model of Large-Batch Training",
                                    2018))
                    .core(new Core(), 5);

    static final Rule GRADIENT =
            Formula.define("gradient_square", "Square of the true gradient")
                    .result("|G|²", Units.ONE)
                    .argument("B_1", "small batch", Units.SAMPLE, "greater than 0", 64)
                    .argument("B_2", "large batch", Units.SAMPLE, "greater than B_1", 1024)
                    .argument("g_1", "mean |g|² at the small batch", Units.ONE, "at least 0", 0.5)
                    .argument("g_2", "mean |g|² at the large batch", Units.ONE, "at least 0", 0.06)
                    .text(
                            "|G|² = (B_2 · g_2 − B_1 · g_1) / (B_2 − B_1)",
                            "|G|^2=\\frac{B_2|g_2|^2-B_1|g_1|^2}{B_2-B_1}")
                    .from(MCCANDLISH)
                    .core(new Core(), 6);

    static final Rule SPREAD =
            Formula.define("gradient_spread", "Spread of the gradients of examples")
                    .result("tr(Σ)", Units.SAMPLE)
                    .argument("B_1", "small batch", Units.SAMPLE, "greater than 0", 64)
                    .argument("B_2", "large batch", Units.SAMPLE, "greater than B_1", 1024)
                    .argument("g_1", "mean |g|² at the small batch", Units.ONE, "at least 0", 0.5)
                    .argument("g_2", "mean |g|² at the large batch", Units.ONE, "at least 0", 0.06)
                    .text(
                            "tr(Σ) = (g_1 − g_2) / (1 / B_1 − 1 / B_2)",
                            "\\mathrm{tr}\\Sigma=\\frac{|g_1|^2-|g_2|^2}{1/B_1-1/B_2}")
                    .from(MCCANDLISH)
                    .core(new Core(), 7);

    static final Rule NOISE =
            Formula.define("gradient_noise", "Simple noise scale")
                    .result("B_simple", Units.SAMPLE)
                    .argument("tr(Σ)", "spread of the gradients", Units.SAMPLE, "at least 0", 30)
                    .argument("|G|²", "square of the gradient", Units.ONE, "greater than 0", 0.03)
                    .text(
                            "B_simple = tr(Σ) / |G|²",
                            "B_{simple}=\\frac{\\mathrm{tr}(\\Sigma)}{|G|^2}")
                    .numbers("\\frac{tr(\\Sigma)}{|G|^2}")
                    .from(MCCANDLISH)
                    .core(new Core(), 8);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> ScalingLawModel.optimalParameters(x[0], x[1], x[2]);
                case 1 -> ScalingLawModel.chinchillaLoss(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
                case 2 -> ScalingLawModel.powerLaw(x[0], x[1], x[2]);
                case 3 -> ScalingLawModel.powerLaw(x[0], x[1], x[2]);
                case 4 -> ScalingLawModel.steps(x[0], x[1]);
                case 5 -> ScalingLawModel.examples(x[0], x[1]);
                case 6 -> ScalingLawModel.gradientSquare(x[0], x[1], x[2], x[3]);
                case 7 -> ScalingLawModel.gradientSpread(x[0], x[1], x[2], x[3]);
                case 8 -> ScalingLawModel.noiseScale(x[0], x[1]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private ScalingLawsFormulas() {}

    static List<Rule> formulas() {
        return List.of(OPTIMAL, LOSS, KAPLAN_N, KAPLAN_D, STEPS, EXAMPLES, GRADIENT, SPREAD, NOISE);
    }
}
