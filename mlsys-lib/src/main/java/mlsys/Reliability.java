package mlsys;

import java.util.List;
import mlsys.core.ReliabilityModel;

/** How often things fail. */
public final class Reliability {

    private static final Rule CLUSTER =
            Formula.define("mtbf_cluster", "Cluster MTBF")
                    .result("MTBF", Units.SECOND)
                    .argument(
                            "θ",
                            "mean time between failures",
                            Units.SECOND,
                            "greater than 0",
                            1.8e8)
                    .argument("N", "parts", Units.ONE, "at least 1", 10000)
                    .text("MTBF = θ / N", "\\mathrm{MTBF}=\\theta/N")
                    .from(References.paper("Barroso et al., The Datacenter as a Computer", 2018))
                    .core(new Core(), 0);

    private static final Rule RATE =
            Formula.define("failure_rate", "Failure rate")
                    .result("λ", Unit.parse("1/s"))
                    .argument("n", "parts", Units.ONE, "at least 0", 8)
                    .argument(
                            "θ",
                            "mean time between failures",
                            Units.SECOND,
                            "greater than 0",
                            1.8e8)
                    .text("λ = n / θ", "\\lambda=\\frac{n}{\\theta}")
                    .core(new Core(), 1);

    private static final Rule MTBF =
            Formula.define("mtbf_node", "MTBF of a series of parts")
                    .result("MTBF", Units.SECOND)
                    .argument("λ", "failure rate", Unit.parse("1/s"), "greater than 0", 6.5e-8)
                    .text("MTBF = 1 / λ", "\\mathrm{MTBF}=\\frac{1}{\\lambda}")
                    .core(new Core(), 2);

    private static final Rule PROBABILITY =
            Formula.define("failure_probability", "Probability of a failure")
                    .result("P", Units.ONE)
                    .argument("t", "time", Units.SECOND, "at least 0", 86400)
                    .argument(
                            "θ",
                            "mean time between failures",
                            Units.SECOND,
                            "greater than 0",
                            1.8e8)
                    .text("P = 1 − e^(−t / θ)", "P=1-e^{-t/\\theta}")
                    .core(new Core(), 3);

    private static final Rule AVAILABILITY =
            Formula.define("availability", "Availability")
                    .result("A", Units.ONE)
                    .argument("MTBF", "time between failures", Units.SECOND, "at least 0", 1.8e7)
                    .argument("MTTR", "time to repair", Units.SECOND, "at least 0", 1800)
                    .text(
                            "A = MTBF / (MTBF + MTTR)",
                            "A=\\frac{\\mathrm{MTBF}}{\\mathrm{MTBF}+\\mathrm{MTTR}}")
                    .core(new Core(), 4);

    private static final Rule REPLICATED =
            Formula.define("availability_stacked", "Availability of replicas")
                    .result("A_k", Units.ONE)
                    .argument("A", "availability of one", Units.ONE, "from 0 to 1", 0.99)
                    .argument("k", "replicas", Units.ONE, "a whole number of at least 0", 3)
                    .text("A_k = 1 − (1 − A)^k", "A_k=1-(1-A)^k")
                    .core(new Core(), 5);

