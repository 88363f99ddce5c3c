package mlsys.core;

/**
 * Ranks that add up a vector by messages: one of B bytes over a link of bandwidth β takes α + B /
 * β.
 */
public final class AllReduceSimulationModel {

    private AllReduceSimulationModel() {}

    /**
     * All-reduce in a ring, message by message: each rank passes a part on when it has received it
     * and its own link is free. With equal links {@link CommunicationModel#ring} is the same.
     *
     * <p>T = time until the last rank has the sum, message by message. Source: Reddi et al.,
     * Machine Learning Systems.
     *
     * @param bytes M, message, in B, at least 0
     * @param latency α, latency of a message, in s, at least 0
     * @param bandwidths each β_i, bandwidth of a link, in B/s, greater than 0. From each rank to
     *     the next
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double ring(double bytes, double latency, double... bandwidths) {
        return ring(Trace.off(), bytes, latency, bandwidths);
    }

    /**
     * The messages of a ring: rows of step, sender, receiver, when it was sent and when it came.
     *
     * @param bytes M, in B, at least 0
     * @param latency α, in s, at least 0
     * @param bandwidths β_i, of the link from each rank to the next, in B/s, greater than 0
     * @return the rows, times in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[][] ringTrace(double bytes, double latency, double... bandwidths) {
        Trace trace = Trace.on();
        ring(trace, bytes, latency, bandwidths);
        return trace.rows();
    }

    private static double ring(Trace trace, double bytes, double latency, double[] bandwidths) {
        double[] ready = links(bytes, latency, bandwidths);
        int ranks = ready.length;
        double part = bytes / ranks;
        for (int step = 0; step < 2 * (ranks - 1); step++) {
            double[] sent = new double[ranks];
            for (int rank = 0; rank < ranks; rank++) {
                sent[rank] = ready[rank] + latency + part / bandwidths[rank];
                trace.add(step, rank, (rank + 1) % ranks, ready[rank], sent[rank]);
            }
            for (int rank = 0; rank < ranks; rank++) {
                int next = (rank + 1) % ranks;
                ready[next] = Math.max(sent[rank], sent[next]);
            }
        }
        return latest(ready);
    }

    /**
     * All-reduce in a binary tree, message by message: halves of the ranks send the whole message
     * to the others until one has the sum, and back. With equal links {@link
     * CommunicationModel#tree} is the same.
     *
     * <p>T = time until the last rank has the sum, message by message. Source: Reddi et al.,
     * Machine Learning Systems.
     *
     * @param bytes M, message, in B, at least 0
     * @param latency α, latency of a message, in s, at least 0
     * @param bandwidths each β_i, bandwidth of a link, in B/s, greater than 0. A message takes that
     *     of the slower side
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double tree(double bytes, double latency, double... bandwidths) {
        return tree(Trace.off(), bytes, latency, bandwidths);
    }

    /**
     * The messages of a tree: rows of step, sender, receiver, when it was sent and when it came.
     *
     * @param bytes M, in B, at least 0
     * @param latency α, in s, at least 0
     * @param bandwidths β_i, of the link of each rank, in B/s, greater than 0
     * @return the rows, times in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[][] treeTrace(double bytes, double latency, double... bandwidths) {
        Trace trace = Trace.on();
        tree(trace, bytes, latency, bandwidths);
        return trace.rows();
    }

    private static double tree(Trace trace, double bytes, double latency, double[] bandwidths) {
        double[] ready = links(bytes, latency, bandwidths);
        int step = 0;
        int reach = 1;
        for (; reach < ready.length; reach *= 2) {
            for (int low = 0; low + reach < ready.length; low += 2 * reach) {
                send(trace, step, low + reach, low, bytes, latency, bandwidths, ready);
            }
            step++;
        }
        for (reach /= 2; reach >= 1; reach /= 2) {
            for (int low = 0; low + reach < ready.length; low += 2 * reach) {
                send(trace, step, low, low + reach, bytes, latency, bandwidths, ready);
            }
            step++;
        }
        return latest(ready);
    }

    /** Send when both sides are ready: the receiver must have its own part before it can add. */
    private static void send(
            Trace trace,
            int step,
            int from,
            int to,
            double bytes,
            double latency,
            double[] bandwidths,
            double[] ready) {
        double start = Math.max(ready[from], ready[to]);
        double end = start + latency + bytes / Math.min(bandwidths[from], bandwidths[to]);
        trace.add(step, from, to, start, end);
        ready[from] = end;
        ready[to] = end;
    }

    private static double[] links(double bytes, double latency, double[] bandwidths) {
        Check.given("bandwidths", bandwidths);
        Check.notNegative("M", bytes);
        Check.notNegative("α", latency);
        for (int i = 0; i < bandwidths.length; i++) {
            Check.positive("β_" + (i + 1), bandwidths[i]);
        }
        Count.of("the number of ranks", bandwidths.length, 1, 10_000);
        return new double[bandwidths.length];
    }

    private static double latest(double[] ready) {
        double latest = 0;
        for (double each : ready) {
            latest = Math.max(latest, each);
        }
        return latest;
    }
}
