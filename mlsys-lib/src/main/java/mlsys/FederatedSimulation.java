package mlsys;

import java.util.ArrayList;
import java.util.List;
import mlsys.core.FederatedSimulationModel;

/**
 * Federated averaging (McMahan et al., 2017) of one weight, simple enough to see clients drift
 * apart: client k has n_k samples and the loss a_k / 2 · (w − c_k)². In a round each starts from
 * the common weight and takes E steps of rate η; the server averages by samples. Immutable.
 */
public final class FederatedSimulation {

    private static final Rule WEIGHT =
            Formula.define("fedavg_simulated", "Weight after federated rounds, simulated")
                    .result("w_T", Units.ONE)
                    .argument("w_0", "weight at the start", Units.ONE, "finite", 5)
                    .argument("η", "learning rate", Units.ONE, "greater than 0, below 2 / a_k", 0.1)
                    .argument("E", "local steps", Units.ONE, "a whole number from 1 to 1e6", 10)
                    .argument("T", "rounds", Units.ONE, "a whole number from 0 to 1e6", 20)
                    .argument(
                            "m",
                            "clients a round",
                            Units.ONE,
                            "a whole number from 1 to that of the clients",
                            1)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .argument("n_k", "samples of a client", Units.ONE, "greater than 0", 100)
                    .argument("a_k", "curvature of its loss", Units.ONE, "greater than 0", 1)
                    .argument("c_k", "centre of its loss", Units.ONE, "finite", 10)
                    .repeated(3)
                    .text(
                            "w_T = w after T rounds, w ← Σ n_k · w_k / Σ n_k",
                            "w\\leftarrow\\frac{\\sum_k n_k w_k}{\\sum_k n_k}")
                    .from(mcMahan())
                    .core(new Core(), 0);

    private static final Rule FIXED =
            Formula.define("fedavg_fixed_point", "Where federated rounds end")
                    .result("w*", Units.ONE)
                    .argument("η", "learning rate", Units.ONE, "greater than 0, below 2 / a_k", 0.1)
                    .argument("E", "local steps", Units.ONE, "a whole number from 1 to 1e6", 10)
                    .argument("n_k", "samples of a client", Units.ONE, "greater than 0", 100)
                    .argument("a_k", "curvature of its loss", Units.ONE, "greater than 0", 1)
                    .argument("c_k", "centre of its loss", Units.ONE, "finite", 10)
                    .repeated(3)
                    .text(
                            "w* = Σ n_k · r_k · c_k / Σ n_k · r_k, r_k = 1 − (1 − η · a_k)^E",
                            "w^*=\\frac{\\sum_k n_k r_k c_k}{\\sum_k n_k r_k},\\ r_k=1-(1-\\eta a_k)^E")
                    .numbers(
                            "\\frac{\\each{+}{n_k\\,(1-(1-\\eta\\,a_k)^E)\\,c_k}}{"
                                    + "\\each{+}{n_k\\,(1-(1-\\eta\\,a_k)^E)}}")
                    .from(mcMahan())
                    .core(new Core(), 1);

    private static final Rule OPTIMUM =
            Formula.define("federated_optimum", "Weight with the least loss over all clients")
                    .result("w_opt", Units.ONE)
                    .argument("n_k", "samples of a client", Units.ONE, "greater than 0", 100)
                    .argument("a_k", "curvature of its loss", Units.ONE, "greater than 0", 1)
                    .argument("c_k", "centre of its loss", Units.ONE, "finite", 10)
                    .repeated(3)
                    .text(
                            "w_opt = Σ n_k · a_k · c_k / Σ n_k · a_k",
                            "w_{opt}=\\frac{\\sum_k n_k a_k c_k}{\\sum_k n_k a_k}")
                    .numbers("\\frac{\\each{+}{n_k\\,a_k\\,c_k}}{\\each{+}{n_k\\,a_k}}")
                    .from(mcMahan())
                    .core(new Core(), 2);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 ->
                        FederatedSimulationModel.weight(
                                x[0],
                                x[1],
                                x[2],
                                x[3],
                                x[4],
                                x[5],
                                Rule.column(x, 6, 0, 3),
                                Rule.column(x, 6, 1, 3),
                                Rule.column(x, 6, 2, 3));
                case 1 ->
                        FederatedSimulationModel.fixedPoint(
                                x[0],
                                x[1],
                                Rule.column(x, 2, 0, 3),
                                Rule.column(x, 2, 1, 3),
                                Rule.column(x, 2, 2, 3));
                case 2 ->
                        FederatedSimulationModel.optimum(
                                Rule.column(x, 0, 0, 3),
                                Rule.column(x, 0, 1, 3),
                                Rule.column(x, 0, 2, 3));
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final double rate;
    private final double steps;
    private final double[] samples;
    private final double[] curvatures;
    private final double[] centres;

