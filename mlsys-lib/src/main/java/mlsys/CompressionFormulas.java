package mlsys;

import java.util.List;
import mlsys.core.CompressionModel;

/** The formulas of {@link Compression}. */
final class CompressionFormulas {

    static final Rule BITS =
            Formula.define("quantisation", "Size before over size after quantization")
                    .result("r", Units.ONE)
                    .argument("b_0", "bits before", Units.ONE, "a whole number of at least 1", 32)
                    .argument("b", "bits", Units.ONE, "a whole number of at least 1", 8)
                    .text("r = b_0 / b", "r=\\frac{b_0}{b}")
                    .from(
                            References.paper(
                                    "Gholami et al., A Survey of Quantization Methods for Efficient Neural Network Inference",
                                    2021))
                    .core(new Core(), 0);

    static final Rule STEP =
            Formula.define("quantisation_step", "Quantization step")
                    .result("Δ", Units.ONE)
                    .argument("x_min", "lowest value", Units.ONE, "finite", -1)
                    .argument("x_max", "highest value", Units.ONE, "finite", 1)
                    .argument("b", "bits", Units.ONE, "a whole number of at least 1", 8)
                    .text(
                            "Δ = (x_max − x_min) / (2^b − 1)",
                            "\\Delta=\\frac{x_{max}-x_{min}}{2^b-1}")
                    .from(
                            References.paper(
                                    "Gholami et al., A Survey of Quantization Methods for Efficient Neural Network Inference",
                                    2021))
                    .core(new Core(), 1);

    static final Rule WORST =
            Formula.define("quantisation_max_error", "Largest quantization error")
                    .result("e_max", Units.ONE)
                    .argument("Δ", "quantization step", Units.ONE, "at least 0", 0.0078)
                    .text("e_max = Δ / 2", "e_{max}=\\frac{\\Delta}{2}")
                    .from(
                            References.paper(
                                    "Gholami et al., A Survey of Quantization Methods for Efficient Neural Network Inference",
                                    2021))
                    .core(new Core(), 2);

    static final Rule RMS =
            Formula.define("quantisation_rms_error", "Root mean square quantization error")
                    .result("σ_e", Units.ONE)
                    .argument("Δ", "quantization step", Units.ONE, "at least 0", 0.0078)
                    .text("σ_e = Δ / √12", "\\sigma_e=\\frac{\\Delta}{\\sqrt{12}}")
                    .from(References.paper("Bennett, Spectra of quantized signals", 1948))
                    .core(new Core(), 3);

    static final Rule SQNR =
            Formula.define("quantisation_sqnr", "Signal to quantization noise in dB")
                    .result("SQNR", Units.ONE)
                    .argument("b", "bits", Units.ONE, "a whole number of at least 1", 8)
                    .text("SQNR = 6.02 · b + 1.76", "\\mathrm{SQNR}\\approx 6.02\\,b+1.76")
                    .from(References.paper("Bennett, Spectra of quantized signals", 1948))
                    .core(new Core(), 4);

    static final Rule PRUNING =
            Formula.define("pruning", "Weights before over weights after pruning")
                    .result("r", Units.ONE)
                    .argument(
                            "s",
                            "share of weights removed",
                            Units.ONE,
                            "at least 0, less than 1",
                            0.9)
                    .text("r = 1 / (1 − s)", "r=\\frac{1}{1-s}")
                    .from(
                            References.paper(
                                    "Han et al., Learning both Weights and Connections for Efficient Neural Networks",
                                    2015))
                    .core(new Core(), 5);

    static final Rule SPARSE =
            Formula.define("pruning_stored", "Size before over size after pruning")
                    .result("r_real", Units.ONE)
                    .argument(
                            "s",
                            "share of weights removed",
                            Units.ONE,
                            "at least 0, less than 1",
                            0.9)
                    .argument("b", "bits of a weight", Units.ONE, "a whole number of at least 1", 8)
                    .argument("i", "bits of an index", Units.ONE, "a whole number of at least 0", 4)
                    .text("r_real = b / ((1 − s) · (b + i))", "r_{real}=\\frac{b}{(1-s)(b+i)}")
                    .from(
                            References.paper(
                                    "Han et al., Learning both Weights and Connections for Efficient Neural Networks",
                                    2015))
                    .core(new Core(), 6);

    static final Rule EVEN =
            Formula.define("pruning_break_even", "Sparsity from which a sparse format is smaller")
                    .result("s*", Units.ONE)
                    .argument("b", "bits of a weight", Units.ONE, "a whole number of at least 1", 8)
                    .argument("i", "bits of an index", Units.ONE, "a whole number of at least 0", 4)
                    .text("s* = i / (b + i)", "s^*=\\frac{i}{b+i}")
                    .from(
                            References.paper(
                                    "Han et al., Learning both Weights and Connections for Efficient Neural Networks",
                                    2015))
                    .core(new Core(), 7);

