package mlsys;

import java.util.List;
import mlsys.core.SimulationModel;

/**
 * Small simulations, seeded: the same arguments give the same bits on every machine. Each has a
 * closed form it can be held against, and shows what the closed form cannot: the spread, a slow
 * link.
 */
public final class Simulation {

    private static final Formula WAIT =
            Formula.define("mmc_wait_simulated", "M/M/c wait, simulated")
                    .result("W_q", Units.SECOND)
                    .argument("λ", "arrivals per time", Unit.parse("1/s"), "greater than 0", 320)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .argument("c", "servers", Units.ONE, "a whole number of at least 1", 4)
                    .argument(
                            "n",
                            "requests, of which a tenth warms up",
                            Units.ONE,
                            "a whole number of at least 10",
                            2000)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "W_q = mean wait of n simulated requests",
                            "W_q\\approx\\frac1n\\sum_i w_i")
                    .core(x -> SimulationModel.meanWait(x[0], x[1], x[2], x[3], x[4]));

    private static final Formula QUANTILE =
            Formula.define("mmc_quantile_simulated", "M/M/c quantile of the wait, simulated")
                    .result("t_q", Units.SECOND)
                    .argument("λ", "arrivals per time", Unit.parse("1/s"), "greater than 0", 320)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .argument("c", "servers", Units.ONE, "a whole number of at least 1", 4)
                    .argument("q", "quantile", Units.ONE, "at least 0, less than 1", 0.99)
                    .argument(
                            "n",
                            "requests, of which a tenth warms up",
                            Units.ONE,
                            "a whole number of at least 10",
                            2000)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "t_q = quantile of the waits of n simulated requests",
                            "t_q\\approx w_{(\\lfloor qn\\rfloor)}")
                    .core(x -> SimulationModel.waitQuantile(x[0], x[1], x[2], x[3], x[4], x[5]));

    private static final Formula RUN =
            Formula.define("checkpoint_time_simulated", "Time of a run with checkpoints, simulated")
                    .result("T", Units.SECOND)
                    .argument("W", "work without checkpoints", Units.SECOND, "at least 0", 1e6)
                    .argument("τ", "interval", Units.SECOND, "greater than 0", 1470)
                    .argument("δ", "time to write a checkpoint", Units.SECOND, "at least 0", 60)
                    .argument(
                            "θ",
                            "mean time between failures",
                            Units.SECOND,
                            "greater than 0",
                            18000)
                    .argument("r", "recovery", Units.SECOND, "at least 0", 300)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text("T = time of one simulated run", "T\\sim\\text{one simulated run}")
                    .core(x -> SimulationModel.trainingRun(x[0], x[1], x[2], x[3], x[4], x[5]));

    private static final Formula RING =
            Formula.define("ring_allreduce_simulated", "Ring all-reduce, simulated")
                    .result("T", Units.SECOND)
                    .argument("M", "message", Units.BYTE, "at least 0", 14e9)
                    .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                    .argument(
                            "β_i", "bandwidth of a link", Units.BYTE_PER_S, "greater than 0", 50e9)
                    .repeated(1)
                    .text(
                            "T = time until the last rank has the sum, message by message",
                            "T=\\max_i t_i")
                    .core(x -> SimulationModel.ring(x[0], x[1], Formula.column(x, 2, 0, 1)));

    private static final Formula TREE =
            Formula.define("tree_allreduce_simulated", "Tree all-reduce, simulated")
                    .result("T", Units.SECOND)
                    .argument("M", "message", Units.BYTE, "at least 0", 14e9)
                    .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                    .argument(
                            "β_i", "bandwidth of a link", Units.BYTE_PER_S, "greater than 0", 50e9)
                    .repeated(1)
                    .text(
                            "T = time until the last rank has the sum, message by message",
                            "T=\\max_i t_i")
                    .core(x -> SimulationModel.tree(x[0], x[1], Formula.column(x, 2, 0, 1)));

    private Simulation() {}

    static List<Formula> formulas() {
        return List.of(WAIT, QUANTILE, RUN, RING, TREE);
    }

    /**
     * Simulate the mean wait before several servers. {@link Queueing#waitingForMany} is what it
     * tends to.
     */
    public static Quantity waiting(
            Quantity arrivals,
            Quantity service,
            Quantity servers,
            Quantity requests,
            Quantity seed) {
        return WAIT.apply(arrivals, service, servers, requests, seed);
    }

    /**
     * Simulate the mean wait before several servers. {@link Queueing#waitingForMany} is what it
     * tends to.
     */
    public static Quantity waiting(
            Quantity arrivals, Quantity service, double servers, double requests, double seed) {
        return WAIT.apply(
                arrivals,
                service,
                WAIT.number(2, servers),
                WAIT.number(3, requests),
                WAIT.number(4, seed));
    }

    /**
     * Simulate the wait before several servers that a quantile of requests stays below. {@link
     * Queueing#quantileForMany} is what it tends to.
     */
    public static Quantity quantile(
            Quantity arrivals,
            Quantity service,
            Quantity servers,
            Quantity quantile,
            Quantity requests,
            Quantity seed) {
        return QUANTILE.apply(arrivals, service, servers, quantile, requests, seed);
    }

    /**
     * Simulate the wait before several servers that a quantile of requests stays below. {@link
     * Queueing#quantileForMany} is what it tends to.
     */
    public static Quantity quantile(
            Quantity arrivals,
            Quantity service,
            double servers,
            double quantile,
            double requests,
            double seed) {
        return QUANTILE.apply(
                arrivals,
                service,
                QUANTILE.number(2, servers),
                QUANTILE.number(3, quantile),
                QUANTILE.number(4, requests),
                QUANTILE.number(5, seed));
    }

    /**
     * Simulate a run with checkpoints that fails and starts again. {@link Checkpoint#expectedTime}
     * is its mean over all seeds.
     */
    public static Quantity trainingRun(
            Quantity work,
            Quantity interval,
            Quantity writeTime,
            Quantity mtbf,
            Quantity recovery,
            Quantity seed) {
        return RUN.apply(work, interval, writeTime, mtbf, recovery, seed);
    }

    /**
     * Simulate a run with checkpoints that fails and starts again. {@link Checkpoint#expectedTime}
     * is its mean over all seeds.
     */
    public static Quantity trainingRun(
            Quantity work,
            Quantity interval,
            Quantity writeTime,
            Quantity mtbf,
            Quantity recovery,
            double seed) {
        return RUN.apply(work, interval, writeTime, mtbf, recovery, RUN.number(5, seed));
    }

    /**
     * Simulate an all-reduce in a ring, one bandwidth for the link of each rank to the next. With
     * equal links {@link Collectives#ring} is the same; one slow link slows all.
     */
    public static Quantity ring(Quantity bytes, Quantity latency, List<Quantity> bandwidths) {
        return RING.applyTo(List.of(bytes, latency), bandwidths);
    }

    /**
     * Simulate an all-reduce in a binary tree, one bandwidth for the link of each rank. With equal
     * links {@link Collectives#tree} is the same.
     */
    public static Quantity tree(Quantity bytes, Quantity latency, List<Quantity> bandwidths) {
        return TREE.applyTo(List.of(bytes, latency), bandwidths);
    }
}
