package mlsys.core;

/** What a model takes in bytes. */
public final class MemoryModel {

    private MemoryModel() {}

    /**
     * The weights.
     *
     * <p>M = P · b. Source: Reddi et al., Machine Learning Systems.
     *
     * @param parameters P, in param, at least 0
     * @param bytesPerParameter b, bytes per parameter, in B/param, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double weights(double parameters, double bytesPerParameter) {
        return Check.notNegative("P", parameters) * Check.positive("b", bytesPerParameter);
    }

    /**
     * Weights, gradients and optimizer state of one device; ZeRO stage 0 to 3.
     *
     * <p>M = P / mp · (b_w / dp^[z≥3] + b_g / dp^[z≥2] + b_o / dp^[z≥1]). Source: Rajbhandari et
     * al., ZeRO (2020).
     *
     * @param parameters P, in param, at least 0
     * @param weight b_w, bytes of weight, in B/param, at least 0
     * @param gradient b_g, bytes of gradient, in B/param, at least 0
     * @param optimizer b_o, bytes of optimizer state, in B/param, at least 0
     * @param mp model-parallel devices, a whole number of at least 1
     * @param dp data-parallel devices, a whole number of at least 1
     * @param stage z, ZeRO stage, 0, 1, 2 or 3
     * @return M, in B
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * Activations without recomputation.
     *
     * <p>M = L · q/2 · (34 · s · b · h + 5 · a · s² · b). Source: Korthikanti et al., Reducing
     * Activation Recomputation in Large Transformer Models (2022).
     *
     * @param layers L, a whole number of at least 1
     * @param tokens s, a whole number of at least 1
     * @param batch b, micro-batch, a whole number of at least 1
     * @param hidden h, hidden size, a whole number of at least 1
     * @param heads a, attention heads, a whole number of at least 1
     * @param bytes q, bytes per element, in B, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double activations(
            double layers, double tokens, double batch, double hidden, double heads, double bytes) {
        double linear = perLayer(34, tokens, batch, hidden);
        double attention = 5 * Check.whole("a", heads, 1) * tokens * tokens * batch;
        return layers(layers, bytes) * (linear + attention);
    }

    /**
     * Activations when attention is recomputed.
     *
     * <p>M = L · q/2 · 34 · s · b · h. Source: Korthikanti et al., Reducing Activation
     * Recomputation in Large Transformer Models (2022).
     *
     * @param layers L, a whole number of at least 1
     * @param tokens s, a whole number of at least 1
     * @param batch b, micro-batch, a whole number of at least 1
     * @param hidden h, hidden size, a whole number of at least 1
     * @param bytes q, bytes per element, in B, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double activationsSelective(
            double layers, double tokens, double batch, double hidden, double bytes) {
        return layers(layers, bytes) * perLayer(34, tokens, batch, hidden);
    }

    /**
     * Activations when everything but layer inputs is recomputed.
     *
     * <p>M = L · q/2 · 2 · s · b · h. Source: Korthikanti et al., Reducing Activation Recomputation
     * in Large Transformer Models (2022).
     *
     * @param layers L, a whole number of at least 1
     * @param tokens s, a whole number of at least 1
     * @param batch b, micro-batch, a whole number of at least 1
     * @param hidden h, hidden size, a whole number of at least 1
     * @param bytes q, bytes per element, in B, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * Keys and values of a transformer.
     *
     * <p>M = 2 · L · H_kv · d · S · B · q. Source: Pope et al., Efficiently Scaling Transformer
     * Inference (2023).
     *
     * @param layers L, a whole number of at least 1
     * @param heads H_kv, key-value heads, a whole number of at least 1
     * @param headSize d, head size, a whole number of at least 1
     * @param tokens S, a whole number of at least 0
     * @param sequences B, a whole number of at least 0
     * @param bytes q, bytes per element, in B, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * Tokens rounded up to whole pages.
     *
     * <p>S_p = ⌈S / p⌉ · p. Source: Kwon et al., PagedAttention (2023).
     *
     * @param tokens S, a whole number of at least 0
     * @param page p, tokens per page, a whole number of at least 1
     * @return S_p, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double paged(double tokens, double page) {
        return Math.ceil(Check.whole("S", tokens, 0) / Check.whole("p", page, 1)) * page;
    }

    /**
     * The share of a paged cache that is empty.
     *
     * <p>f = 1 − S / (⌈S / p⌉ · p). Source: Kwon et al., PagedAttention (2023).
     *
     * @param tokens S, a whole number of at least 0
     * @param page p, tokens per page, a whole number of at least 1
     * @return f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double pageWaste(double tokens, double page) {
        double padded = paged(tokens, page);
        return padded == 0 ? 0 : 1 - tokens / padded;
    }

    /**
     * Latent keys and values.
     *
     * <p>M = L · (d_c + d_r) · S · B · q. Source: DeepSeek-AI, DeepSeek-V2 (2024).
     *
     * @param layers L, a whole number of at least 1
     * @param rank d_c, latent rank, a whole number of at least 1
     * @param rotary d_r, rotary key size, a whole number of at least 0
     * @param tokens S, a whole number of at least 0
     * @param sequences B, a whole number of at least 0
     * @param bytes q, bytes per element, in B, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * The time to write a checkpoint through so many writers into a shared file system.
     *
     * <p>t_w = M / min(k · BW_w, BW_fs). Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes M, checkpoint, in B, at least 0
     * @param writerBandwidth BW_w, bandwidth of a writer, in B/s, greater than 0
     * @param writers k, a whole number of at least 1
     * @param fileSystem BW_fs, bandwidth of the file system, in B/s, greater than 0
     * @return t_w, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double checkpointTime(
            double bytes, double writerBandwidth, double writers, double fileSystem) {
        Check.notNegative("M", bytes);
        Check.positive("BW_w", writerBandwidth);
        Check.whole("k", writers, 1);
        return bytes / Math.min(writers * writerBandwidth, Check.positive("BW_fs", fileSystem));
    }

    /**
     * The write time as a share of the interval between checkpoints.
     *
     * <p>φ = t_w / τ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param time t_w, write time, in s, at least 0
     * @param interval τ, in s, at least the write time
     * @return φ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double checkpointPenalty(double time, double interval) {
        double share = Check.notNegative("t_w", time) / Check.positive("τ", interval);
        if (share > 1) {
            throw Check.wrong("τ", "at least the write time, " + time + " s", interval);
        }
        return share;
    }
}
