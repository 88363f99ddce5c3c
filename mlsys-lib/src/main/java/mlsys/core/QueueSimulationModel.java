package mlsys.core;

/** Requests before equal servers, one by one. */
public final class QueueSimulationModel {

    private QueueSimulationModel() {}

    /**
     * Send requests without memory to servers that take the longest waiting one first.
     *
     * @return three rows with one time for each request: when it came, when its service began, when
     *     it left
     */
    public static double[][] trace(
            double arrivals, double service, double servers, double requests, double seed) {
        QueueModel.utilization(Check.positive("λ", arrivals), service, servers);
        double[] free = new double[Count.of("c", servers, 1, Count.MOST)];
        int n = Count.of("n", requests, 10, Count.MOST);
        Dice gaps = new Dice(seed);
        Dice lengths = Dice.second(seed);
        double[][] times = new double[3][n];
        double now = 0;
        for (int i = 0; i < n; i++) {
            now += gaps.exponential(1 / arrivals);
            int server = earliest(free);
            double start = Math.max(now, free[server]);
            free[server] = start + lengths.exponential(1 / service);
            times[0][i] = now;
            times[1][i] = start;
            times[2][i] = free[server];
        }
        return times;
    }

    private static int earliest(double[] free) {
        int first = 0;
        for (int i = 1; i < free.length; i++) {
            first = free[i] < free[first] ? i : first;
        }
        return first;
    }

    /** Waits in order of arrival; the first tenth of the requests only fills the queue. */
    private static double[] waits(
            double arrivals, double service, double servers, double requests, double seed) {
        double[][] times = trace(arrivals, service, servers, requests, seed);
        int warm = (int) (requests / 10);
        double[] waits = new double[(int) requests - warm];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = times[1][warm + i] - times[0][warm + i];
        }
        return waits;
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
}
