package mlsys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mlsys.core.AllReduceSimulationModel;

/**
 * Ranks that add up a vector of M bytes by messages, where one of B bytes takes α + B / β (the α-β
 * model of Hockney, 1994). Each rank has a link of its own bandwidth. Immutable.
 */
public final class AllReduceSimulation {

    private static final List<String> HEADINGS =
            List.of("step", "from", "to", "sent (s)", "received (s)");

    private static final Rule RING =
            setup("ring_allreduce_simulated", "Ring all-reduce, simulated").core(new Core(), 0);

    private static final Rule TREE =
            setup("tree_allreduce_simulated", "Tree all-reduce, simulated").core(new Core(), 1);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> AllReduceSimulationModel.ring(x[0], x[1], Rule.column(x, 2, 0, 1));
                case 1 -> AllReduceSimulationModel.tree(x[0], x[1], Rule.column(x, 2, 0, 1));
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final Quantity bytes;
    private final Quantity latency;
    private final List<Quantity> bandwidths;

    AllReduceSimulation(Quantity bytes, Quantity latency, List<Quantity> bandwidths) {
        this.bytes = Need.given(bytes, "bytes");
        this.latency = Need.given(latency, "latency");
        this.bandwidths = List.copyOf(bandwidths);
        tree();
    }

    private static FormulaBuilder setup(String id, String name) {
        return Formula.define(id, name)
                .result("T", Units.SECOND)
                .argument("M", "message", Units.BYTE, "at least 0", 14e9)
                .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                .argument("β_i", "bandwidth of a link", Units.BYTE_PER_S, "greater than 0", 50e9)
                .repeated(1)
                .text(
                        "T = time until the last rank has the sum, message by message",
                        "T=\\max_i t_i");
    }

    static List<Rule> formulas() {
        return List.of(RING, TREE);
    }

    static AllReduceSimulation equal(
            Quantity bytes, Quantity latency, double ranks, Quantity bandwidth) {
        return new AllReduceSimulation(
                bytes,
                latency,
                Collections.nCopies(
                        Simulation.count("N", ranks, 10_000), Need.given(bandwidth, "bandwidth")));
    }

    /**
     * Give one rank, counted from 0, another link, for instance a slow one. In a ring it leads to
     * the next rank; in a tree a message takes the bandwidth of the slower side.
     *
     * @param rank from 0 to N − 1
     * @param bandwidth β, in B/s, greater than 0
     * @return the same ranks but this one
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public AllReduceSimulation withLink(int rank, Quantity bandwidth) {
        if (rank < 0 || rank >= bandwidths.size()) {
            throw new IllegalArgumentException(
                    "rank must be from 0 to " + (bandwidths.size() - 1) + ", but was " + rank);
        }
        List<Quantity> links = new ArrayList<>(bandwidths);
        links.set(rank, Need.given(bandwidth, "bandwidth"));
        return new AllReduceSimulation(bytes, latency, links);
    }

    /**
     * Simulate a ring: every rank sends its part of the vector on to the next, first to add up,
     * then to spread. With equal links {@link Collectives#ring} is the same.
     *
     * <p>T = time until the last rank has the sum, message by message. Source: Reddi et al.,
     * Machine Learning Systems.
     *
     * @return T, in s
     */
    public Quantity ring() {
        return RING.applyTo(List.of(bytes, latency), bandwidths);
    }

    /**
     * Simulate a binary tree: the whole vector goes up to one rank and down again. With equal links
     * {@link Collectives#tree} is the same.
     *
     * <p>T = time until the last rank has the sum, message by message. Source: Reddi et al.,
     * Machine Learning Systems.
     *
     * @return T, in s
     */
    public Quantity tree() {
        return TREE.applyTo(List.of(bytes, latency), bandwidths);
    }

    /**
     * List the messages of the ring.
     *
     * @return a row for each message, times in s
     */
    public Sheet ringTrace() {
        return Traces.of(
                HEADINGS,
                AllReduceSimulationModel.ringTrace(bytes.value(), latency.value(), values()));
    }

    /**
     * List the messages of the tree.
     *
     * @return a row for each message, times in s
     */
    public Sheet treeTrace() {
        return Traces.of(
                HEADINGS,
                AllReduceSimulationModel.treeTrace(bytes.value(), latency.value(), values()));
    }

    private double[] values() {
        return bandwidths.stream().mapToDouble(Quantity::value).toArray();
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "all-reduce: " + bytes + ", ranks " + bandwidths.size() + ", latency " + latency;
    }
}
