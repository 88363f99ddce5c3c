package mlsys.core;

/** Learning where the data is. */
public final class FederationModel {

    private FederationModel() {}

    /**
     * Bytes down and up again.
     *
     * <p>C = 2 · K · T · M / ρ. Source: McMahan et al., Communication-Efficient Learning of Deep
     * Networks from Decentralized Data (2017).
     *
     * @param clients K, clients a round, a whole number of at least 1
     * @param rounds T, a whole number of at least 0
     * @param bytes M, model bytes, in B, at least 0
     * @param compression ρ, at least 1
     * @return C, in B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double traffic(double clients, double rounds, double bytes, double compression) {
        Check.whole("K", clients, 1);
        Check.whole("T", rounds, 0);
        Check.notNegative("M", bytes);
        Check.atLeast("ρ", compression, 1);
        return 2 * clients * rounds * bytes / compression;
    }

    /**
     * Average of the clients' weights, each counted by its samples.
     *
     * <p>w = Σ n_k · w_k / Σ n_k. Source: McMahan et al., Communication-Efficient Learning of Deep
     * Networks from Decentralized Data (2017).
     *
     * @param samples each n_k, samples of a client, at least 0, as many as w_k
     * @param weights each w_k, weight of a client, finite, as many as n_k
     * @return w, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double average(double[] samples, double[] weights) {
        Check.same("n", samples, "w", weights);
        double total = 0;
        for (int i = 0; i < samples.length; i++) {
            total += Check.notNegative("n_" + (i + 1), samples[i]);
        }
        Check.positive("the number of samples", total);
        double sum = 0;
        for (int i = 0; i < samples.length; i++) {
            sum += samples[i] / total * Check.finite("w_" + (i + 1), weights[i]);
        }
        return sum;
    }
}
