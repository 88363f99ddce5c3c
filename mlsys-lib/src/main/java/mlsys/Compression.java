package mlsys;

import java.util.ArrayList;
import java.util.List;
import mlsys.core.CompressionModel;

/** Fewer bits, fewer weights, smaller models: what is saved and what is lost. */
public final class Compression {

    private static final Formula BITS =
            Formula.define("quantisation", "Size before over size after quantization")
                    .result("r", Units.ONE)
                    .argument("b_0", "bits before", Units.ONE, "a whole number of at least 1", 32)
                    .argument("b", "bits", Units.ONE, "a whole number of at least 1", 8)
                    .text("r = b_0 / b", "r=\\frac{b_0}{b}")
                    .from(
                            References.paper(
                                    "Gholami et al., A Survey of Quantization Methods for Efficient Neural Network Inference",
                                    2021))
                    .core(x -> CompressionModel.quantization(x[0], x[1]));

    private static final Formula STEP =
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
                    .core(x -> CompressionModel.step(x[0], x[1], x[2]));

    private static final Formula WORST =
            Formula.define("quantisation_max_error", "Largest quantization error")
                    .result("e_max", Units.ONE)
                    .argument("Δ", "quantization step", Units.ONE, "at least 0", 0.0078)
                    .text("e_max = Δ / 2", "e_{max}=\\frac{\\Delta}{2}")
                    .from(
                            References.paper(
                                    "Gholami et al., A Survey of Quantization Methods for Efficient Neural Network Inference",
                                    2021))
                    .core(x -> CompressionModel.maxError(x[0]));

    private static final Formula RMS =
            Formula.define("quantisation_rms_error", "Root mean square quantization error")
                    .result("σ_e", Units.ONE)
                    .argument("Δ", "quantization step", Units.ONE, "at least 0", 0.0078)
                    .text("σ_e = Δ / √12", "\\sigma_e=\\frac{\\Delta}{\\sqrt{12}}")
                    .from(References.paper("Bennett, Spectra of quantized signals", 1948))
                    .core(x -> CompressionModel.rmsError(x[0]));

    private static final Formula SQNR =
            Formula.define("quantisation_sqnr", "Signal to quantization noise in dB")
                    .result("SQNR", Units.ONE)
                    .argument("b", "bits", Units.ONE, "a whole number of at least 1", 8)
                    .text("SQNR = 6.02 · b + 1.76", "\\mathrm{SQNR}\\approx 6.02\\,b+1.76")
                    .from(References.paper("Bennett, Spectra of quantized signals", 1948))
                    .core(x -> CompressionModel.signalToNoise(x[0]));

    private static final Formula PRUNING =
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
                    .core(x -> CompressionModel.pruning(x[0]));

    private static final Formula SPARSE =
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
                    .core(x -> CompressionModel.stored(x[0], x[1], x[2]));

    private static final Formula EVEN =
            Formula.define("pruning_break_even", "Sparsity from which a sparse format is smaller")
                    .result("s*", Units.ONE)
                    .argument("b", "bits of a weight", Units.ONE, "a whole number of at least 1", 8)
                    .argument("i", "bits of an index", Units.ONE, "a whole number of at least 0", 4)
                    .text("s* = i / (b + i)", "s^*=\\frac{i}{b+i}")
                    .from(
                            References.paper(
                                    "Han et al., Learning both Weights and Connections for Efficient Neural Networks",
                                    2015))
                    .core(x -> CompressionModel.breakEven(x[0], x[1]));

    private static final Formula LOSS =
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
                    .core(x -> CompressionModel.pruningLoss(x[0]));

