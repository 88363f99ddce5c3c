package mlsys.core;

/** Requests through stages of equal replicas, each of which serves a batch at a time. */
public final class ServingSimulationModel {

    private ServingSimulationModel() {}

    /**
     * Send requests without memory through the stages. A batch leaves for a replica when it is
     * full, or when its first request has waited as long as filling takes on average; batch and
     * replica are taken in order of time.
     *
     * @param arrivals λ, in 1/s, greater than 0
     * @param requests n, a whole number from 1 to 1e6
     * @param seed a whole number of at least 0
     * @param base l_s, time of an empty batch in each stage, in s, at least 0
     * @param perRequest k_s, what each request in the batch adds, as many as l_s, in s, at least 0
     * @param batch b_s, a whole number from 1 to 10,000 for each stage
     * @param replicas r_s, a whole number from 1 to 10,000 for each stage
     * @return the time each request took
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[] latencies(
            double arrivals,
            double requests,
            double seed,
            double[] base,
            double[] perRequest,
            double[] batch,
            double[] replicas) {
        Check.given("base", base);
        Check.given("perRequest", perRequest);
        Check.given("batch", batch);
        Check.given("replicas", replicas);
        Check.positive("λ", arrivals);
        int n = Count.of("n", requests, 1, 1_000_000);
        Dice dice = new Dice(seed);
        double[] came = new double[n];
        double now = 0;
        for (int i = 0; i < n; i++) {
            now += dice.exponential(1 / arrivals);
            came[i] = now;
        }
        double[] times = came.clone();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int stage = 0; stage < base.length; stage++) {
            String place = "_" + (stage + 1);
            double fixed = Check.notNegative("l" + place, base[stage]);
            double more = Check.notNegative("k" + place, perRequest[stage]);
            int size = Count.of("b" + place, batch[stage], 1, 10_000);
            Servers free = new Servers(Count.of("r" + place, replicas[stage], 1, 10_000));
            serve(times, order, fixed, more, size, (size - 1) / arrivals, free);
        }
        for (int i = 0; i < n; i++) {
            times[i] -= came[i];
        }
        return times;
    }

    /** Turn the times at which requests come to a stage into those at which they leave it. */
    private static void serve(
            double[] times,
            int[] order,
            double base,
            double perRequest,
            int size,
            double patience,
            Servers free) {
        sort(order, times);
        int first = 0;
        while (first < order.length) {
            double last = times[order[first]] + patience;
            int end = first + 1;
            while (end < order.length && end - first < size && times[order[end]] <= last) {
                end++;
            }
            double ready = end - first == size ? times[order[end - 1]] : last;
            double done = Math.max(ready, free.next()) + base + perRequest * (end - first);
            free.occupy(done);
            for (int i = first; i < end; i++) {
                times[order[i]] = done;
            }
            first = end;
        }
    }

    /** Sort by time; almost sorted already, so inserting is quick. */
    private static void sort(int[] order, double[] times) {
        for (int i = 1; i < order.length; i++) {
            int moved = order[i];
            int place = i;
            while (place > 0 && times[order[place - 1]] > times[moved]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = moved;
        }
    }

    /**
     * The share of requests that took at most so long.
     *
     * <p>g = share of n simulated requests that take at most SLO. Source: Ghafouri et al., IPA
     * (2024).
     *
     * @param limit SLO, time to answer in, in s, greater than 0
     * @param latencies t_i of each request, in s
     * @return g, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double within(double limit, double[] latencies) {
        Check.positive("SLO", limit);
        double count = 0;
        for (double each : Check.given("latencies", latencies)) {
            count += each <= limit * (1 + 1e-9) ? 1 : 0;
        }
        return count / latencies.length;
    }
}
