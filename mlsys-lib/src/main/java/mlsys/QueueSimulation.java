package mlsys;

import java.util.List;
import mlsys.core.QueueSimulationModel;

/**
 * Requests before equal servers (M/M/c): they come without memory, λ a second, are served without
 * memory, μ a second by each of c servers, and wait in one line. Immutable.
 *
 * <p>The closed forms are Erlang's (1917). The error of a simulated mean shrinks with the root of
 * the number of requests, and slowly where servers are busy.
 */
public final class QueueSimulation {

    private static final Rule WAIT =
            setup("mmc_wait_simulated", "M/M/c wait, simulated", "W_q")
                    .argument(
                            "n",
                            "requests, of which a tenth warms up",
                            Units.ONE,
                            "a whole number from 10 to 1e7",
                            300)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "W_q = mean wait of n simulated requests",
                            "W_q\\approx\\frac1n\\sum_i w_i")
                    .core(new Core(), 0);

    private static final Rule QUANTILE =
            setup("mmc_quantile_simulated", "M/M/c quantile of the wait, simulated", "t_q")
                    .argument("q", "quantile", Units.ONE, "at least 0, less than 1", 0.99)
                    .argument(
                            "n",
                            "requests, of which a tenth warms up",
                            Units.ONE,
                            "a whole number from 10 to 1e7",
                            300)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "t_q = quantile of the waits of n simulated requests",
                            "t_q\\approx w_{(\\lfloor qn\\rfloor)}")
                    .core(new Core(), 1);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> QueueSimulationModel.meanWait(x[0], x[1], x[2], x[3], x[4]);
                case 1 -> QueueSimulationModel.waitQuantile(x[0], x[1], x[2], x[3], x[4], x[5]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final Quantity arrivals;
    private final Quantity service;
    private final Quantity servers;

    QueueSimulation(Quantity arrivals, Quantity service, Quantity servers) {
        this.arrivals = arrivals;
        this.service = service;
        this.servers = servers;
        expectedMeanWait();
    }

    private static FormulaBuilder setup(String id, String name, String symbol) {
        return Formula.define(id, name)
                .result(symbol, Units.SECOND)
                .argument(
                        "λ",
                        "arrivals per time",
                        Unit.parse("1/s"),
                        "greater than 0, below c · μ",
                        320)
                .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                .argument("c", "servers", Units.ONE, "a whole number from 1 to 1e7", 4);
    }

    static List<Rule> formulas() {
        return List.of(WAIT, QUANTILE);
    }

    /**
     * Simulate the mean wait before service.
     *
     * <p>W_q = mean wait of n simulated requests. Source: Reddi et al., Machine Learning Systems.
     *
     * @param requests n, requests, of which a tenth warms up, a whole number from 10 to 1e7. At
     *     most 1e7
     * @param seed a whole number of at least 0
     * @return W_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity meanWait(double requests, double seed) {
        return WAIT.of(arrivals, service, servers, WAIT.number(3, requests), WAIT.number(4, seed));
    }

    /**
     * Simulate the wait that a quantile of the requests stays below: 0.99 for the worst of 100.
     *
     * <p>t_q = quantile of the waits of n simulated requests. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param quantile q, at least 0, less than 1
     * @param requests n, requests, of which a tenth warms up, a whole number from 10 to 1e7. At
     *     most 1e7
     * @param seed a whole number of at least 0
     * @return t_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity waitQuantile(double quantile, double requests, double seed) {
        return QUANTILE.of(
                arrivals,
                service,
                servers,
                QUANTILE.number(3, quantile),
                QUANTILE.number(4, requests),
                QUANTILE.number(5, seed));
    }

    /**
     * List when each request came, was served and left, and how long it waited.
     *
     * @param requests n, a whole number from 10 to 1e6
     * @param seed a whole number of at least 0
     * @return a row for each request, times in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Sheet trace(double requests, double seed) {
        double[][] times =
                QueueSimulationModel.trace(
                        arrivals.value(), service.value(), servers.value(), requests, seed);
        double[] waits = new double[times[0].length];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = times[1][i] - times[0][i];
        }
        return Traces.of(
                List.of("arrival (s)", "start (s)", "end (s)", "wait (s)"),
                Traces.rows(times[0], times[1], times[2], waits));
    }

    /**
     * Compute what {@link #meanWait} tends to, by Erlang.
     *
     * <p>W_q = C / (c · μ − λ). Source: Erlang, Solution of some problems in the theory of
     * probabilities (1917).
     *
     * @return W_q, in s
     */
    public Quantity expectedMeanWait() {
        return Queueing.waitingForMany(arrivals, service, servers);
    }

    /**
     * Compute what {@link #waitQuantile} tends to, by Erlang.
     *
     * <p>t_q = max(0, ln(C / (1 − q)) / (c · μ − λ)). Source: Erlang, Solution of some problems in
     * the theory of probabilities (1917).
     *
     * @param quantile q, at least 0, less than 1
     * @return t_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity expectedWaitQuantile(double quantile) {
        return Queueing.quantileForMany(
                arrivals,
                service,
                servers,
                Quantity.given(quantile, Units.ONE, "q", "given in the call"));
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "queue: arrivals " + arrivals + ", service " + service + ", servers " + servers;
    }
}
