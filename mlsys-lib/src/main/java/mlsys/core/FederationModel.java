package mlsys.core;

/** Learning where the data is. */
public final class FederationModel {

    private FederationModel() {}

    /** Bytes down and up again. */
    public static double traffic(double clients, double rounds, double bytes, double compression) {
        Check.whole("K", clients, 1);
        Check.whole("T", rounds, 0);
        Check.notNegative("M", bytes);
        Check.atLeast("ρ", compression, 1);
        return 2 * clients * rounds * bytes / compression;
    }

    /** Average of the clients' weights, each counted by its samples. */
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
