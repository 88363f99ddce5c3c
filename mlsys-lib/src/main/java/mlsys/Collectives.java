package mlsys;

import java.util.List;
import mlsys.core.CommunicationModel;

/**
 * Communication of parallel training. Bandwidths are one way: halve figures that sum both
 * directions.
 */
public final class Collectives {

    private static final Rule RING =
            Formula.define("ring_allreduce", "Ring all-reduce")
                    .result("T", Units.SECOND)
                    .argument("M", "message", Units.BYTE, "at least 0", 14e9)
                    .argument("N", "ranks", Units.ONE, "a whole number of at least 1", 64)
                    .argument(
                            "β",
                            "bandwidth of a link, one way",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            50e9)
                    .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                    .text(
                            "T = 2 · (N − 1) / N · M / β + 2 · (N − 1) · α",
                            "T=\\frac{2(N-1)}{N}\\frac{M}{\\beta}+2(N-1)\\alpha")
                    .from(
                            References.paper(
                                    "Patarasuk & Yuan, Bandwidth optimal all-reduce algorithms",
                                    2009))
                    .core(new Core(), 0);

    private static final Rule TREE =
            Formula.define("tree_allreduce", "Tree all-reduce")
                    .result("T", Units.SECOND)
                    .argument("M", "message", Units.BYTE, "at least 0", 14e9)
                    .argument("N", "ranks", Units.ONE, "a whole number of at least 1", 64)
                    .argument(
                            "β",
                            "bandwidth of a link, one way",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            50e9)
                    .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                    .text(
                            "T = 2 · ⌈log2 N⌉ · (M / β + α)",
                            "T=2\\lceil\\log_2N\\rceil\\left(\\frac{M}{\\beta}+\\alpha\\right)")
                    .core(new Core(), 1);

    private static final Rule CROSSOVER =
            Formula.define("allreduce_crossover", "Ring against tree")
                    .result("M*", Units.BYTE)
                    .argument("N", "ranks", Units.ONE, "a whole number of at least 4", 64)
                    .argument(
                            "β",
                            "bandwidth of a link, one way",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            50e9)
                    .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                    .text(
                            "M* = α · β · (N − 1 − ⌈log2 N⌉) / (⌈log2 N⌉ − (N − 1) / N)",
                            "M^*=\\alpha\\beta\\,\\frac{(N-1)-\\lceil\\log_2N\\rceil}{\\lceil\\log_2N\\rceil-\\frac{N-1}{N}}")
                    .core(new Core(), 2);

    private static final Rule HIERARCHICAL =
            Formula.define("hierarchical_allreduce", "Hierarchical all-reduce")
                    .result("T", Units.SECOND)
                    .argument("M", "message", Units.BYTE, "at least 0", 14e9)
                    .argument(
                            "g", "devices in a node", Units.ONE, "a whole number of at least 1", 8)
                    .argument("n", "nodes", Units.ONE, "a whole number of at least 1", 8)
                    .argument("β_i", "bandwidth inside", Units.BYTE_PER_S, "greater than 0", 450e9)
                    .argument("α_i", "latency inside", Units.SECOND, "at least 0", 5e-7)
                    .argument("β_e", "bandwidth between", Units.BYTE_PER_S, "greater than 0", 50e9)
                    .argument("α_e", "latency between", Units.SECOND, "at least 0", 5e-6)
                    .text(
                            "T = ring(M, g, β_i, α_i) + ring(M / g, n, β_e, α_e)",
                            "T=2\\left[\\tfrac{g-1}{g}\\tfrac{M}{\\beta_i}+(g-1)\\alpha_i\\right]+\\tfrac{2(n-1)}{n}\\tfrac{M/g}{\\beta_e}+2(n-1)\\alpha_e")
                    .from(
                            References.paper(
                                    "Thakur et al., Optimization of collective communication operations in MPICH",
                                    2005))
                    .core(new Core(), 3);

    private static final Rule ALL_TO_ALL =
            Formula.define("all_to_all", "All-to-all")
                    .result("T", Units.SECOND)
                    .argument("M", "message", Units.BYTE, "at least 0", 14e9)
                    .argument("N", "ranks", Units.ONE, "a whole number of at least 1", 64)
                    .argument(
                            "β",
                            "bandwidth of a link, one way",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            50e9)
                    .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                    .text(
                            "T = (N − 1) / N · M / β + (N − 1) · α",
                            "T=\\frac{N-1}{N}\\frac{M}{\\beta}+(N-1)\\alpha")
                    .from(References.paper("Fedus et al., Switch Transformers", 2022))
                    .core(new Core(), 4);

