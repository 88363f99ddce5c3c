package mlsys.core;

/** Fewer bits, fewer weights. */
public final class CompressionModel {

    private CompressionModel() {}

    /** Size before over size after quantization. */
    public static double quantization(double before, double bits) {
        Check.whole("b_0", before, 1);
        Check.whole("b", bits, 1);
        return before / bits;
    }

    /** Distance of two levels; 0 for an empty range. */
    public static double step(double low, double high, double bits) {
        Check.finite("x_min", low);
        if (Check.finite("x_max", high) < low) {
            throw Check.wrong("x_max", "at least x_min = " + low, high);
        }
        return (high - low) / (Math.pow(2, Check.whole("b", bits, 1)) - 1);
    }

    /** Largest rounding error. */
    public static double maxError(double step) {
        Check.notNegative("Δ", step);
        return step / 2;
    }

    /** Root mean square rounding error of evenly spread values. */
    public static double rmsError(double step) {
        Check.notNegative("Δ", step);
        return Math.sqrt(step * step / 12);
    }

    /** Signal to noise in dB, for a sine over the full range. */
    public static double signalToNoise(double bits) {
        Check.whole("b", bits, 1);
        return 6.02 * bits + 1.76;
    }

    /** Weights before over weights left. */
    public static double pruning(double sparsity) {
        Check.belowOne("s", sparsity);
        return 1 / (1 - sparsity);
    }

    /** Size before over size after, indices counted. */
    public static double stored(double sparsity, double bits, double index) {
        Check.belowOne("s", sparsity);
        Check.whole("b", bits, 1);
        Check.whole("i", index, 0);
        return bits / ((1 - sparsity) * (bits + index));
    }

    /** Sparsity from which a sparse format is smaller. */
    public static double breakEven(double bits, double index) {
        Check.whole("b", bits, 1);
        Check.whole("i", index, 0);
        return index / (bits + index);
    }

    /** A rule of thumb for the accuracy pruning costs; it jumps at one half. */
    public static double pruningLoss(double sparsity) {
        Check.belowOne("s", sparsity);
        return sparsity <= 0.5 ? -0.001 : -0.01 * Math.exp(2 * sparsity);
    }

    /** Loss of a student that learns from labels and teacher. */
    public static double distillationLoss(
            double weight, double temperature, double crossEntropy, double divergence) {
        Check.fraction("w", weight);
        Check.positive("T", temperature);
        Check.notNegative("CE", crossEntropy);
        Check.notNegative("KL", divergence);
        return (1 - weight) * crossEntropy + weight * temperature * temperature * divergence;
    }

    /** Speed-up on a roofline, the bound looked at again after compression. */
    public static double speedup(
            double ratio, double intensity, double peak, double lowPeak, double bandwidth) {
        Check.atLeast("r", ratio, 1);
        Check.positive("I", intensity);
        Check.positive("R", peak);
        double gain = Math.max(1, Math.min(ratio, Check.positive("R_b", lowPeak) / peak));
        double before = Math.max(1 / Check.positive("BW", bandwidth), intensity / peak);
        return before / Math.max(1 / (ratio * bandwidth), intensity / (peak * gain));
    }

    /** Softened probability of a class beside others. The largest logit is taken off first. */
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
