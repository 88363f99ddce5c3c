package mlsys.core;

/**
 * Small simulations. The same arguments and seed give the same bits on every machine; the closed
 * form beside each says what to expect.
 */
public final class SimulationModel {

    private static final double MOST = 1e7;

    private SimulationModel() {}

    private static void most(String name, double value) {
        if (value > MOST) {
            throw Check.wrong(name, "at most 1e7", value);
        }
    }

    /** Waits of requests before equal servers, in order of arrival; the first tenth warms up. */
    private static double[] waits(
            double arrivals, double service, double servers, double requests, double seed) {
        QueueModel.utilization(Check.positive("λ", arrivals), service, servers);
        most("c", servers);
        most("n", Check.whole("n", requests, 10));
        Dice gaps = new Dice(Check.whole("seed", seed, 0));
        Dice lengths = new Dice(-1 - seed);
        double[] free = new double[(int) servers];
        int warm = (int) (requests / 10);
        double[] waits = new double[(int) requests - warm];
        double now = 0;
        for (int i = 0; i < requests; i++) {
            now += gaps.exponential(1 / arrivals);
            int first = earliest(free);
            double start = Math.max(now, free[first]);
            free[first] = start + lengths.exponential(1 / service);
            if (i >= warm) {
                waits[i - warm] = start - now;
            }
        }
        return waits;
    }

    private static int earliest(double[] free) {
        int first = 0;
        for (int i = 1; i < free.length; i++) {
            first = free[i] < free[first] ? i : first;
        }
        return first;
    }

    /** Mean wait before equal servers; {@link QueueModel#mmcWait} is its limit. */
    public static double meanWait(
            double arrivals, double service, double servers, double requests, double seed) {
        double sum = 0;
        double[] waits = waits(arrivals, service, servers, requests, seed);
        for (double wait : waits) {
            sum += wait;
        }
        return sum / waits.length;
    }

    /** The wait a quantile stays below; {@link QueueModel#mmcQuantile} is its limit. */
    public static double waitQuantile(
            double arrivals,
            double service,
            double servers,
            double quantile,
            double requests,
            double seed) {
        Check.belowOne("q", quantile);
        double[] waits = waits(arrivals, service, servers, requests, seed);
        java.util.Arrays.sort(waits);
        return waits[(int) (quantile * waits.length)];
    }

    /**
     * Time of a run that writes a checkpoint after each interval of work, fails without memory,
     * also while it recovers, and starts again from the last checkpoint; {@link
     * ReliabilityModel#expectedTime} is its mean.
     */
    public static double trainingRun(
            double work, double interval, double write, double mtbf, double recovery, double seed) {
        double mean = ReliabilityModel.expectedTime(work, interval, write, mtbf, recovery);
        if (mean / mtbf + work / interval > MOST) {
            throw Check.wrong("τ", "such that failures and checkpoints stay below 1e7", interval);
        }
        Dice dice = new Dice(Check.whole("seed", seed, 0));
        double now = 0;
        double saved = 0;
        double failure = dice.exponential(mtbf);
        while (saved < work) {
            double part = Math.min(interval, work - saved);
            if (now + part + write <= failure) {
                now += part + write;
                saved += part;
            } else {
                now = failure;
                failure = now + dice.exponential(mtbf);
                while (now + recovery > failure) {
                    now = failure;
                    failure = now + dice.exponential(mtbf);
                }
                now += recovery;
            }
        }
        return now;
    }

    /**
     * All-reduce in a ring, message by message: each rank passes a part on when it has received it
     * and its own link is free. With equal links {@link CommunicationModel#ring} is the same.
     *
     * @param bandwidths of the link from each rank to the next
     */
    public static double ring(double bytes, double latency, double... bandwidths) {
        double[] ready = links(bytes, latency, bandwidths);
        int ranks = ready.length;
        double part = bytes / ranks;
        for (int step = 0; step < 2 * (ranks - 1); step++) {
            double[] sent = new double[ranks];
            for (int rank = 0; rank < ranks; rank++) {
                sent[rank] = ready[rank] + latency + part / bandwidths[rank];
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
     * @param bandwidths of the link of each rank; a message takes that of the slower side
     */
    public static double tree(double bytes, double latency, double... bandwidths) {
        double[] ready = links(bytes, latency, bandwidths);
        int top = 1;
        while (top < ready.length) {
            pairs(ready, bytes, latency, bandwidths, top, true);
            top *= 2;
        }
        for (int reach = top / 2; reach >= 1; reach /= 2) {
            pairs(ready, bytes, latency, bandwidths, reach, false);
        }
        return latest(ready);
    }

    private static void pairs(
            double[] ready,
            double bytes,
            double latency,
            double[] bandwidths,
            int reach,
            boolean up) {
        for (int low = 0; low + reach < ready.length; low += 2 * reach) {
            int high = low + reach;
            double time = latency + bytes / Math.min(bandwidths[low], bandwidths[high]);
            double done = (up ? Math.max(ready[low], ready[high]) : ready[low]) + time;
            ready[low] = done;
            ready[high] = done;
        }
    }

    private static double[] links(double bytes, double latency, double[] bandwidths) {
        Check.notNegative("M", bytes);
        Check.notNegative("α", latency);
        for (int i = 0; i < bandwidths.length; i++) {
            Check.positive("β_" + (i + 1), bandwidths[i]);
        }
        if (bandwidths.length > 10_000) {
            throw Check.wrong("the number of ranks", "at most 10000", bandwidths.length);
        }
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
