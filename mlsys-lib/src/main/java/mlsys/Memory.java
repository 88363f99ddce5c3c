package mlsys;

import static mlsys.MemoryFormulas.ACTIVATIONS;
import static mlsys.MemoryFormulas.FULL;
import static mlsys.MemoryFormulas.KV;
import static mlsys.MemoryFormulas.MLA;
import static mlsys.MemoryFormulas.PAGED;
import static mlsys.MemoryFormulas.SELECTIVE;
import static mlsys.MemoryFormulas.STATE;
import static mlsys.MemoryFormulas.WASTE;
import static mlsys.MemoryFormulas.WEIGHTS;

/** What a model takes in bytes: weights, training state, activations, caches, checkpoints. */
public final class Memory {

    private Memory() {}

    /**
     * Compute the memory of the weights.
     *
     * <p>M = P · b. Source: Reddi et al., Machine Learning Systems.
     *
     * @param parameters P, in param, at least 0
     * @param bytesPerParameter b, bytes per parameter, in B/param, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity weights(Quantity parameters, Quantity bytesPerParameter) {
        return WEIGHTS.of(parameters, bytesPerParameter);
    }

    /**
     * Compute weights, gradients and optimizer state of one device.
     *
     * <p>M = P / mp · (b_w / dp^[z≥3] + b_g / dp^[z≥2] + b_o / dp^[z≥1]). Source: Rajbhandari et
     * al., ZeRO (2020).
     *
     * @param parameters P, in param, at least 0
     * @param weight b_w, bytes of weight, in B/param, at least 0
     * @param gradient b_g, bytes of gradient, in B/param, at least 0
     * @param optimizer b_o, bytes of optimizer state, in B/param, at least 0
     * @param modelParallel mp, model-parallel devices, a whole number of at least 1
     * @param dataParallel dp, data-parallel devices, a whole number of at least 1
     * @param stage z, ZeRO stage, 0, 1, 2 or 3
     * @return M, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity trainingState(
            Quantity parameters,
            Quantity weight,
            Quantity gradient,
            Quantity optimizer,
            Quantity modelParallel,
            Quantity dataParallel,
            Quantity stage) {
        return STATE.of(
                parameters, weight, gradient, optimizer, modelParallel, dataParallel, stage);
    }

    /**
     * Compute weights, gradients and optimizer state of one device.
     *
     * <p>M = P / mp · (b_w / dp^[z≥3] + b_g / dp^[z≥2] + b_o / dp^[z≥1]). Source: Rajbhandari et
     * al., ZeRO (2020).
     *
     * @param parameters P, in param, at least 0
     * @param weight b_w, bytes of weight, in B/param, at least 0
     * @param gradient b_g, bytes of gradient, in B/param, at least 0
     * @param optimizer b_o, bytes of optimizer state, in B/param, at least 0
     * @param modelParallel mp, model-parallel devices, a whole number of at least 1
     * @param dataParallel dp, data-parallel devices, a whole number of at least 1
     * @param stage z, ZeRO stage, 0, 1, 2 or 3
     * @return M, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity trainingState(
            Quantity parameters,
            Quantity weight,
            Quantity gradient,
            Quantity optimizer,
            double modelParallel,
            double dataParallel,
            double stage) {
        return STATE.of(
                parameters,
                weight,
                gradient,
                optimizer,
                STATE.number(4, modelParallel),
                STATE.number(5, dataParallel),
                STATE.number(6, stage));
    }

    /**
     * Compute the activations without recomputation.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity activations(
            Quantity layers,
            Quantity tokens,
            Quantity batch,
            Quantity hidden,
            Quantity heads,
            Quantity bytes) {
        return ACTIVATIONS.of(layers, tokens, batch, hidden, heads, bytes);
    }

    /**
     * Compute the activations without recomputation.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity activations(
            double layers,
            double tokens,
            double batch,
            double hidden,
            double heads,
            Quantity bytes) {
        return ACTIVATIONS.of(
                ACTIVATIONS.number(0, layers),
                ACTIVATIONS.number(1, tokens),
                ACTIVATIONS.number(2, batch),
                ACTIVATIONS.number(3, hidden),
                ACTIVATIONS.number(4, heads),
                bytes);
    }

    /**
     * Compute the activations when attention is recomputed.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity activationsSelective(
            Quantity layers, Quantity tokens, Quantity batch, Quantity hidden, Quantity bytes) {
        return SELECTIVE.of(layers, tokens, batch, hidden, bytes);
    }

    /**
     * Compute the activations when attention is recomputed.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity activationsSelective(
            double layers, double tokens, double batch, double hidden, Quantity bytes) {
        return SELECTIVE.of(
                SELECTIVE.number(0, layers),
                SELECTIVE.number(1, tokens),
                SELECTIVE.number(2, batch),
                SELECTIVE.number(3, hidden),
                bytes);
    }

    /**
     * Compute the activations when all but layer inputs is recomputed.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity activationsFull(
            Quantity layers, Quantity tokens, Quantity batch, Quantity hidden, Quantity bytes) {
        return FULL.of(layers, tokens, batch, hidden, bytes);
    }

    /**
     * Compute the activations when all but layer inputs is recomputed.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity activationsFull(
            double layers, double tokens, double batch, double hidden, Quantity bytes) {
        return FULL.of(
                FULL.number(0, layers),
                FULL.number(1, tokens),
                FULL.number(2, batch),
                FULL.number(3, hidden),
                bytes);
    }

    /**
     * Compute the keys and values of a transformer; heads are the key-value heads.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity keyValueCache(
            Quantity layers,
            Quantity heads,
            Quantity headSize,
            Quantity tokens,
            Quantity sequences,
            Quantity bytes) {
        return KV.of(layers, heads, headSize, tokens, sequences, bytes);
    }

    /**
     * Compute the keys and values of a transformer; heads are the key-value heads.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity keyValueCache(
            double layers,
            double heads,
            double headSize,
            double tokens,
            double sequences,
            Quantity bytes) {
        return KV.of(
                KV.number(0, layers),
                KV.number(1, heads),
                KV.number(2, headSize),
                KV.number(3, tokens),
                KV.number(4, sequences),
                bytes);
    }

    /**
     * Round tokens up to whole pages.
     *
     * <p>S_p = ⌈S / p⌉ · p. Source: Kwon et al., PagedAttention (2023).
     *
     * @param tokens S, a whole number of at least 0
     * @param page p, tokens per page, a whole number of at least 1
     * @return S_p, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity pagedTokens(Quantity tokens, Quantity page) {
        return PAGED.of(tokens, page);
    }

    /**
     * Round tokens up to whole pages.
     *
     * <p>S_p = ⌈S / p⌉ · p. Source: Kwon et al., PagedAttention (2023).
     *
     * @param tokens S, a whole number of at least 0
     * @param page p, tokens per page, a whole number of at least 1
     * @return S_p, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity pagedTokens(double tokens, double page) {
        return PAGED.of(PAGED.number(0, tokens), PAGED.number(1, page));
    }

    /**
     * Compute the share of a paged cache that is empty.
     *
     * <p>f = 1 − S / (⌈S / p⌉ · p). Source: Kwon et al., PagedAttention (2023).
     *
     * @param tokens S, a whole number of at least 0
     * @param page p, tokens per page, a whole number of at least 1
     * @return f, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity pageWaste(Quantity tokens, Quantity page) {
        return WASTE.of(tokens, page);
    }

    /**
     * Compute the share of a paged cache that is empty.
     *
     * <p>f = 1 − S / (⌈S / p⌉ · p). Source: Kwon et al., PagedAttention (2023).
     *
     * @param tokens S, a whole number of at least 0
     * @param page p, tokens per page, a whole number of at least 1
     * @return f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity pageWaste(double tokens, double page) {
        return WASTE.of(WASTE.number(0, tokens), WASTE.number(1, page));
    }

    /**
     * Compute the keys and values of latent attention.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity latentCache(
            Quantity layers,
            Quantity rank,
            Quantity rotary,
            Quantity tokens,
            Quantity sequences,
            Quantity bytes) {
        return MLA.of(layers, rank, rotary, tokens, sequences, bytes);
    }

    /**
     * Compute the keys and values of latent attention.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity latentCache(
            double layers,
            double rank,
            double rotary,
            double tokens,
            double sequences,
            Quantity bytes) {
        return MLA.of(
                MLA.number(0, layers),
                MLA.number(1, rank),
                MLA.number(2, rotary),
                MLA.number(3, tokens),
                MLA.number(4, sequences),
                bytes);
    }

    /**
     * Compute the memory of the weights at a precision.
     *
     * <p>M = P · b. Source: Reddi et al., Machine Learning Systems.
     *
     * @param parameters P, in param, at least 0
     * @param precision b, what a parameter takes
     * @return M, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity weights(Quantity parameters, Precision precision) {
        return weights(parameters, Need.given(precision, "precision").bytesPerParameter());
    }
}
