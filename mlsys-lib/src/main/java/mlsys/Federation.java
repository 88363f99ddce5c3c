package mlsys;

import java.util.List;
import mlsys.core.FederationModel;

/** Learning where the data is. */
public final class Federation {

    private static final Rule TRAFFIC =
            Formula.define("federated_cost", "Traffic of federated training")
                    .result("C", Units.BYTE)
                    .argument(
                            "K", "clients a round", Units.ONE, "a whole number of at least 1", 100)
                    .argument("T", "rounds", Units.ONE, "a whole number of at least 0", 500)
                    .argument("M", "model bytes", Units.BYTE, "at least 0", 14e6)
                    .argument("ρ", "compression", Units.ONE, "at least 1", 1)
                    .text("C = 2 · K · T · M / ρ", "C=\\frac{2\\,K\\,T\\,M}{\\rho}")
                    .from(
                            References.paper(
                                    "McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized Data",
                                    2017))
                    .core(new Core(), 0);

    private static final Rule AVERAGE =
            Formula.define("fedavg", "Federated average")
                    .result("w", Units.ONE)
                    .argument("n_k", "samples of a client", Units.ONE, "at least 0", 100)
                    .argument("w_k", "weight of a client", Units.ONE, "finite", 1.5)
                    .repeated(2)
                    .text("w = Σ n_k · w_k / Σ n_k", "w=\\sum_k\\frac{n_k}{\\sum_j n_j}w_k")
                    .numbers("\\frac{\\each{+}{n_k\\,w_k}}{\\each{+}{n_k}}")
                    .from(
                            References.paper(
                                    "McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized Data",
                                    2017))
                    .core(new Core(), 1);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> FederationModel.traffic(x[0], x[1], x[2], x[3]);
                case 1 -> FederationModel.average(Rule.column(x, 0, 0, 2), Rule.column(x, 0, 1, 2));
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Federation() {}

    static List<Rule> formulas() {
        return List.of(TRAFFIC, AVERAGE);
    }

    /**
     * Compute the bytes that go down to the clients and up again.
     *
     * <p>C = 2 · K · T · M / ρ. Source: McMahan et al., Communication-Efficient Learning of Deep
     * Networks from Decentralized Data (2017).
     *
     * @param clients K, clients a round, a whole number of at least 1
     * @param rounds T, a whole number of at least 0
     * @param bytes M, model bytes, in B, at least 0
     * @param compression ρ, at least 1
     * @return C, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity traffic(
            Quantity clients, Quantity rounds, Quantity bytes, Quantity compression) {
        return TRAFFIC.of(clients, rounds, bytes, compression);
    }

    /**
     * Compute the bytes that go down to the clients and up again.
     *
     * <p>C = 2 · K · T · M / ρ. Source: McMahan et al., Communication-Efficient Learning of Deep
     * Networks from Decentralized Data (2017).
     *
     * @param clients K, clients a round, a whole number of at least 1
     * @param rounds T, a whole number of at least 0
     * @param bytes M, model bytes, in B, at least 0
     * @param compression ρ, at least 1
     * @return C, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity traffic(
            double clients, double rounds, Quantity bytes, double compression) {
        return TRAFFIC.of(
                TRAFFIC.number(0, clients),
                TRAFFIC.number(1, rounds),
                bytes,
                TRAFFIC.number(3, compression));
    }

    /**
     * Compute the average of the clients' weights, each counted by its samples.
     *
     * <p>w = Σ n_k · w_k / Σ n_k. Source: McMahan et al., Communication-Efficient Learning of Deep
     * Networks from Decentralized Data (2017).
     *
     * @param samples each n_k, samples of a client, at least 0, as many as w_k
     * @param weights each w_k, weight of a client, finite, as many as n_k
     * @return w, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity average(double[] samples, double[] weights) {
        return AVERAGE.applyPairs(List.of(), samples, weights);
    }
}
