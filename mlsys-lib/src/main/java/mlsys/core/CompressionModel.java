package mlsys.core;

/** Fewer bits, fewer weights. */
public final class CompressionModel {

    private CompressionModel() {}

    /**
     * Size before over size after quantization.
     *
     * <p>r = b_0 / b. Source: Gholami et al., A Survey of Quantization Methods for Efficient Neural
     * Network Inference (2021).
     *
     * @param before b_0, bits before, a whole number of at least 1
     * @param bits b, a whole number of at least 1
     * @return r, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double quantization(double before, double bits) {
        Check.whole("b_0", before, 1);
        Check.whole("b", bits, 1);
        return before / bits;
    }

    /**
     * Distance of two levels; 0 for an empty range.
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
    public static double step(double low, double high, double bits) {
        Check.finite("x_min", low);
        if (Check.finite("x_max", high) < low) {
            throw Check.wrong("x_max", "at least x_min = " + low, high);
        }
        return (high - low) / (Math.pow(2, Check.whole("b", bits, 1)) - 1);
    }

    /**
     * Largest rounding error.
     *
     * <p>e_max = Δ / 2. Source: Gholami et al., A Survey of Quantization Methods for Efficient
     * Neural Network Inference (2021).
     *
     * @param step Δ, quantization step, at least 0
     * @return e_max, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double maxError(double step) {
        Check.notNegative("Δ", step);
        return step / 2;
    }

    /**
     * Root mean square rounding error of evenly spread values.
     *
     * <p>σ_e = Δ / √12. Source: Bennett, Spectra of quantized signals (1948).
     *
     * @param step Δ, quantization step, at least 0
     * @return σ_e, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double rmsError(double step) {
        Check.notNegative("Δ", step);
        return Math.sqrt(step * step / 12);
    }

    /**
     * Signal to noise in dB, for a sine over the full range.
     *
     * <p>SQNR = 6.02 · b + 1.76. Source: Bennett, Spectra of quantized signals (1948).
     *
     * @param bits b, a whole number of at least 1
     * @return SQNR, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double signalToNoise(double bits) {
        Check.whole("b", bits, 1);
        return 6.02 * bits + 1.76;
    }

    /**
     * Weights before over weights left.
     *
     * <p>r = 1 / (1 − s). Source: Han et al., Learning both Weights and Connections for Efficient
     * Neural Networks (2015).
     *
     * @param sparsity s, share of weights removed, at least 0, less than 1
     * @return r, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double pruning(double sparsity) {
        Check.belowOne("s", sparsity);
        return 1 / (1 - sparsity);
    }

    /**
     * Size before over size after, indices counted.
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
    public static double stored(double sparsity, double bits, double index) {
        Check.belowOne("s", sparsity);
        Check.whole("b", bits, 1);
        Check.whole("i", index, 0);
        return bits / ((1 - sparsity) * (bits + index));
    }

    /**
     * Sparsity from which a sparse format is smaller.
     *
     * <p>s* = i / (b + i). Source: Han et al., Learning both Weights and Connections for Efficient
     * Neural Networks (2015).
     *
     * @param bits b, bits of a weight, a whole number of at least 1
     * @param index i, bits of an index, a whole number of at least 0
     * @return s*, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double breakEven(double bits, double index) {
        Check.whole("b", bits, 1);
        Check.whole("i", index, 0);
        return index / (bits + index);
    }

    /**
     * A rule of thumb for the accuracy pruning costs; it jumps at one half.
     *
     * <p>ΔA = −0.001 up to s = 0.5, −0.01 · e^(2 · s) above. Source: Reddi et al., Machine Learning
     * Systems.
     *
     * @param sparsity s, share of weights removed, at least 0, less than 1
     * @return ΔA, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double pruningLoss(double sparsity) {
        Check.belowOne("s", sparsity);
        return sparsity <= 0.5 ? -0.001 : -0.01 * Math.exp(2 * sparsity);
    }

    /**
     * Loss of a student that learns from labels and teacher.
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
    public static double distillationLoss(
            double weight, double temperature, double crossEntropy, double divergence) {
        Check.fraction("w", weight);
        Check.positive("T", temperature);
        Check.notNegative("CE", crossEntropy);
        Check.notNegative("KL", divergence);
        return (1 - weight) * crossEntropy + weight * temperature * temperature * divergence;
    }

    /**
     * Speed-up on a roofline, the bound looked at again after compression.
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
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double speedup(
            double ratio, double intensity, double peak, double lowPeak, double bandwidth) {
        Check.atLeast("r", ratio, 1);
        Check.positive("I", intensity);
        Check.positive("R", peak);
        double gain = Math.max(1, Math.min(ratio, Check.positive("R_b", lowPeak) / peak));
        double before = Math.max(1 / Check.positive("BW", bandwidth), intensity / peak);
        return before / Math.max(1 / (ratio * bandwidth), intensity / (peak * gain));
    }

    /**
     * Softened probability of a class beside others. The largest logit is taken off first.
     *
     * <p>p = e^(z/T) / (e^(z/T) + Σ e^(z_i/T)). Source: Hinton et al., Distilling the Knowledge in
     * a Neural Network (2015).
     *
     * @param temperature T, greater than 0
     * @param logit z, logit of the class, finite
     * @param others each z_i, logit of another class, finite
     * @return p, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double softmax(double temperature, double logit, double... others) {
        Check.given("others", others);
        Check.positive("T", temperature);
        double largest = Check.finite("z", logit);
        for (int i = 0; i < others.length; i++) {
            largest = Math.max(largest, Check.finite("z_" + (i + 1), others[i]));
        }
        double own = Math.exp((logit - largest) / temperature);
        double sum = own;
        for (double other : others) {
            sum += Math.exp((other - largest) / temperature);
        }
        return own / sum;
    }
}
