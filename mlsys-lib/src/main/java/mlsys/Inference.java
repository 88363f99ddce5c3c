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

    /** Compute the time between two tokens, limited by memory. */
    public static Quantity betweenTokens(Quantity weights, Quantity cache, Quantity bandwidth) {
        return BETWEEN.of(weights, cache, bandwidth);
    }

    /** Compute the work of generating a token at so much work for each parameter. */
    public static Quantity tokenWork(Quantity perParameterToken, Quantity parameters) {
        return WORK.of(perParameterToken, parameters);
    }

    /** Compute how many sequences fit beside the weights; 0 if the weights do not fit. */
    public static Quantity batchLimit(Quantity memory, Quantity weights, Quantity perSequence) {
        return ROOM.of(memory, weights, perSequence);
    }

    /**
     * Compute the tokens a second at a mean number of sequences in flight; it approaches BW / k.
     * Static batching keeps fewer in flight: upstream counts 0.6 of the batch.
     */
    public static Quantity throughput(
            Quantity batch, Quantity bandwidth, Quantity weights, Quantity perSequence) {
        return RATE.of(batch, bandwidth, weights, perSequence);
    }

    /**
     * Compute the tokens a second at a mean number of sequences in flight; it approaches BW / k.
     * Static batching keeps fewer in flight: upstream counts 0.6 of the batch.
     */
    public static Quantity throughput(
            double batch, Quantity bandwidth, Quantity weights, Quantity perSequence) {
        return RATE.of(RATE.number(0, batch), bandwidth, weights, perSequence);
    }

    /** Compute the time of a layer whose weights stream in while the one before is computed. */
    public static Quantity streamedLayer(
            Quantity bytes,
            Quantity bandwidth,
            Quantity parameters,
            Quantity batch,
            Quantity peak,
            Quantity eta) {
        return STREAM.of(bytes, bandwidth, parameters, batch, peak, eta);
    }

    /** Compute the time of a layer whose weights stream in while the one before is computed. */
    public static Quantity streamedLayer(
            Quantity bytes,
            Quantity bandwidth,
            Quantity parameters,
            Quantity batch,
            Quantity peak,
            double eta) {
        return STREAM.of(bytes, bandwidth, parameters, batch, peak, STREAM.number(5, eta));
    }

    /** Compute the tokens at once from which streaming is hidden behind arithmetic. */
    public static Quantity streamingBatch(
            Quantity bytes, Quantity bandwidth, Quantity parameters, Quantity peak, Quantity eta) {
        return STREAM_BATCH.of(bytes, bandwidth, parameters, peak, eta);
    }

    /** Compute the tokens at once from which streaming is hidden behind arithmetic. */
    public static Quantity streamingBatch(
            Quantity bytes, Quantity bandwidth, Quantity parameters, Quantity peak, double eta) {
        return STREAM_BATCH.of(bytes, bandwidth, parameters, peak, STREAM_BATCH.number(4, eta));
    }

    /** Compute the time of an answer with reasoning steps before it. */
    public static Quantity reasoning(
            Quantity first, Quantity steps, Quantity perStep, Quantity between) {
        return REASONING.of(first, steps, perStep, between);
    }

    /** Compute the time of an answer with reasoning steps before it. */
    public static Quantity reasoning(
            Quantity first, double steps, double perStep, Quantity between) {
        return REASONING.of(
                first, REASONING.number(1, steps), REASONING.number(2, perStep), between);
    }

    /** Compute the work of generating a token at two FLOP for each parameter. */
    public static Quantity tokenWork(Quantity parameters) {
        Quantity two = Constants.get("scaling_law.DECODE_CONSTANT").quantity();
        return tokenWork(two, parameters);
    }
}
