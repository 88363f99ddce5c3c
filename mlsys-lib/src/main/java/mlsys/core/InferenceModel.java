package mlsys.core;

/** What generating tokens takes. */
public final class InferenceModel {

    private InferenceModel() {}

    /**
     * Time to the first token: all of the prompt is worked through at once.
     *
     * <p>TTFT = (2 · P · S · B + 4 · L · h · S² · B) / (R_peak · η). Source: Pope et al.,
     * Efficiently Scaling Transformer Inference (2023).
     *
     * @param parameters P, in param, at least 0
     * @param tokens S, prompt tokens, in token, at least 1
     * @param batch B, sequences, a whole number of at least 1
     * @param layers L, a whole number of at least 0
     * @param hidden h, hidden size, a whole number of at least 0
     * @param peak R_peak, peak rate, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return TTFT, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double firstToken(
            double parameters,
            double tokens,
            double batch,
            double layers,
            double hidden,
            double peak,
            double eta) {
        Check.notNegative("P", parameters);
        Check.atLeast("S", tokens, 1);
        Check.whole("B", batch, 1);
        Check.whole("L", layers, 0);
        Check.whole("h", hidden, 0);
        Check.positive("R_peak", peak);
        Check.share("η", eta);
        return (2 * parameters * tokens * batch + 4 * layers * hidden * tokens * tokens * batch)
                / (peak * eta);
    }

    /**
     * Time between tokens: weights and cache are read once for each.
     *
     * <p>ITL = (W + KV) / BW. Source: Pope et al., Efficiently Scaling Transformer Inference
     * (2023).
     *
     * @param weights W, weight bytes, in B, at least 0
     * @param cache KV, key-value cache, in B, at least 0
     * @param bandwidth BW, memory bandwidth, in B/s, greater than 0
     * @return ITL, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double betweenTokens(double weights, double cache, double bandwidth) {
        Check.notNegative("W", weights);
        Check.notNegative("KV", cache);
        Check.positive("BW", bandwidth);
        return (weights + cache) / bandwidth;
    }

    /**
     * Work of generating a token.
     *
     * <p>C_dec = k · P. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @return C_dec, in FLOP/token
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double tokenWork(double perParameterToken, double parameters) {
        Check.positive("k", perParameterToken);
        Check.notNegative("P", parameters);
        return perParameterToken * parameters;
    }

    /**
     * Sequences that fit beside the weights; none if the weights do not fit.
     *
     * <p>B_max = max(0, ⌊(M − W) / k⌋). Source: Kwon et al., Efficient Memory Management for Large
     * Language Model Serving with PagedAttention (2023).
     *
     * @param memory M, in B, greater than 0
     * @param weights W, weight bytes, in B, at least 0
     * @param perSequence k, key-value cache of a sequence, in B, greater than 0
     * @return B_max, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double batchLimit(double memory, double weights, double perSequence) {
        Check.positive("M", memory);
        Check.notNegative("W", weights);
        Check.positive("k", perSequence);
        return Math.max(0, Math.floor((memory - weights) / perSequence));
    }

    /**
     * Tokens a second at a mean number of sequences in flight.
     *
     * <p>X = B · BW / (W + B · k). Source: Yu et al., Orca: A Distributed Serving System for
     * Transformer-Based Generative Models (2022).
     *
     * @param batch B, sequences, at least 0
     * @param bandwidth BW, memory bandwidth, in B/s, greater than 0
     * @param weights W, weight bytes, in B, greater than 0
     * @param perSequence k, key-value cache of a sequence, in B, at least 0
     * @return X, in token/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double throughput(
            double batch, double bandwidth, double weights, double perSequence) {
        Check.notNegative("B", batch);
        Check.positive("BW", bandwidth);
        Check.positive("W", weights);
        Check.notNegative("k", perSequence);
        return batch * bandwidth / (weights + batch * perSequence);
    }

    /**
     * Time of a layer whose weights stream in while the one before is computed.
     *
     * <p>T = max(w / BW_inj, 2 · P_L · B / (R_peak · η)). Source: Lie et al., Cerebras Architecture
     * Deep Dive (2022).
     *
     * @param bytes w, bytes of the layer, in B, at least 0
     * @param bandwidth BW_inj, bandwidth into the chip, in B/s, greater than 0
     * @param parameters P_L, parameters of the layer, in param, greater than 0
     * @param batch B, tokens at once, in token, at least 0
     * @param peak R_peak, peak rate, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double streamedLayer(
            double bytes,
            double bandwidth,
            double parameters,
            double batch,
            double peak,
            double eta) {
        Check.notNegative("w", bytes);
        Check.positive("BW_inj", bandwidth);
        Check.positive("P_L", parameters);
        Check.notNegative("B", batch);
        Check.positive("R_peak", peak);
        Check.share("η", eta);
        return Math.max(bytes / bandwidth, 2 * parameters * batch / (peak * eta));
    }

    /**
     * Tokens at once from which streaming is hidden behind arithmetic.
     *
     * <p>B* = w · R_peak · η / (2 · P_L · BW_inj). Source: Lie et al., Cerebras Architecture Deep
     * Dive (2022).
     *
     * @param bytes w, bytes of the layer, in B, at least 0
     * @param bandwidth BW_inj, bandwidth into the chip, in B/s, greater than 0
     * @param parameters P_L, parameters of the layer, in param, greater than 0
     * @param peak R_peak, peak rate, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return B*, in token
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double streamingBatch(
            double bytes, double bandwidth, double parameters, double peak, double eta) {
        Check.notNegative("w", bytes);
        Check.positive("BW_inj", bandwidth);
        Check.positive("P_L", parameters);
        Check.positive("R_peak", peak);
        Check.share("η", eta);
        return bytes * peak * eta / (2 * parameters * bandwidth);
    }

    /**
     * Time of an answer with reasoning steps before it.
     *
     * <p>T = TTFT + K · n · ITL. Source: Snell et al., Scaling LLM Test-Time Compute Optimally
     * (2024).
     *
     * @param first TTFT, time to the first token, in s, at least 0
     * @param steps K, reasoning steps, at least 0
     * @param perStep n, tokens of a step, at least 0
     * @param between ITL, time between tokens, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double reasoning(double first, double steps, double perStep, double between) {
        Check.notNegative("TTFT", first);
        Check.notNegative("K", steps);
        Check.notNegative("n", perStep);
        Check.notNegative("ITL", between);
        return first + steps * perStep * between;
    }
}