    private static final Rule SCATTER =
            Formula.define("reduce_scatter", "Reduce-scatter or all-gather")
                    .result("T", Units.SECOND)
                    .argument("M", "message", Units.BYTE, "at least 0", 14e9)
                    .argument("N", "ranks", Units.ONE, "a whole number of at least 1", 64)
                    .argument(
                            "β",
                            "bandwidth of a link, one way",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            50e9)
                    .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                    .text(
                            "T = (N − 1) / N · M / β + (N − 1) · α",
                            "T=\\frac{N-1}{N}\\frac{M}{\\beta}+(N-1)\\alpha")
                    .core(new Core(), 5);

    private static final Rule TENSOR =
            Formula.define("tensor_parallel", "Tensor-parallel traffic of a step")
                    .result("T", Units.SECOND)
                    .argument("L", "layers", Units.ONE, "a whole number of at least 1", 32)
                    .argument("M", "activations of a layer", Units.BYTE, "at least 0", 16777216)
                    .argument("N", "ranks", Units.ONE, "a whole number of at least 1", 64)
                    .argument(
                            "β",
                            "bandwidth of a link, one way",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            50e9)
                    .argument("α", "latency of a message", Units.SECOND, "at least 0", 5e-6)
                    .text("T = 4 · L · ring(M, N, β, α)", "T=4L\\;T_{ring}(M,N)")
                    .numbers(
                            "4\\,L\\left(\\frac{2(N-1)}{N}\\frac{M}{\\beta}+2(N-1)"
                                    + "\\alpha\\right)")
                    .from(References.paper("Shoeybi et al., Megatron-LM", 2019))
                    .core(new Core(), 6);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> CommunicationModel.ring(x[0], x[1], x[2], x[3]);
                case 1 -> CommunicationModel.tree(x[0], x[1], x[2], x[3]);
                case 2 -> CommunicationModel.crossover(x[0], x[1], x[2]);
                case 3 -> CommunicationModel.hierarchical(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
                case 4 -> CommunicationModel.reduceScatter(x[0], x[1], x[2], x[3]);
                case 5 -> CommunicationModel.reduceScatter(x[0], x[1], x[2], x[3]);
                case 6 -> CommunicationModel.tensorParallel(x[0], x[1], x[2], x[3], x[4]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Collectives() {}

    static List<Rule> formulas() {
        return List.of(RING, TREE, CROSSOVER, HIERARCHICAL, ALL_TO_ALL, SCATTER, TENSOR);
    }

    /**
     * Compute the time of an all-reduce in a ring; zero for one rank.
     *
     * <p>T = 2 · (N − 1) / N · M / β + 2 · (N − 1) · α. Source: Patarasuk &amp; Yuan, Bandwidth
     * optimal all-reduce algorithms (2009).
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity ring(
            Quantity bytes, Quantity ranks, Quantity bandwidth, Quantity latency) {
        return RING.of(bytes, ranks, bandwidth, latency);
    }

    /**
     * Compute the time of an all-reduce in a ring; zero for one rank.
     *
     * <p>T = 2 · (N − 1) / N · M / β + 2 · (N − 1) · α. Source: Patarasuk &amp; Yuan, Bandwidth
     * optimal all-reduce algorithms (2009).
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity ring(
            Quantity bytes, double ranks, Quantity bandwidth, Quantity latency) {
        return RING.of(bytes, RING.number(1, ranks), bandwidth, latency);
    }

    /**
     * Compute the time of an all-reduce in a tree that is not pipelined.
     *
     * <p>T = 2 · ⌈log2 N⌉ · (M / β + α). Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tree(
            Quantity bytes, Quantity ranks, Quantity bandwidth, Quantity latency) {
        return TREE.of(bytes, ranks, bandwidth, latency);
    }

    /**
     * Compute the time of an all-reduce in a tree that is not pipelined.
     *
     * <p>T = 2 · ⌈log2 N⌉ · (M / β + α). Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tree(
            Quantity bytes, double ranks, Quantity bandwidth, Quantity latency) {
        return TREE.of(bytes, TREE.number(1, ranks), bandwidth, latency);
    }

    /**
     * Compute the message below which a tree is faster than a ring.
     *
     * <p>M* = α · β · (N − 1 − ⌈log2 N⌉) / (⌈log2 N⌉ − (N − 1) / N). Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param ranks N, a whole number of at least 4
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return M*, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity crossover(Quantity ranks, Quantity bandwidth, Quantity latency) {
        return CROSSOVER.of(ranks, bandwidth, latency);
    }

    /**
     * Compute the message below which a tree is faster than a ring.
     *
     * <p>M* = α · β · (N − 1 − ⌈log2 N⌉) / (⌈log2 N⌉ − (N − 1) / N). Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param ranks N, a whole number of at least 4
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return M*, in B
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity crossover(double ranks, Quantity bandwidth, Quantity latency) {
        return CROSSOVER.of(CROSSOVER.number(0, ranks), bandwidth, latency);
    }

    /**
     * Compute the time of an all-reduce inside nodes and between them.
     *
     * <p>T = ring(M, g, β_i, α_i) + ring(M / g, n, β_e, α_e). Source: Thakur et al., Optimization
     * of collective communication operations in MPICH (2005).
     *
     * @param bytes M, message, in B, at least 0
     * @param perNode g, devices in a node, a whole number of at least 1
     * @param nodes n, a whole number of at least 1
     * @param inside β_i, bandwidth inside, in B/s, greater than 0
     * @param latencyInside α_i, latency inside, in s, at least 0
     * @param between β_e, bandwidth between, in B/s, greater than 0
     * @param latencyBetween α_e, latency between, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity hierarchical(
            Quantity bytes,
            Quantity perNode,
            Quantity nodes,
            Quantity inside,
            Quantity latencyInside,
            Quantity between,
            Quantity latencyBetween) {
        return HIERARCHICAL.of(
                bytes, perNode, nodes, inside, latencyInside, between, latencyBetween);
    }

    /**
     * Compute the time of an all-reduce inside nodes and between them.
     *
     * <p>T = ring(M, g, β_i, α_i) + ring(M / g, n, β_e, α_e). Source: Thakur et al., Optimization
     * of collective communication operations in MPICH (2005).
     *
     * @param bytes M, message, in B, at least 0
     * @param perNode g, devices in a node, a whole number of at least 1
     * @param nodes n, a whole number of at least 1
     * @param inside β_i, bandwidth inside, in B/s, greater than 0
     * @param latencyInside α_i, latency inside, in s, at least 0
     * @param between β_e, bandwidth between, in B/s, greater than 0
     * @param latencyBetween α_e, latency between, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity hierarchical(
            Quantity bytes,
            double perNode,
            double nodes,
            Quantity inside,
            Quantity latencyInside,
            Quantity between,
            Quantity latencyBetween) {
        return HIERARCHICAL.of(
                bytes,
                HIERARCHICAL.number(1, perNode),
                HIERARCHICAL.number(2, nodes),
                inside,
                latencyInside,
                between,
                latencyBetween);
    }

    /**
     * Compute the time of an all-to-all exchange.
     *
     * <p>T = (N − 1) / N · M / β + (N − 1) · α. Source: Fedus et al., Switch Transformers (2022).
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity allToAll(
            Quantity bytes, Quantity ranks, Quantity bandwidth, Quantity latency) {
        return ALL_TO_ALL.of(bytes, ranks, bandwidth, latency);
    }

    /**
     * Compute the time of an all-to-all exchange.
     *
     * <p>T = (N − 1) / N · M / β + (N − 1) · α. Source: Fedus et al., Switch Transformers (2022).
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity allToAll(
            Quantity bytes, double ranks, Quantity bandwidth, Quantity latency) {
        return ALL_TO_ALL.of(bytes, ALL_TO_ALL.number(1, ranks), bandwidth, latency);
    }

    /**
     * Compute the time of a reduce-scatter or an all-gather.
     *
     * <p>T = (N − 1) / N · M / β + (N − 1) · α. Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity reduceScatter(
            Quantity bytes, Quantity ranks, Quantity bandwidth, Quantity latency) {
        return SCATTER.of(bytes, ranks, bandwidth, latency);
    }

    /**
     * Compute the time of a reduce-scatter or an all-gather.
     *
     * <p>T = (N − 1) / N · M / β + (N − 1) · α. Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity reduceScatter(
            Quantity bytes, double ranks, Quantity bandwidth, Quantity latency) {
        return SCATTER.of(bytes, SCATTER.number(1, ranks), bandwidth, latency);
    }

    /**
     * Compute the time of four all-reduces in each layer: two forward, two backward.
     *
     * <p>T = 4 · L · ring(M, N, β, α). Source: Shoeybi et al., Megatron-LM (2019).
     *
     * @param layers L, a whole number of at least 1
     * @param bytes M, activations of a layer, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tensorParallel(
            Quantity layers, Quantity bytes, Quantity ranks, Quantity bandwidth, Quantity latency) {
        return TENSOR.of(layers, bytes, ranks, bandwidth, latency);
    }

    /**
     * Compute the time of four all-reduces in each layer: two forward, two backward.
     *
     * <p>T = 4 · L · ring(M, N, β, α). Source: Shoeybi et al., Megatron-LM (2019).
     *
     * @param layers L, a whole number of at least 1
     * @param bytes M, activations of a layer, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tensorParallel(
            double layers, Quantity bytes, double ranks, Quantity bandwidth, Quantity latency) {
        return TENSOR.of(
                TENSOR.number(0, layers), bytes, TENSOR.number(2, ranks), bandwidth, latency);
    }
}