    static final Rule LOSS =
            Formula.define("pruning_accuracy", "Accuracy lost by pruning, a rule of thumb")
                    .result("ΔA", Units.ONE)
                    .argument(
                            "s",
                            "share of weights removed",
                            Units.ONE,
                            "at least 0, less than 1",
                            0.9)
                    .text(
                            "ΔA = −0.001 up to s = 0.5, −0.01 · e^(2 · s) above",
                            "\\Delta A=\\begin{cases}-0.001&s\\le0.5\\\\-0.01\\,e^{2s}&s>0.5\\end{cases}")
                    .numbers(
                            "\\begin{cases}-0.001&s\\le0.5\\\\-0.01\\,e^{2s}&s>0.5"
                                    + "\\end{cases}")
                    .core(new Core(), 8);

    static final Rule SOFTMAX =
            Formula.define("distillation", "Softened probability")
                    .result("p", Units.ONE)
                    .argument("T", "temperature", Units.ONE, "greater than 0", 4)
                    .argument("z", "logit of the class", Units.ONE, "finite", 3)
                    .argument("z_i", "logit of another class", Units.ONE, "finite", 1)
                    .repeated(1)
                    .text(
                            "p = e^(z/T) / (e^(z/T) + Σ e^(z_i/T))",
                            "p=\\frac{e^{z/T}}{e^{z/T}+\\sum_i e^{z_i/T}}")
                    .numbers("\\frac{e^{z/T}}{e^{z/T}+\\each{+}{e^{z_i/T}}}")
                    .from(
                            References.paper(
                                    "Hinton et al., Distilling the Knowledge in a Neural Network",
                                    2015))
                    .core(new Core(), 9);

    static final Rule DISTILL =
            Formula.define("distillation_loss", "Loss of a student")
                    .result("L", Units.ONE)
                    .argument("w", "weight of the teacher", Units.ONE, "from 0 to 1", 0.5)
                    .argument("T", "temperature", Units.ONE, "greater than 0", 4)
                    .argument("CE", "cross entropy with the labels", Units.ONE, "at least 0", 0.3)
                    .argument("KL", "divergence from the teacher", Units.ONE, "at least 0", 0.1)
                    .text(
                            "L = (1 − w) · CE + w · T² · KL",
                            "\\mathcal{L}=(1-w)\\,CE+w\\,T^2\\,KL(p^t_T\\|p^s_T)")
                    .numbers("(1-w)\\,CE+w\\,T^2\\,KL")
                    .from(
                            References.paper(
                                    "Hinton et al., Distilling the Knowledge in a Neural Network",
                                    2015))
                    .core(new Core(), 10);

    static final Rule SPEEDUP =
            Formula.define("compression_speedup", "Speed-up from compression")
                    .result("S", Units.ONE)
                    .argument("r", "size before over after", Units.ONE, "at least 1", 4)
                    .argument(
                            "I",
                            "arithmetic intensity before",
                            Units.FLOP_PER_BYTE,
                            "greater than 0",
                            300)
                    .argument("R", "peak rate before", Units.FLOP_PER_S, "greater than 0", 312e12)
                    .argument(
                            "R_b",
                            "peak rate at the new precision",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            624e12)
                    .argument("BW", "memory bandwidth", Units.BYTE_PER_S, "greater than 0", 2039e9)
                    .text(
                            "S = max(1 / BW, I / R) / max(1 / (r · BW), I / (R · max(1, min(r, R_b / R))))",
                            "S=\\frac{\\max(1/BW,\\;I/R)}{\\max(1/(r\\,BW),\\;I/(R\\cdot\\max(1,\\min(r,R_b/R))))}")
                    .core(new Core(), 11);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> CompressionModel.quantization(x[0], x[1]);
                case 1 -> CompressionModel.step(x[0], x[1], x[2]);
                case 2 -> CompressionModel.maxError(x[0]);
                case 3 -> CompressionModel.rmsError(x[0]);
                case 4 -> CompressionModel.signalToNoise(x[0]);
                case 5 -> CompressionModel.pruning(x[0]);
                case 6 -> CompressionModel.stored(x[0], x[1], x[2]);
                case 7 -> CompressionModel.breakEven(x[0], x[1]);
                case 8 -> CompressionModel.pruningLoss(x[0]);
                case 9 -> CompressionModel.softmax(x[0], x[1], Rule.column(x, 2, 0, 1));
                case 10 -> CompressionModel.distillationLoss(x[0], x[1], x[2], x[3]);
                case 11 -> CompressionModel.speedup(x[0], x[1], x[2], x[3], x[4]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private CompressionFormulas() {}

    static List<Rule> formulas() {
        return List.of(
                BITS, STEP, WORST, RMS, SQNR, PRUNING, SPARSE, EVEN, LOSS, SOFTMAX, DISTILL,
                SPEEDUP);
    }
}
