package mlsys.core;

/**
 * Federated averaging of one weight w. Client k has n_k samples and the loss a_k / 2 · (w − c_k)²;
 * in a round it starts from the common weight, takes E steps w ← w − η a_k (w − c_k), and the
 * server averages by samples.
 */
public final class FederatedSimulationModel {

    private static final double MOST_STEPS = 1e8;

    private FederatedSimulationModel() {}

    /**
     * Go through the rounds with some clients drawn anew in each.
     *
     * @param start w_0, the weight before, finite
     * @param rate η, greater than 0, below 2 / a_k
     * @param steps E, of a client in a round, a whole number from 1 to 1e6
     * @param rounds T, a whole number from 0 to 1e6
     * @param chosen m, clients in a round, a whole number from 1 to the number of clients
     * @param seed a whole number of at least 0
     * @param samples n_k of each client, greater than 0
     * @param curvatures a_k, as many as n_k, greater than 0
     * @param centres c_k, as many as n_k, finite
     * @return the weight at the start and after each round
     * @throws IllegalArgumentException if a range does not fit or lengths differ
     */
    public static double[] trace(
            double start,
            double rate,
            double steps,
            double rounds,
            double chosen,
            double seed,
            double[] samples,
            double[] curvatures,
            double[] centres) {
        check(rate, steps, samples, curvatures, centres);
        int m = Count.of("m", chosen, 1, samples.length);
        int count = Count.of("T", rounds, 0, 1_000_000);
        if (steps * m * count > MOST_STEPS) {
            throw Check.wrong("T", "at most 1e8 / (E · m), so that it takes seconds", rounds);
        }
        Dice dice = new Dice(seed);
        int[] clients = new int[samples.length];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = i;
        }
        double[] weights = new double[count + 1];
        weights[0] = Check.finite("w_0", start);
        for (int round = 0; round < count; round++) {
            draw(clients, m, dice);
            double sum = 0;
            double total = 0;
            for (int i = 0; i < m; i++) {
                int k = clients[i];
                sum += samples[k] * local(weights[round], rate, steps, curvatures[k], centres[k]);
                total += samples[k];
            }
            weights[round + 1] = Check.finite("w", sum / total);
        }
        return weights;
    }

    /** Bring m clients to the front, each set as likely; with all of them no dice are needed. */
    private static void draw(int[] clients, int m, Dice dice) {
        for (int i = 0; i < m && m < clients.length; i++) {
            int other = i + dice.below(clients.length - i);
            int client = clients[other];
            clients[other] = clients[i];
            clients[i] = client;
        }
    }

    private static double local(
            double weight, double rate, double steps, double curvature, double centre) {
        double w = weight;
        for (int i = 0; i < steps; i++) {
            w -= rate * curvature * (w - centre);
        }
        return w;
    }

    /**
     * The weight after the last round.
     *
     * <p>w_T = w after T rounds, w ← Σ n_k · w_k / Σ n_k. Source: McMahan et al.,
     * Communication-Efficient Learning of Deep Networks from Decentralized Data (2017).
     *
     * @param start w_0, weight at the start, finite
     * @param rate η, learning rate, greater than 0, below 2 / a_k
     * @param steps E, local steps, a whole number from 1 to 1e6
     * @param rounds T, a whole number from 0 to 1e6
     * @param chosen m, clients a round, a whole number from 1 to that of the clients
     * @param seed a whole number of at least 0
     * @param samples each n_k, samples of a client, greater than 0, as many as a_k and c_k
     * @param curvatures each a_k, curvature of its loss, greater than 0, as many as n_k and c_k
     * @param centres each c_k, centre of its loss, finite, as many as n_k and a_k
     * @return w_T, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double weight(
            double start,
            double rate,
            double steps,
            double rounds,
            double chosen,
            double seed,
            double[] samples,
            double[] curvatures,
            double[] centres) {
        double[] all =
                trace(start, rate, steps, rounds, chosen, seed, samples, curvatures, centres);
        return all[all.length - 1];
    }

    /**
     * Where all clients together end: each keeps 1 − (1 − η a_k)^E of its pull. With one step it is
     * the optimum, with many the plain mean of the centres.
     *
     * <p>w* = Σ n_k · r_k · c_k / Σ n_k · r_k, r_k = 1 − (1 − η · a_k)^E. Source: McMahan et al.,
     * Communication-Efficient Learning of Deep Networks from Decentralized Data (2017).
     *
     * @param rate η, learning rate, greater than 0, below 2 / a_k
     * @param steps E, local steps, a whole number from 1 to 1e6
     * @param samples each n_k, samples of a client, greater than 0, as many as a_k and c_k
     * @param curvatures each a_k, curvature of its loss, greater than 0, as many as n_k and c_k
     * @param centres each c_k, centre of its loss, finite, as many as n_k and a_k
     * @return w*, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double fixedPoint(
            double rate, double steps, double[] samples, double[] curvatures, double[] centres) {
        check(rate, steps, samples, curvatures, centres);
        double sum = 0;
        double total = 0;
        for (int k = 0; k < samples.length; k++) {
            double pull = samples[k] * pull(rate * curvatures[k], steps);
            sum += pull * centres[k];
            total += pull;
        }
        return sum / total;
    }

    /** 1 − (1 − x)^E, exact also where x is tiny. */
    private static double pull(double x, double steps) {
        return x < 0.5
                ? -StrictMath.expm1(steps * StrictMath.log1p(-x))
                : 1 - StrictMath.pow(1 - x, steps);
    }

    /**
     * The weight with the least loss over all samples.
     *
     * <p>w_opt = Σ n_k · a_k · c_k / Σ n_k · a_k. Source: McMahan et al., Communication-Efficient
     * Learning of Deep Networks from Decentralized Data (2017).
     *
     * @param samples each n_k, samples of a client, greater than 0, as many as a_k and c_k
     * @param curvatures each a_k, curvature of its loss, greater than 0, as many as n_k and c_k
     * @param centres each c_k, centre of its loss, finite, as many as n_k and a_k
     * @return w_opt, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double optimum(double[] samples, double[] curvatures, double[] centres) {
        checkClients(samples, curvatures, centres);
        double sum = 0;
        double total = 0;
        for (int k = 0; k < samples.length; k++) {
            sum += samples[k] * curvatures[k] * centres[k];
            total += samples[k] * curvatures[k];
        }
        return sum / total;
    }

    private static void check(
            double rate, double steps, double[] samples, double[] curvatures, double[] centres) {
        checkClients(samples, curvatures, centres);
        Check.positive("η", rate);
        Count.of("E", steps, 1, 1_000_000);
        for (int k = 0; k < samples.length; k++) {
            if (rate * curvatures[k] >= 2) {
                throw Check.wrong(
                        "η", "below 2 / a_" + (k + 1) + " (else the steps run away)", rate);
            }
        }
    }

    private static void checkClients(double[] samples, double[] curvatures, double[] centres) {
        Check.same("n", samples, "a", curvatures);
        Check.same("n", samples, "c", centres);
        for (int k = 0; k < samples.length; k++) {
            Check.positive("n_" + (k + 1), samples[k]);
            Check.positive("a_" + (k + 1), curvatures[k]);
            Check.finite("c_" + (k + 1), centres[k]);
        }
    }
}