    FederatedSimulation(
            double rate, double steps, double[] samples, double[] curvatures, double[] centres) {
        this.rate = rate;
        this.steps = steps;
        this.samples = Need.given(samples, "samples").clone();
        this.curvatures = Need.given(curvatures, "curvatures").clone();
        this.centres = Need.given(centres, "centres").clone();
        FederatedSimulationModel.fixedPoint(rate, steps, samples, curvatures, centres);
    }

    private static Source mcMahan() {
        return References.paper(
                "McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized Data",
                2017);
    }

    static List<Rule> formulas() {
        return List.of(WEIGHT, FIXED, OPTIMUM);
    }

    private List<Quantity> clients(Rule formula, int first) {
        List<Quantity> clients = new ArrayList<>();
        for (int k = 0; k < samples.length; k++) {
            int place = first + 3 * k;
            clients.add(formula.number(place, samples[k]));
            clients.add(formula.number(place + 1, curvatures[k]));
            clients.add(formula.number(place + 2, centres[k]));
        }
        return clients;
    }

    /**
     * Simulate rounds with all clients from a weight at the start.
     *
     * <p>w_T = w after T rounds, w ← Σ n_k · w_k / Σ n_k. Source: McMahan et al.,
     * Communication-Efficient Learning of Deep Networks from Decentralized Data (2017).
     *
     * @param start w_0, weight at the start, finite
     * @param rounds T, a whole number from 0 to 1e6
     * @return w_T, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity weight(double start, double rounds) {
        return weight(start, rounds, samples.length, 0);
    }

    /**
     * Simulate rounds with so many clients, drawn anew in each.
     *
     * <p>w_T = w after T rounds, w ← Σ n_k · w_k / Σ n_k. Source: McMahan et al.,
     * Communication-Efficient Learning of Deep Networks from Decentralized Data (2017).
     *
     * @param start w_0, weight at the start, finite
     * @param rounds T, a whole number from 0 to 1e6
     * @param chosen m, clients a round, a whole number from 1 to that of the clients
     * @param seed a whole number of at least 0
     * @return w_T, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity weight(double start, double rounds, double chosen, double seed) {
        return WEIGHT.applyTo(
                List.of(
                        WEIGHT.number(0, start),
                        WEIGHT.number(1, rate),
                        WEIGHT.number(2, steps),
                        WEIGHT.number(3, rounds),
                        WEIGHT.number(4, chosen),
                        WEIGHT.number(5, seed)),
                clients(WEIGHT, 6));
    }

    /**
     * List the weight after each round and its loss, the mean over all samples.
     *
     * @param start w_0, the weight before, finite
     * @param rounds T, a whole number from 0 to 1e6
     * @param chosen m, clients of a round, a whole number from 1 to the number of clients
     * @param seed a whole number of at least 0
     * @return a row for each round and the start
     * @throws IllegalArgumentException if a range does not fit
     */
    public Sheet trace(double start, double rounds, double chosen, double seed) {
        double[] weights =
                FederatedSimulationModel.trace(
                        start, rate, steps, rounds, chosen, seed, samples, curvatures, centres);
        double[][] rows = new double[weights.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {i, weights[i], loss(weights[i])};
        }
        return Traces.of(List.of("round", "weight", "loss"), rows);
    }

    private double loss(double weight) {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < samples.length; k++) {
            double away = weight - centres[k];
            sum += samples[k] * curvatures[k] / 2 * away * away;
            total += samples[k];
        }
        return sum / total;
    }

    /**
     * Compute where rounds with all clients end: off the optimum if clients take many steps.
     *
     * <p>w* = Σ n_k · r_k · c_k / Σ n_k · r_k, r_k = 1 − (1 − η · a_k)^E. Source: McMahan et al.,
     * Communication-Efficient Learning of Deep Networks from Decentralized Data (2017).
     *
     * @return w*, a plain number
     */
    public Quantity expectedWeight() {
        return FIXED.applyTo(
                List.of(FIXED.number(0, rate), FIXED.number(1, steps)), clients(FIXED, 2));
    }

    /**
     * Compute the weight with the least loss over all samples.
     *
     * <p>w_opt = Σ n_k · a_k · c_k / Σ n_k · a_k. Source: McMahan et al., Communication-Efficient
     * Learning of Deep Networks from Decentralized Data (2017).
     *
     * @return w_opt, a plain number
     */
    public Quantity optimum() {
        return OPTIMUM.applyTo(List.of(), clients(OPTIMUM, 0));
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "federated averaging: clients "
                + samples.length
                + ", local steps "
                + Numbers.rounded(steps, 6)
                + ", rate "
                + Numbers.rounded(rate, 6);
    }
}