    private static final Formula SOFTMAX =
            Formula.define("distillation", "Softened probability")
                    .result("p", Units.ONE)
                    .argument("T", "temperature", Units.ONE, "greater than 0", 4)
                    .argument("z", "logit of the class", Units.ONE, "finite", 3)
                    .argument("z_i", "logit of another class", Units.ONE, "finite", 1)
                    .repeated(1)
                    .text(
                            "p = e^(z/T) / (e^(z/T) + Σ e^(z_i/T))",
                            "p=\\frac{e^{z/T}}{e^{z/T}+\\sum_i e^{z_i/T}}")
                    .from(
                            References.paper(
                                    "Hinton et al., Distilling the Knowledge in a Neural Network",
                                    2015))
                    .core(x -> CompressionModel.softmax(x[0], x[1], Formula.column(x, 2, 0, 1)));

    private static final Formula DISTILL =
            Formula.define("distillation_loss", "Loss of a student")
                    .result("L", Units.ONE)
                    .argument("w", "weight of the teacher", Units.ONE, "from 0 to 1", 0.5)
                    .argument("T", "temperature", Units.ONE, "greater than 0", 4)
                    .argument("CE", "cross entropy with the labels", Units.ONE, "at least 0", 0.3)
                    .argument("KL", "divergence from the teacher", Units.ONE, "at least 0", 0.1)
                    .text(
                            "L = (1 − w) · CE + w · T² · KL",
                            "\\mathcal{L}=(1-w)\\,CE+w\\,T^2\\,KL(p^t_T\\|p^s_T)")
                    .from(
                            References.paper(
                                    "Hinton et al., Distilling the Knowledge in a Neural Network",
                                    2015))
                    .core(x -> CompressionModel.distillationLoss(x[0], x[1], x[2], x[3]));

    private static final Formula SPEEDUP =
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
                    .core(x -> CompressionModel.speedup(x[0], x[1], x[2], x[3], x[4]));

    private Compression() {}

    static List<Formula> formulas() {
        return List.of(
                BITS, STEP, WORST, RMS, SQNR, PRUNING, SPARSE, EVEN, LOSS, SOFTMAX, DISTILL,
                SPEEDUP);
    }

    /** Compute how many times smaller fewer bits make the weights. */
    public static Quantity quantization(Quantity before, Quantity bits) {
        return BITS.of(before, bits);
    }

    /** Compute how many times smaller fewer bits make the weights. */
    public static Quantity quantization(double before, double bits) {
        return BITS.of(BITS.number(0, before), BITS.number(1, bits));
    }

    /**
     * Compute the distance of two levels of affine quantization; 0 if the range is one value. Zero
     * must be a level: round the zero point.
     */
    public static Quantity step(Quantity low, Quantity high, Quantity bits) {
        return STEP.of(low, high, bits);
    }

    /**
     * Compute the distance of two levels of affine quantization; 0 if the range is one value. Zero
     * must be a level: round the zero point.
     */
    public static Quantity step(double low, double high, double bits) {
        return STEP.of(STEP.number(0, low), STEP.number(1, high), STEP.number(2, bits));
    }

    /** Compute the largest rounding error of values inside the range. */
    public static Quantity maxError(Quantity step) {
        return WORST.of(step);
    }

    /** Compute the largest rounding error of values inside the range. */
    public static Quantity maxError(double step) {
        return WORST.of(WORST.number(0, step));
    }

    /** Compute the root mean square rounding error of evenly spread values. */
    public static Quantity rmsError(Quantity step) {
        return RMS.of(step);
    }

    /** Compute the root mean square rounding error of evenly spread values. */
    public static Quantity rmsError(double step) {
        return RMS.of(RMS.number(0, step));
    }

    /** Compute signal to quantization noise in dB, for a sine over the full range. */
    public static Quantity signalToNoise(Quantity bits) {
        return SQNR.of(bits);
    }

    /** Compute signal to quantization noise in dB, for a sine over the full range. */
    public static Quantity signalToNoise(double bits) {
        return SQNR.of(SQNR.number(0, bits));
    }

    /**
     * Compute weights before over weights left. This is storage without indices, not time:
     * unstructured sparsity seldom saves time.
     */
    public static Quantity pruning(Quantity sparsity) {
        return PRUNING.of(sparsity);
    }

