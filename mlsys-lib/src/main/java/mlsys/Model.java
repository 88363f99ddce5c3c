package mlsys;

/**
 * A trained model. {@link Models} has them all. Asking for what is not known of one is an {@link
 * IllegalArgumentException} that says what is.
 */
public final class Model extends Twin {

    Model(String id) {
        super("model", id);
    }

    /** {@return the number of parameters, P, in param} */
    public Quantity parameters() {
        return get("parameters", "P");
    }

    /**
     * {@return the parameters used for one token, in param; all of them, unless it is a mixture of
     * experts}
     */
    public Quantity activeParameters() {
        return has("active_params") ? get("active_params", "P_active") : parameters();
    }

    /** {@return the work its training took, O, in FLOP} */
    public Quantity trainingFlop() {
        return get("training_flop", "O");
    }

    /** {@return the tokens it was trained on, D, in token} */
    public Quantity trainingTokens() {
        return get("training_tokens", "D");
    }

    /** {@return the work of one inference, of one input or of one token, in FLOP} */
    public Quantity inferenceFlop() {
        return get("inference_flop", "O");
    }

    /** {@return the multiply-accumulates of one inference, in MAC, where the source counts them} */
    public Quantity macs() {
        return get("inference_macs", "MAC");
    }

    /** {@return the number of layers, a plain number} */
    public Quantity layers() {
        return get("layers", "L");
    }

    /** {@return the width of its layers, a plain number} */
    public Quantity hiddenSize() {
        return get("hidden_dim", "h");
    }

    /** {@return the number of attention heads, a plain number} */
    public Quantity heads() {
        return get("heads", "a");
    }

    /**
     * {@return the number of key-value heads, a plain number, fewer than the heads in grouped-query
     * attention}
     */
    public Quantity keyValueHeads() {
        return has("kv_heads") ? get("kv_heads", "H_kv") : get("heads", "H_kv");
    }

    /** {@return the energy its training took, in J, where it was reported} */
    public Quantity trainingEnergy() {
        return get("training_energy", "E");
    }

    /**
     * Return the memory its weights take at a precision.
     *
     * <p>M = P · b. Source: Reddi et al., Machine Learning Systems.
     *
     * @param precision b, bytes per parameter, in B/param, greater than 0
     * @return M, in B
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity size(Precision precision) {
        return Memory.weights(parameters(), precision);
    }

    /**
     * Return the work for each byte of weights read once at a precision.
     *
     * <p>I = O / D. Source: Williams, Waterman &amp; Patterson, Roofline: an insightful visual
     * performance model (2009).
     *
     * @param precision of the weights
     * @return I, in FLOP/B
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity intensity(Precision precision) {
        return Roofline.intensity(inferenceFlop(), size(precision));
    }

    /** {@return the architecture in a few words} */
    public String architecture() {
        return text("architecture");
    }

    /** {@return what it is for: language, vision, tiny} */
    public String purpose() {
        return text("family");
    }
}
