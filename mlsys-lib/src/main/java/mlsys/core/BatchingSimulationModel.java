package mlsys.core;

/**
 * A server that makes tokens for several requests at once, one token each a step; a step with b
 * requests takes s + k · b.
 */
public final class BatchingSimulationModel {

    private static final double MOST_TOKENS = 2e7;

    private BatchingSimulationModel() {}

    /**
     * Serve requests that come without memory, first come, first served.
     *
     * @param arrivals λ, in 1/s, greater than 0
     * @param slots B, a whole number from 1 to 10,000
     * @param least l, tokens every answer has, at least 1; above that lengths have no memory
     *     (geometric)
     * @param mean L, tokens of an answer on average, at least {@code least}
     * @param step s, time of a step, in s, at least 0
     * @param perRequest k, more for each request, in s, at least 0
     * @param continuous 0 or 1. 1: a request joins as soon as a slot is free and leaves when it is
     *     done (Orca's way); 0: a batch starts when the one before is done and ends with its
     *     longest
     * @param requests n, a whole number from 1 to 1e6
     * @param seed a whole number of at least 0
     * @return four rows with one number for each request: when it came, when its first step began,
     *     when it left, its tokens
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[][] trace(
            double arrivals,
            double slots,
            double least,
            double mean,
            double step,
            double perRequest,
            double continuous,
            double requests,
            double seed) {
        Check.positive("λ", arrivals);
        Check.whole("l", least, 1);
        if (!(Check.finite("L", mean) >= least)) {
            throw Check.wrong("L", "at least l = " + (long) least, mean);
        }
        int n = Count.of("n", requests, 1, 1_000_000);
        if (n * mean > MOST_TOKENS) {
            throw Check.wrong("n", "at most 2e7 / L, so that it takes seconds", requests);
        }
        Dice gaps = new Dice(seed);
        Dice lengths = Dice.second(seed);
        double[] arrived = new double[n];
        double[] tokens = new double[n];
        double now = 0;
        for (int i = 0; i < n; i++) {
            now += gaps.exponential(1 / arrivals);
            arrived[i] = now;
            tokens[i] = least + lengths.geometric(mean - least);
        }
        return serve(arrived, tokens, slots, step, perRequest, continuous);
    }

    private static double[][] serve(
            double[] arrived,
            double[] tokens,
            double slots,
            double step,
            double perRequest,
            double continuous) {
        int width = Count.of("B", slots, 1, 10_000);
        Check.positive("s", step);
        Check.notNegative("k", perRequest);
        boolean joins = Check.fraction("continuous", continuous) == 1;
        int n = arrived.length;
        double[] started = new double[n];
        double[] ended = new double[n];
        double[] left = tokens.clone();
        int[] running = new int[width];
        int size = 0;
        int next = 0;
        double now = 0;
        while (next < n || size > 0) {
            if (size == 0) {
                now = Math.max(now, arrived[next]);
            }
            boolean open = joins || size == 0;
            while (open && size < width && next < n && arrived[next] <= now) {
                started[next] = now;
                running[size++] = next++;
            }
            now += step + perRequest * size;
            int unfinished = advance(running, size, left);
            if (joins || unfinished == 0) {
                size = leave(running, size, left, ended, now);
            }
        }
        return new double[][] {arrived, started, ended, tokens};
    }

    /** Make a token for each; return how many requests still need one. */
    private static int advance(int[] running, int size, double[] left) {
        int unfinished = 0;
        for (int i = 0; i < size; i++) {
            left[running[i]]--;
            unfinished += left[running[i]] > 0 ? 1 : 0;
        }
        return unfinished;
    }

    /** Let go who is done; return how many stay. */
    private static int leave(int[] running, int size, double[] left, double[] ended, double now) {
        int stay = 0;
        for (int i = 0; i < size; i++) {
            int request = running[i];
            if (left[request] > 0) {
                running[stay++] = request;
            } else {
                ended[request] = now;
            }
        }
        return stay;
    }

    /**
     * Mean time from arrival to the last token; the first tenth of the requests warms up.
     *
     * <p>T = mean of the time in the system of n simulated requests. Source: Yu et al., Orca: A
     * Distributed Serving System (2022).
     *
     * @param arrivals λ, arrivals per time, in 1/s, greater than 0
     * @param slots B, a whole number from 1 to 1e4
     * @param least l, least tokens, a whole number of at least 1
     * @param mean L, mean tokens, at least l
     * @param step s, time of a step, in s, greater than 0
     * @param perRequest k, more for each request, in s, at least 0
     * @param continuous 1 if requests join at any step, 0 or 1
     * @param requests n, a whole number from 1 to 1e6
     * @param seed a whole number of at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double latency(
            double arrivals,
            double slots,
            double least,
            double mean,
            double step,
            double perRequest,
            double continuous,
            double requests,
            double seed) {
        double[][] times =
                trace(arrivals, slots, least, mean, step, perRequest, continuous, requests, seed);
        int warm = times[0].length / 10;
        double sum = 0;
        for (int i = warm; i < times[0].length; i++) {
            sum += times[2][i] - times[0][i];
        }
        return sum / (times[0].length - warm);
    }

    /**
     * Steps until answers that all wait at the start are done.
     *
     * <p>k = steps until the last token. Source: Yu et al., Orca: A Distributed Serving System
     * (2022).
     *
     * @param slots B, a whole number from 1 to 1e4
     * @param continuous 1 if requests join at any step, 0 or 1
     * @param tokens each L_i, tokens of an answer, a whole number from 1 to 1e6
     * @return k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double steps(double slots, double continuous, double... tokens) {
        Check.given("tokens", tokens);
        for (int i = 0; i < tokens.length; i++) {
            Count.of("L_" + (i + 1), tokens[i], 1, 1_000_000);
        }
        double[][] times = serve(new double[tokens.length], tokens, slots, 1, 0, continuous);
        double last = 0;
        for (double end : times[2]) {
            last = Math.max(last, end);
        }
        return last;
    }

    /**
     * Mean time in the system with one slot, where continuous batching is an M/G/1 queue: Pollaczek
     * and Khinchine.
     *
     * <p>T = L · s + W_q, C_s = √((L − l) · (L − l + 1)) / L. Source: Pollaczek (1930); Khinchine
     * (1932).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0
     * @param least l, least tokens, a whole number of at least 1
     * @param mean L, mean tokens, at least l
     * @param step s, time of a step, in s, greater than 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double oneSlotLatency(double arrivals, double least, double mean, double step) {
        Check.whole("l", least, 1);
        Check.atLeast("L", mean, least);
        double extra = mean - least;
        double service = mean * Check.positive("s", step);
        double deviation = Math.sqrt(extra * (extra + 1)) * step;
        return service + QueueModel.mg1Wait(arrivals, 1 / service, deviation / service);
    }
}