    /**
     * Compute weights before over weights left. This is storage without indices, not time:
     * unstructured sparsity seldom saves time.
     */
    public static Quantity pruning(double sparsity) {
        return PRUNING.of(PRUNING.number(0, sparsity));
    }

    /**
     * Compute size before over size after when each weight left needs an index; below one the
     * sparse form is larger.
     */
    public static Quantity stored(Quantity sparsity, Quantity bits, Quantity index) {
        return SPARSE.of(sparsity, bits, index);
    }

    /**
     * Compute size before over size after when each weight left needs an index; below one the
     * sparse form is larger.
     */
    public static Quantity stored(double sparsity, double bits, double index) {
        return SPARSE.of(
                SPARSE.number(0, sparsity), SPARSE.number(1, bits), SPARSE.number(2, index));
    }

    /** Compute the sparsity from which a sparse format is smaller. */
    public static Quantity breakEven(Quantity bits, Quantity index) {
        return EVEN.of(bits, index);
    }

    /** Compute the sparsity from which a sparse format is smaller. */
    public static Quantity breakEven(double bits, double index) {
        return EVEN.of(EVEN.number(0, bits), EVEN.number(1, index));
    }

    /**
     * Compute a rule of thumb for the change of accuracy: calibrated, not derived, and it jumps at
     * one half. Do not build on it.
     */
    public static Quantity pruningLoss(Quantity sparsity) {
        return LOSS.of(sparsity);
    }

    /**
     * Compute a rule of thumb for the change of accuracy: calibrated, not derived, and it jumps at
     * one half. Do not build on it.
     */
    public static Quantity pruningLoss(double sparsity) {
        return LOSS.of(LOSS.number(0, sparsity));
    }

    /** Compute the loss of a student that learns from labels and from a teacher, in nats. */
    public static Quantity distillationLoss(
            Quantity weight, Quantity temperature, Quantity crossEntropy, Quantity divergence) {
        return DISTILL.of(weight, temperature, crossEntropy, divergence);
    }

    /** Compute the loss of a student that learns from labels and from a teacher, in nats. */
    public static Quantity distillationLoss(
            double weight, double temperature, double crossEntropy, double divergence) {
        return DISTILL.of(
                DISTILL.number(0, weight),
                DISTILL.number(1, temperature),
                DISTILL.number(2, crossEntropy),
                DISTILL.number(3, divergence));
    }

    /**
     * Compute the speed-up on a roofline. A memory-bound kernel gains the ratio, a compute-bound
     * one what the hardware gains at the new precision (give the old peak twice if nothing), and
     * one that changes sides something between.
     */
    public static Quantity speedup(
            Quantity ratio,
            Quantity intensity,
            Quantity peak,
            Quantity lowPeak,
            Quantity bandwidth) {
        return SPEEDUP.of(ratio, intensity, peak, lowPeak, bandwidth);
    }

    /**
     * Compute the speed-up on a roofline. A memory-bound kernel gains the ratio, a compute-bound
     * one what the hardware gains at the new precision (give the old peak twice if nothing), and
     * one that changes sides something between.
     */
    public static Quantity speedup(
            double ratio, Quantity intensity, Quantity peak, Quantity lowPeak, Quantity bandwidth) {
        return SPEEDUP.of(SPEEDUP.number(0, ratio), intensity, peak, lowPeak, bandwidth);
    }

    /** Compute the softened probability of each class. */
    public static List<Quantity> softmax(double temperature, double... logits) {
        Need.given(logits, "logits");
        List<Quantity> probabilities = new ArrayList<>();
        for (int i = 0; i < logits.length; i++) {
            List<Quantity> others = new ArrayList<>();
            for (int j = 0; j < logits.length; j++) {
                if (j != i) {
                    others.add(SOFTMAX.number(2, logits[j]));
                }
            }
            Quantity own = SOFTMAX.number(1, logits[i]);
            probabilities.add(
                    SOFTMAX.applyTo(List.of(SOFTMAX.number(0, temperature), own), others));
        }
        return List.copyOf(probabilities);
    }
}
