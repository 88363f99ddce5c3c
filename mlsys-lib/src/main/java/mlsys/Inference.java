package mlsys;

import static mlsys.InferenceFormulas.BETWEEN;
import static mlsys.InferenceFormulas.FIRST;
import static mlsys.InferenceFormulas.RATE;
import static mlsys.InferenceFormulas.REASONING;
import static mlsys.InferenceFormulas.ROOM;
import static mlsys.InferenceFormulas.STREAM;
import static mlsys.InferenceFormulas.STREAM_BATCH;
import static mlsys.InferenceFormulas.WORK;

/**
 * What generating tokens takes: time to the first, time between them, how many requests at once.
 */
public final class Inference {

    private Inference() {}

    /**
     * Compute the time to the first token, limited by arithmetic. Two FLOP a parameter and token,
     * and attention without the saving of a causal mask; launch overheads come on top.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity firstToken(
            Quantity parameters,
            Quantity tokens,
            Quantity batch,
            Quantity layers,
            Quantity hidden,
            Quantity peak,
            Quantity eta) {
        return FIRST.of(parameters, tokens, batch, layers, hidden, peak, eta);
    }

    /**
     * Compute the time to the first token, limited by arithmetic. Two FLOP a parameter and token,
     * and attention without the saving of a causal mask; launch overheads come on top.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity firstToken(
            Quantity parameters,
            Quantity tokens,
            double batch,
            double layers,
            double hidden,
            Quantity peak,
            double eta) {
        return FIRST.of(
                parameters,
                tokens,
                FIRST.number(2, batch),
                FIRST.number(3, layers),
                FIRST.number(4, hidden),
                peak,
                FIRST.number(6, eta));
    }

    /**
     * Compute the time between two tokens, limited by memory.
     *
     * <p>ITL = (W + KV) / BW. Source: Pope et al., Efficiently Scaling Transformer Inference
     * (2023).
     *
     * @param weights W, weight bytes, in B, at least 0
     * @param cache KV, key-value cache, in B, at least 0
     * @param bandwidth BW, memory bandwidth, in B/s, greater than 0
     * @return ITL, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity betweenTokens(Quantity weights, Quantity cache, Quantity bandwidth) {
        return BETWEEN.of(weights, cache, bandwidth);
    }

    /**
     * Compute the work of generating a token at so much work for each parameter.
     *
     * <p>C_dec = k · P. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @return C_dec, in FLOP/token
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tokenWork(Quantity perParameterToken, Quantity parameters) {
        return WORK.of(perParameterToken, parameters);
    }

    /**
     * Compute how many sequences fit beside the weights; 0 if the weights do not fit.
     *
     * <p>B_max = max(0, ⌊(M − W) / k⌋). Source: Kwon et al., Efficient Memory Management for Large
     * Language Model Serving with PagedAttention (2023).
     *
     * @param memory M, in B, greater than 0
     * @param weights W, weight bytes, in B, at least 0
     * @param perSequence k, key-value cache of a sequence, in B, greater than 0
     * @return B_max, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity batchLimit(Quantity memory, Quantity weights, Quantity perSequence) {
        return ROOM.of(memory, weights, perSequence);
    }

    /**
     * Compute the tokens a second at a mean number of sequences in flight; it approaches BW / k.
     * Static batching keeps fewer in flight: upstream counts 0.6 of the batch.
     *
     * <p>X = B · BW / (W + B · k). Source: Yu et al., Orca: A Distributed Serving System for
     * Transformer-Based Generative Models (2022).
     *
     * @param batch B, sequences, at least 0
     * @param bandwidth BW, memory bandwidth, in B/s, greater than 0
     * @param weights W, weight bytes, in B, greater than 0
     * @param perSequence k, key-value cache of a sequence, in B, at least 0
     * @return X, in token/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity throughput(
            Quantity batch, Quantity bandwidth, Quantity weights, Quantity perSequence) {
        return RATE.of(batch, bandwidth, weights, perSequence);
    }

    /**
     * Compute the tokens a second at a mean number of sequences in flight; it approaches BW / k.
     * Static batching keeps fewer in flight: upstream counts 0.6 of the batch.
     *
     * <p>X = B · BW / (W + B · k). Source: Yu et al., Orca: A Distributed Serving System for
     * Transformer-Based Generative Models (2022).
     *
     * @param batch B, sequences, at least 0
     * @param bandwidth BW, memory bandwidth, in B/s, greater than 0
     * @param weights W, weight bytes, in B, greater than 0
     * @param perSequence k, key-value cache of a sequence, in B, at least 0
     * @return X, in token/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity throughput(
            double batch, Quantity bandwidth, Quantity weights, Quantity perSequence) {
        return RATE.of(RATE.number(0, batch), bandwidth, weights, perSequence);
    }

    /**
     * Compute the time of a layer whose weights stream in while the one before is computed.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity streamedLayer(
            Quantity bytes,
            Quantity bandwidth,
            Quantity parameters,
            Quantity batch,
            Quantity peak,
            Quantity eta) {
        return STREAM.of(bytes, bandwidth, parameters, batch, peak, eta);
    }

    /**
     * Compute the time of a layer whose weights stream in while the one before is computed.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity streamedLayer(
            Quantity bytes,
            Quantity bandwidth,
            Quantity parameters,
            Quantity batch,
            Quantity peak,
            double eta) {
        return STREAM.of(bytes, bandwidth, parameters, batch, peak, STREAM.number(5, eta));
    }

    /**
     * Compute the tokens at once from which streaming is hidden behind arithmetic.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity streamingBatch(
            Quantity bytes, Quantity bandwidth, Quantity parameters, Quantity peak, Quantity eta) {
        return STREAM_BATCH.of(bytes, bandwidth, parameters, peak, eta);
    }

    /**
     * Compute the tokens at once from which streaming is hidden behind arithmetic.
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
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity streamingBatch(
            Quantity bytes, Quantity bandwidth, Quantity parameters, Quantity peak, double eta) {
        return STREAM_BATCH.of(bytes, bandwidth, parameters, peak, STREAM_BATCH.number(4, eta));
    }

    /**
     * Compute the time of an answer with reasoning steps before it.
     *
     * <p>T = TTFT + K · n · ITL. Source: Snell et al., Scaling LLM Test-Time Compute Optimally
     * (2024).
     *
     * @param first TTFT, time to the first token, in s, at least 0
     * @param steps K, reasoning steps, at least 0
     * @param perStep n, tokens of a step, at least 0
     * @param between ITL, time between tokens, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity reasoning(
            Quantity first, Quantity steps, Quantity perStep, Quantity between) {
        return REASONING.of(first, steps, perStep, between);
    }

    /**
     * Compute the time of an answer with reasoning steps before it.
     *
     * <p>T = TTFT + K · n · ITL. Source: Snell et al., Scaling LLM Test-Time Compute Optimally
     * (2024).
     *
     * @param first TTFT, time to the first token, in s, at least 0
     * @param steps K, reasoning steps, at least 0
     * @param perStep n, tokens of a step, at least 0
     * @param between ITL, time between tokens, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity reasoning(
            Quantity first, double steps, double perStep, Quantity between) {
        return REASONING.of(
                first, REASONING.number(1, steps), REASONING.number(2, perStep), between);
    }

    /**
     * Compute the work of generating a token at two FLOP for each parameter.
     *
     * <p>C_dec = k · P. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param parameters P, in param, at least 0
     * @return C_dec, in FLOP/token
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tokenWork(Quantity parameters) {
        Quantity two = Constants.get("scaling_law.DECODE_CONSTANT").quantity();
        return tokenWork(two, parameters);
    }
}
