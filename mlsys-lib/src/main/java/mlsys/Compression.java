package mlsys;

import static mlsys.CompressionFormulas.BITS;
import static mlsys.CompressionFormulas.DISTILL;
import static mlsys.CompressionFormulas.EVEN;
import static mlsys.CompressionFormulas.LOSS;
import static mlsys.CompressionFormulas.PRUNING;
import static mlsys.CompressionFormulas.RMS;
import static mlsys.CompressionFormulas.SOFTMAX;
import static mlsys.CompressionFormulas.SPARSE;
import static mlsys.CompressionFormulas.SPEEDUP;
import static mlsys.CompressionFormulas.SQNR;
import static mlsys.CompressionFormulas.STEP;
import static mlsys.CompressionFormulas.WORST;

import java.util.ArrayList;
import java.util.List;

/** Fewer bits, fewer weights, smaller models: what is saved and what is lost. */
public final class Compression {

    private Compression() {}

    /**
     * Compute how many times smaller fewer bits make the weights.
     *
     * <p>r = b_0 / b. Source: Gholami et al., A Survey of Quantization Methods for Efficient Neural
     * Network Inference (2021).
     *
     * @param before b_0, bits before, a whole number of at least 1
     * @param bits b, a whole number of at least 1
     * @return r, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity quantization(Quantity before, Quantity bits) {
        return BITS.of(before, bits);
    }

    /**
     * Compute how many times smaller fewer bits make the weights.
     *
     * <p>r = b_0 / b. Source: Gholami et al., A Survey of Quantization Methods for Efficient Neural
     * Network Inference (2021).
     *
     * @param before b_0, bits before, a whole number of at least 1
     * @param bits b, a whole number of at least 1
     * @return r, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity quantization(double before, double bits) {
        return BITS.of(BITS.number(0, before), BITS.number(1, bits));
    }

    /**
     * Compute the distance of two levels of affine quantization; 0 if the range is one value. Zero
     * must be a level: round the zero point.
     *
     * <p>Δ = (x_max − x_min) / (2^b − 1). Source: Gholami et al., A Survey of Quantization Methods
     * for Efficient Neural Network Inference (2021).
     *
     * @param low x_min, lowest value, finite
     * @param high x_max, highest value, finite. At least x_min
     * @param bits b, a whole number of at least 1
     * @return Δ, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity step(Quantity low, Quantity high, Quantity bits) {
        return STEP.of(low, high, bits);
    }

    /**
     * Compute the distance of two levels of affine quantization; 0 if the range is one value. Zero
     * must be a level: round the zero point.
     *
     * <p>Δ = (x_max − x_min) / (2^b − 1). Source: Gholami et al., A Survey of Quantization Methods
     * for Efficient Neural Network Inference (2021).
     *
     * @param low x_min, lowest value, finite
     * @param high x_max, highest value, finite. At least x_min
     * @param bits b, a whole number of at least 1
     * @return Δ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity step(double low, double high, double bits) {
        return STEP.of(STEP.number(0, low), STEP.number(1, high), STEP.number(2, bits));
    }

    /**
     * Compute the largest rounding error of values inside the range.
     *
     * <p>e_max = Δ / 2. Source: Gholami et al., A Survey of Quantization Methods for Efficient
     * Neural Network Inference (2021).
     *
     * @param step Δ, quantization step, at least 0
     * @return e_max, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity maxError(Quantity step) {
        return WORST.of(step);
    }

    /**
     * Compute the largest rounding error of values inside the range.
     *
     * <p>e_max = Δ / 2. Source: Gholami et al., A Survey of Quantization Methods for Efficient
     * Neural Network Inference (2021).
     *
     * @param step Δ, quantization step, at least 0
     * @return e_max, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity maxError(double step) {
        return WORST.of(WORST.number(0, step));
    }

    /**
     * Compute the root mean square rounding error of evenly spread values.
     *
     * <p>σ_e = Δ / √12. Source: Bennett, Spectra of quantized signals (1948).
     *
     * @param step Δ, quantization step, at least 0
     * @return σ_e, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity rmsError(Quantity step) {
        return RMS.of(step);
    }

    /**
     * Compute the root mean square rounding error of evenly spread values.
     *
     * <p>σ_e = Δ / √12. Source: Bennett, Spectra of quantized signals (1948).
     *
     * @param step Δ, quantization step, at least 0
     * @return σ_e, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity rmsError(double step) {
        return RMS.of(RMS.number(0, step));
    }

    /**
     * Compute signal to quantization noise in dB, for a sine over the full range.
     *
     * <p>SQNR = 6.02 · b + 1.76. Source: Bennett, Spectra of quantized signals (1948).
     *
     * @param bits b, a whole number of at least 1
     * @return SQNR, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity signalToNoise(Quantity bits) {
        return SQNR.of(bits);
    }

    /**
     * Compute signal to quantization noise in dB, for a sine over the full range.
     *
     * <p>SQNR = 6.02 · b + 1.76. Source: Bennett, Spectra of quantized signals (1948).
     *
     * @param bits b, a whole number of at least 1
     * @return SQNR, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity signalToNoise(double bits) {
        return SQNR.of(SQNR.number(0, bits));
    }

    /**
     * Compute weights before over weights left. This is storage without indices, not time:
     * unstructured sparsity seldom saves time.
     *
     * <p>r = 1 / (1 − s). Source: Han et al., Learning both Weights and Connections for Efficient
     * Neural Networks (2015).
     *
     * @param sparsity s, share of weights removed, at least 0, less than 1
     * @return r, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity pruning(Quantity sparsity) {
        return PRUNING.of(sparsity);
    }

    /**
     * Compute weights before over weights left. This is storage without indices, not time:
     * unstructured sparsity seldom saves time.
     *
     * <p>r = 1 / (1 − s). Source: Han et al., Learning both Weights and Connections for Efficient
     * Neural Networks (2015).
     *
     * @param sparsity s, share of weights removed, at least 0, less than 1
     * @return r, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity pruning(double sparsity) {
        return PRUNING.of(PRUNING.number(0, sparsity));
    }

    /**
     * Compute size before over size after when each weight left needs an index; below one the
     * sparse form is larger.
     *
     * <p>r_real = b / ((1 − s) · (b + i)). Source: Han et al., Learning both Weights and
     * Connections for Efficient Neural Networks (2015).
     *
     * @param sparsity s, share of weights removed, at least 0, less than 1
     * @param bits b, bits of a weight, a whole number of at least 1
     * @param index i, bits of an index, a whole number of at least 0
     * @return r_real, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity stored(Quantity sparsity, Quantity bits, Quantity index) {
        return SPARSE.of(sparsity, bits, index);
    }

    /**
     * Compute size before over size after when each weight left needs an index; below one the
     * sparse form is larger.
     *
     * <p>r_real = b / ((1 − s) · (b + i)). Source: Han et al., Learning both Weights and
     * Connections for Efficient Neural Networks (2015).
     *
     * @param sparsity s, share of weights removed, at least 0, less than 1
     * @param bits b, bits of a weight, a whole number of at least 1
     * @param index i, bits of an index, a whole number of at least 0
     * @return r_real, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity stored(double sparsity, double bits, double index) {
        return SPARSE.of(
                SPARSE.number(0, sparsity), SPARSE.number(1, bits), SPARSE.number(2, index));
    }

    /**
     * Compute the sparsity from which a sparse format is smaller.
     *
     * <p>s* = i / (b + i). Source: Han et al., Learning both Weights and Connections for Efficient
     * Neural Networks (2015).
     *
     * @param bits b, bits of a weight, a whole number of at least 1
     * @param index i, bits of an index, a whole number of at least 0
     * @return s*, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity breakEven(Quantity bits, Quantity index) {
        return EVEN.of(bits, index);
    }

    /**
     * Compute the sparsity from which a sparse format is smaller.
     *
     * <p>s* = i / (b + i). Source: Han et al., Learning both Weights and Connections for Efficient
     * Neural Networks (2015).
     *
     * @param bits b, bits of a weight, a whole number of at least 1
     * @param index i, bits of an index, a whole number of at least 0
     * @return s*, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity breakEven(double bits, double index) {
        return EVEN.of(EVEN.number(0, bits), EVEN.number(1, index));
    }

    /**
     * Compute a rule of thumb for the change of accuracy: calibrated, not derived, and it jumps at
     * one half. Do not build on it.
     *
     * <p>ΔA = −0.001 up to s = 0.5, −0.01 · e^(2 · s) above. Source: Reddi et al., Machine Learning
     * Systems.
     *
     * @param sparsity s, share of weights removed, at least 0, less than 1
     * @return ΔA, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity pruningLoss(Quantity sparsity) {
        return LOSS.of(sparsity);
    }

    /**
     * Compute a rule of thumb for the change of accuracy: calibrated, not derived, and it jumps at
     * one half. Do not build on it.
     *
     * <p>ΔA = −0.001 up to s = 0.5, −0.01 · e^(2 · s) above. Source: Reddi et al., Machine Learning
     * Systems.
     *
     * @param sparsity s, share of weights removed, at least 0, less than 1
     * @return ΔA, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity pruningLoss(double sparsity) {
        return LOSS.of(LOSS.number(0, sparsity));
    }

    /**
     * Compute the loss of a student that learns from labels and from a teacher, in nats.
     *
     * <p>L = (1 − w) · CE + w · T² · KL. Source: Hinton et al., Distilling the Knowledge in a
     * Neural Network (2015).
     *
     * @param weight w, weight of the teacher, from 0 to 1
     * @param temperature T, greater than 0
     * @param crossEntropy CE, cross entropy with the labels, at least 0
     * @param divergence KL, divergence from the teacher, at least 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity distillationLoss(
            Quantity weight, Quantity temperature, Quantity crossEntropy, Quantity divergence) {
        return DISTILL.of(weight, temperature, crossEntropy, divergence);
    }

    /**
     * Compute the loss of a student that learns from labels and from a teacher, in nats.
     *
     * <p>L = (1 − w) · CE + w · T² · KL. Source: Hinton et al., Distilling the Knowledge in a
     * Neural Network (2015).
     *
     * @param weight w, weight of the teacher, from 0 to 1
     * @param temperature T, greater than 0
     * @param crossEntropy CE, cross entropy with the labels, at least 0
     * @param divergence KL, divergence from the teacher, at least 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
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
     *
     * <p>S = max(1 / BW, I / R) / max(1 / (r · BW), I / (R · max(1, min(r, R_b / R)))). Source:
     * Reddi et al., Machine Learning Systems.
     *
     * @param ratio r, size before over after, at least 1
     * @param intensity I, arithmetic intensity before, in FLOP/B, greater than 0
     * @param peak R, peak rate before, in FLOP/s, greater than 0
     * @param lowPeak R_b, peak rate at the new precision, in FLOP/s, greater than 0
     * @param bandwidth BW, memory bandwidth, in B/s, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
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
     *
     * <p>S = max(1 / BW, I / R) / max(1 / (r · BW), I / (R · max(1, min(r, R_b / R)))). Source:
     * Reddi et al., Machine Learning Systems.
     *
     * @param ratio r, size before over after, at least 1
     * @param intensity I, arithmetic intensity before, in FLOP/B, greater than 0
     * @param peak R, peak rate before, in FLOP/s, greater than 0
     * @param lowPeak R_b, peak rate at the new precision, in FLOP/s, greater than 0
     * @param bandwidth BW, memory bandwidth, in B/s, greater than 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity speedup(
            double ratio, Quantity intensity, Quantity peak, Quantity lowPeak, Quantity bandwidth) {
        return SPEEDUP.of(SPEEDUP.number(0, ratio), intensity, peak, lowPeak, bandwidth);
    }

    /**
     * Compute the softened probability of each class.
     *
     * @param temperature T, greater than 0
     * @param logits z of each class, finite
     * @return p = e^(z/T) / (e^(z/T) + Σ e^(z_i/T)) of each class in the order of the logits, plain
     *     numbers that add up to 1
     * @throws IllegalArgumentException if a range does not fit
     */
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
