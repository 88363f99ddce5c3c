package mlsys.core;

/** What a model takes in bytes. */
public final class MemoryModel {

    private MemoryModel() {}

    /** The weights. */
    public static double weights(double parameters, double bytesPerParameter) {
        return Check.notNegative("P", parameters) * Check.positive("b", bytesPerParameter);
    }

    /** Weights, gradients and optimizer state of one device; ZeRO stage 0 to 3. */
    public static double trainingState(
            double parameters,
            double weight,
            double gradient,
            double optimizer,
            double mp,
            double dp,
            double stage) {
        Check.notNegative("P", parameters);
        Check.notNegative("b_w", weight);
        Check.notNegative("b_g", gradient);
        Check.notNegative("b_o", optimizer);
        Check.whole("mp", mp, 1);
        Check.whole("dp", dp, 1);
        if (Check.whole("z", stage, 0) > 3) {
            throw Check.wrong("z", "0, 1, 2 or 3", stage);
        }
        double each = weight / (stage >= 3 ? dp : 1);
        each += gradient / (stage >= 2 ? dp : 1);
        each += optimizer / (stage >= 1 ? dp : 1);
        return parameters / mp * each;
    }

    /** Activations without recomputation. */
    public static double activations(
            double layers, double tokens, double batch, double hidden, double heads, double bytes) {
        double linear = perLayer(34, tokens, batch, hidden);
        double attention = 5 * Check.whole("a", heads, 1) * tokens * tokens * batch;
        return layers(layers, bytes) * (linear + attention);
    }

    /** Activations when attention is recomputed. */
    public static double activationsSelective(
            double layers, double tokens, double batch, double hidden, double bytes) {
        return layers(layers, bytes) * perLayer(34, tokens, batch, hidden);
    }

    /** Activations when everything but layer inputs is recomputed. */
    public static double activationsFull(
            double layers, double tokens, double batch, double hidden, double bytes) {
        return layers(layers, bytes) * perLayer(2, tokens, batch, hidden);
    }

    private static double layers(double layers, double bytes) {
        return Check.whole("L", layers, 1) * (Check.positive("q", bytes) / 2);
    }

    private static double perLayer(double factor, double tokens, double batch, double hidden) {
        Check.whole("s", tokens, 1);
        Check.whole("b", batch, 1);
        return factor * tokens * batch * Check.whole("h", hidden, 1);
    }

    /** Keys and values of a transformer. */
    public static double keyValueCache(
            double layers,
            double heads,
            double headSize,
            double tokens,
            double sequences,
            double bytes) {
        Check.whole("L", layers, 1);
        Check.whole("H_kv", heads, 1);
        Check.whole("d", headSize, 1);
        Check.whole("S", tokens, 0);
        Check.whole("B", sequences, 0);
        return 2 * layers * heads * headSize * tokens * sequences * Check.positive("q", bytes);
    }

    /** Tokens rounded up to whole pages. */
    public static double paged(double tokens, double page) {
        return Math.ceil(Check.whole("S", tokens, 0) / Check.whole("p", page, 1)) * page;
    }

    /** The share of a paged cache that is empty. */
    public static double pageWaste(double tokens, double page) {
        double padded = paged(tokens, page);
        return padded == 0 ? 0 : 1 - tokens / padded;
    }

    /** Latent keys and values. */
    public static double latentCache(
            double layers,
            double rank,
            double rotary,
            double tokens,
            double sequences,
            double bytes) {
        Check.whole("L", layers, 1);
        Check.whole("d_c", rank, 1);
        Check.whole("d_r", rotary, 0);
        Check.whole("S", tokens, 0);
        Check.whole("B", sequences, 0);
        return layers * (rank + rotary) * tokens * sequences * Check.positive("q", bytes);
    }

    /** The time to write a checkpoint through so many writers into a shared file system. */
    public static double checkpointTime(
            double bytes, double writerBandwidth, double writers, double fileSystem) {
        Check.notNegative("M", bytes);
        Check.positive("BW_w", writerBandwidth);
        Check.whole("k", writers, 1);
        return bytes / Math.min(writers * writerBandwidth, Check.positive("BW_fs", fileSystem));
    }

    /** The write time as a share of the interval between checkpoints. */
    public static double checkpointPenalty(double time, double interval) {
        double share = Check.notNegative("t_w", time) / Check.positive("τ", interval);
        if (share > 1) {
            throw Check.wrong("τ", "at least the write time, " + time + " s", interval);
        }
        return share;
    }
}
