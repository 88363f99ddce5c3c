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

    /** All-reduce in a ring. */
    public static double ring(double bytes, double ranks, double bandwidth, double latency) {
        return 2 * reduceScatter(bytes, ranks, bandwidth, latency);
    }

    /** Reduce-scatter, all-gather or all-to-all. */
    public static double reduceScatter(
            double bytes, double ranks, double bandwidth, double latency) {
        ranks(bytes, ranks, bandwidth, latency);
        return (ranks - 1) / ranks * bytes / bandwidth + (ranks - 1) * latency;
    }

    /** All-reduce in a tree, not pipelined. */
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

    /** The message below which a tree beats a ring. */
    public static double crossover(double ranks, double bandwidth, double latency) {
        Check.whole("N", ranks, 4);
        double levels = steps(ranks);
        double scale = Check.notNegative("α", latency) * Check.positive("β", bandwidth);
        return scale * (ranks - 1 - levels) / (levels - (ranks - 1) / ranks);
    }

    /** All-reduce inside nodes, between nodes, and inside again. */
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

    /** The share of a pipeline's time that is bubble. */
    public static double bubble(double stages, double microBatches, double virtual) {
        double idle = Check.whole("p", stages, 1) - 1;
        return idle / (work(microBatches, virtual) + idle);
    }

    /** The bubble as overhead over the ideal time. */
    public static double bubbleOverhead(double stages, double microBatches, double virtual) {
        return (Check.whole("p", stages, 1) - 1) / work(microBatches, virtual);
    }

    private static double work(double microBatches, double virtual) {
        return Check.whole("v", virtual, 1) * Check.whole("m", microBatches, 1);
    }

    /** Tensor-parallel traffic of a step: four all-reduces of the activations in each layer. */
    public static double tensorParallel(
            double layers, double bytes, double ranks, double bandwidth, double latency) {
        return 4 * Check.whole("L", layers, 1) * ring(bytes, ranks, bandwidth, latency);
    }

    /** The efficiency of so many devices. */
    public static double efficiency(double one, double devices, double many) {
        Check.positive("T_1", one);
        return one / (Check.whole("N", devices, 1) * Check.positive("T_N", many));
    }

    /** The round trip of light. */
    public static double roundTrip(double distance, double speed) {
        return 2 * Check.notNegative("d", distance) / Check.positive("v", speed);
    }

    /** The bandwidth across the middle of a fabric. */
    public static double bisection(double link, double topology, double oversubscription) {
        Check.positive("B", link);
        Check.share("β", topology);
        return link * topology / Check.atLeast("o", oversubscription, 1);
    }
}
