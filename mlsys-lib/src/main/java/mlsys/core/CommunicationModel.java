package mlsys.core;

/** Collectives and parallel training. Bandwidths are one way. */
public final class CommunicationModel {

    private CommunicationModel() {}

    private static void ranks(double bytes, double ranks, double bandwidth, double latency) {
        Check.notNegative("M", bytes);
        Check.whole("N", ranks, 1);
        Check.positive("β", bandwidth);
        Check.notNegative("α", latency);
    }

    /**
     * All-reduce in a ring.
     *
     * <p>T = 2 · (N − 1) / N · M / β + 2 · (N − 1) · α. Source: Patarasuk &amp; Yuan, Bandwidth
     * optimal all-reduce algorithms (2009).
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double ring(double bytes, double ranks, double bandwidth, double latency) {
        return 2 * reduceScatter(bytes, ranks, bandwidth, latency);
    }

    /**
     * Reduce-scatter, all-gather or all-to-all.
     *
     * <p>T = (N − 1) / N · M / β + (N − 1) · α. Source: Fedus et al., Switch Transformers (2022).
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double reduceScatter(
            double bytes, double ranks, double bandwidth, double latency) {
        ranks(bytes, ranks, bandwidth, latency);
        return (ranks - 1) / ranks * bytes / bandwidth + (ranks - 1) * latency;
    }

    /**
     * All-reduce in a tree, not pipelined.
     *
     * <p>T = 2 · ⌈log2 N⌉ · (M / β + α). Source: Reddi et al., Machine Learning Systems.
     *
     * @param bytes M, message, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double tree(double bytes, double ranks, double bandwidth, double latency) {
        ranks(bytes, ranks, bandwidth, latency);
        return 2 * steps(ranks) * (bytes / bandwidth + latency);
    }

    /** The levels of a binary tree. */
    private static double steps(double ranks) {
        double levels = 0;
        for (double reach = 1; reach < ranks; reach *= 2) {
            levels++;
        }
        return levels;
    }

    /**
     * The message below which a tree beats a ring.
     *
     * <p>M* = α · β · (N − 1 − ⌈log2 N⌉) / (⌈log2 N⌉ − (N − 1) / N). Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param ranks N, a whole number of at least 4
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return M*, in B
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double crossover(double ranks, double bandwidth, double latency) {
        Check.whole("N", ranks, 4);
        double levels = steps(ranks);
        double scale = Check.notNegative("α", latency) * Check.positive("β", bandwidth);
        return scale * (ranks - 1 - levels) / (levels - (ranks - 1) / ranks);
    }

    /**
     * All-reduce inside nodes, between nodes, and inside again.
     *
     * <p>T = ring(M, g, β_i, α_i) + ring(M / g, n, β_e, α_e). Source: Thakur et al., Optimization
     * of collective communication operations in MPICH (2005).
     *
     * @param bytes M, message, in B, at least 0
     * @param perNode g, devices in a node, a whole number of at least 1
     * @param nodes n, a whole number of at least 1
     * @param inside β_i, bandwidth inside, in B/s, greater than 0
     * @param alphaIn α_i, latency inside, in s, at least 0
     * @param between β_e, bandwidth between, in B/s, greater than 0
     * @param alphaOut α_e, latency between, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double hierarchical(
            double bytes,
            double perNode,
            double nodes,
            double inside,
            double alphaIn,
            double between,
            double alphaOut) {
        Check.notNegative("M", bytes);
        Check.whole("g", perNode, 1);
        Check.whole("n", nodes, 1);
        Check.positive("β_i", inside);
        Check.notNegative("α_i", alphaIn);
        Check.positive("β_e", between);
        Check.notNegative("α_e", alphaOut);
        return ring(bytes, perNode, inside, alphaIn)
                + ring(bytes / perNode, nodes, between, alphaOut);
    }

    /**
     * The share of a pipeline's time that is bubble.
     *
     * <p>f = (p − 1) / (v · m + p − 1). Source: Huang et al., GPipe (2019); Narayanan et al.,
     * Megatron-LM (2021).
     *
     * @param stages p, a whole number of at least 1
     * @param microBatches m, micro-batches, a whole number of at least 1
     * @param virtual v, virtual stages, a whole number of at least 1
     * @return f, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double bubble(double stages, double microBatches, double virtual) {
        double idle = Check.whole("p", stages, 1) - 1;
        return idle / (work(microBatches, virtual) + idle);
    }

    /**
     * The bubble as overhead over the ideal time.
     *
     * <p>t_bubble/t_ideal = (p − 1) / (v · m). Source: Huang et al., GPipe (2019); Narayanan et
     * al., Megatron-LM (2021).
     *
     * @param stages p, a whole number of at least 1
     * @param microBatches m, micro-batches, a whole number of at least 1
     * @param virtual v, virtual stages, a whole number of at least 1
     * @return t_bubble/t_ideal, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double bubbleOverhead(double stages, double microBatches, double virtual) {
        return (Check.whole("p", stages, 1) - 1) / work(microBatches, virtual);
    }

    private static double work(double microBatches, double virtual) {
        return Check.whole("v", virtual, 1) * Check.whole("m", microBatches, 1);
    }

    /**
     * Tensor-parallel traffic of a step: four all-reduces of the activations in each layer.
     *
     * <p>T = 4 · L · ring(M, N, β, α). Source: Shoeybi et al., Megatron-LM (2019).
     *
     * @param layers L, a whole number of at least 1
     * @param bytes M, activations of a layer, in B, at least 0
     * @param ranks N, a whole number of at least 1
     * @param bandwidth β, bandwidth of a link, one way, in B/s, greater than 0
     * @param latency α, latency of a message, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double tensorParallel(
            double layers, double bytes, double ranks, double bandwidth, double latency) {
        return 4 * Check.whole("L", layers, 1) * ring(bytes, ranks, bandwidth, latency);
    }

    /**
     * The efficiency of so many devices.
     *
     * <p>η = T_1 / (N · T_N). Source: Reddi et al., Machine Learning Systems.
     *
     * @param one T_1, time on one device, in s, greater than 0
     * @param devices N, a whole number of at least 1
     * @param many T_N, time on all, in s, greater than 0
     * @return η, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double efficiency(double one, double devices, double many) {
        Check.positive("T_1", one);
        return one / (Check.whole("N", devices, 1) * Check.positive("T_N", many));
    }

    /**
     * The round trip of light.
     *
     * <p>RTT = 2 · d / v. Source: Reddi et al., Machine Learning Systems.
     *
     * @param distance d, in m, at least 0
     * @param speed v, speed of light in fibre, in m/s, greater than 0
     * @return RTT, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double roundTrip(double distance, double speed) {
        return 2 * Check.notNegative("d", distance) / Check.positive("v", speed);
    }

    /**
     * The bandwidth across the middle of a fabric.
     *
     * <p>BW_eff = B · β / o. Source: Dally &amp; Towles, Principles and Practices of
     * Interconnection Networks (2003).
     *
     * @param link B, link bandwidth, in B/s, greater than 0
     * @param topology β, topology factor, greater than 0, at most 1
     * @param oversubscription o, at least 1
     * @return BW_eff, in B/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double bisection(double link, double topology, double oversubscription) {
        Check.positive("B", link);
        Check.share("β", topology);
        return link * topology / Check.atLeast("o", oversubscription, 1);
    }
}