    private static final Rule DOWN =
            Formula.define("downtime_share", "Share of time all replicas are down")
                    .result("U_k", Units.ONE)
                    .argument("A", "availability of one", Units.ONE, "from 0 to 1", 0.99)
                    .argument("k", "replicas", Units.ONE, "a whole number of at least 0", 3)
                    .text("U_k = (1 − A)^k", "U_k=(1-A)^k")
                    .core(new Core(), 6);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> ReliabilityModel.clusterMtbf(x[0], x[1]);
                case 1 -> ReliabilityModel.failureRate(x[0], x[1]);
                case 2 -> ReliabilityModel.mtbfOfRate(x[0]);
                case 3 -> ReliabilityModel.failureProbability(x[0], x[1]);
                case 4 -> ReliabilityModel.availability(x[0], x[1]);
                case 5 -> ReliabilityModel.replicated(x[0], x[1]);
                case 6 -> ReliabilityModel.down(x[0], x[1]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Reliability() {}

    static List<Rule> formulas() {
        return List.of(CLUSTER, RATE, MTBF, PROBABILITY, AVAILABILITY, REPLICATED, DOWN);
    }

    /**
     * Compute the time between failures of so many equal parts that fail independently.
     *
     * <p>MTBF = θ / N. Source: Barroso et al., The Datacenter as a Computer (2018).
     *
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @param parts N, at least 1
     * @return MTBF, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity clusterMtbf(Quantity mtbf, Quantity parts) {
        return CLUSTER.of(mtbf, parts);
    }

    /**
     * Compute the time between failures of so many equal parts that fail independently.
     *
     * <p>MTBF = θ / N. Source: Barroso et al., The Datacenter as a Computer (2018).
     *
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @param parts N, at least 1
     * @return MTBF, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity clusterMtbf(Quantity mtbf, double parts) {
        return CLUSTER.of(mtbf, CLUSTER.number(1, parts));
    }

    /**
     * Compute the failures per time of so many parts of one sort; rates of different sorts add.
     *
     * <p>λ = n / θ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param parts n, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return λ, in 1/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity failureRate(Quantity parts, Quantity mtbf) {
        return RATE.of(parts, mtbf);
    }

    /**
     * Compute the failures per time of so many parts of one sort; rates of different sorts add.
     *
     * <p>λ = n / θ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param parts n, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return λ, in 1/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity failureRate(double parts, Quantity mtbf) {
        return RATE.of(RATE.number(0, parts), mtbf);
    }

    /**
     * Compute the time between failures at a failure rate.
     *
     * <p>MTBF = 1 / λ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param rate λ, failure rate, in 1/s, greater than 0
     * @return MTBF, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity mtbf(Quantity rate) {
        return MTBF.of(rate);
    }

    /**
     * Compute the chance of at least one failure in a time.
     *
     * <p>P = 1 − e^(−t / θ). Source: Reddi et al., Machine Learning Systems.
     *
     * @param time t, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity failureProbability(Quantity time, Quantity mtbf) {
        return PROBABILITY.of(time, mtbf);
    }

    /**
     * Compute the share of time a repairable part works.
     *
     * <p>A = MTBF / (MTBF + MTTR). Source: Reddi et al., Machine Learning Systems.
     *
     * @param mtbf MTBF, time between failures, in s, at least 0
     * @param repair MTTR, time to repair, in s, at least 0
     * @return A, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity availability(Quantity mtbf, Quantity repair) {
        return AVAILABILITY.of(mtbf, repair);
    }

    /**
     * Compute the availability of replicas that fail independently.
     *
     * <p>A_k = 1 − (1 − A)^k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param availability A, availability of one, from 0 to 1
     * @param replicas k, a whole number of at least 0
     * @return A_k, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity replicated(Quantity availability, Quantity replicas) {
        return REPLICATED.of(availability, replicas);
    }

    /**
     * Compute the availability of replicas that fail independently.
     *
     * <p>A_k = 1 − (1 − A)^k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param availability A, availability of one, from 0 to 1
     * @param replicas k, a whole number of at least 0
     * @return A_k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity replicated(double availability, double replicas) {
        return REPLICATED.of(REPLICATED.number(0, availability), REPLICATED.number(1, replicas));
    }

    /**
     * Compute the share of time that all replicas are down, exact where their availability is not.
     *
     * <p>U_k = (1 − A)^k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param availability A, availability of one, from 0 to 1
     * @param replicas k, a whole number of at least 0
     * @return U_k, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity down(Quantity availability, Quantity replicas) {
        return DOWN.of(availability, replicas);
    }

    /**
     * Compute the share of time that all replicas are down, exact where their availability is not.
     *
     * <p>U_k = (1 − A)^k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param availability A, availability of one, from 0 to 1
     * @param replicas k, a whole number of at least 0
     * @return U_k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity down(double availability, double replicas) {
        return DOWN.of(DOWN.number(0, availability), DOWN.number(1, replicas));
    }
}
