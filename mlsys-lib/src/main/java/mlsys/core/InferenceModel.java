package mlsys.core;

/** What generating tokens takes. */
public final class InferenceModel {

    private InferenceModel() {}

    /** Time to the first token: all of the prompt is worked through at once. */
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

    /** Time between tokens: weights and cache are read once for each. */
    public static double betweenTokens(double weights, double cache, double bandwidth) {
        Check.notNegative("W", weights);
        Check.notNegative("KV", cache);
        Check.positive("BW", bandwidth);
        return (weights + cache) / bandwidth;
    }

    /** Work of generating a token. */
    public static double tokenWork(double perParameterToken, double parameters) {
        Check.positive("k", perParameterToken);
        Check.notNegative("P", parameters);
        return perParameterToken * parameters;
    }

    /** Sequences that fit beside the weights; none if the weights do not fit. */
    public static double batchLimit(double memory, double weights, double perSequence) {
        Check.positive("M", memory);
        Check.notNegative("W", weights);
        Check.positive("k", perSequence);
        return Math.max(0, Math.floor((memory - weights) / perSequence));
    }

    /** Tokens a second at a mean number of sequences in flight. */
    public static double throughput(
            double batch, double bandwidth, double weights, double perSequence) {
        Check.notNegative("B", batch);
        Check.positive("BW", bandwidth);
        Check.positive("W", weights);
        Check.notNegative("k", perSequence);
        return batch * bandwidth / (weights + batch * perSequence);
    }

    /** Time of a layer whose weights stream in while the one before is computed. */
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

    /** Tokens at once from which streaming is hidden behind arithmetic. */
    public static double streamingBatch(
            double bytes, double bandwidth, double parameters, double peak, double eta) {
        Check.notNegative("w", bytes);
        Check.positive("BW_inj", bandwidth);
        Check.positive("P_L", parameters);
        Check.positive("R_peak", peak);
        Check.share("η", eta);
        return bytes * peak * eta / (2 * parameters * bandwidth);
    }

    /** Time of an answer with reasoning steps before it. */
    public static double reasoning(double first, double steps, double perStep, double between) {
        Check.notNegative("TTFT", first);
        Check.notNegative("K", steps);
        Check.notNegative("n", perStep);
        Check.notNegative("ITL", between);
        return first + steps * perStep * between;
    }
}
