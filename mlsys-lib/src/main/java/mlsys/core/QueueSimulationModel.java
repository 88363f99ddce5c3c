package mlsys.core;

/** Requests before equal servers, one by one. */
public final class QueueSimulationModel {

    private static final int MOST_TRACED = 1_000_000;

    private QueueSimulationModel() {}

    /**
     * Send requests without memory to servers that take the longest waiting one first.
     *
     * @param arrivals λ, in 1/s, greater than 0
     * @param service μ, of one server, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @param requests n, a whole number from 10 to 1e6
     * @param seed a whole number of at least 0
     * @return three rows with one time for each request: when it came, when its service began, when
     *     it left
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[][] trace(
            double arrivals, double service, double servers, double requests, double seed) {
        QueueRun run = new QueueRun(arrivals, service, servers, seed);
        int n = Count.of("n", requests, 10, MOST_TRACED);
        double[][] times = new double[3][n];
        for (int i = 0; i < n; i++) {
            run.next();
            times[0][i] = run.arrival();
            times[1][i] = run.start();
            times[2][i] = run.end();
        }
        return times;
    }

    /** Waits in order of arrival; the first tenth of the requests only fills the queue. */
    private static double[] waits(
            double arrivals, double service, double servers, double requests, double seed) {
        QueueRun run = new QueueRun(arrivals, service, servers, seed);
        int n = Count.of("n", requests, 10, Count.MOST);
        int warm = n / 10;
        for (int i = 0; i < warm; i++) {
            run.next();
        }
        double[] waits = new double[n - warm];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = run.next();
        }
        return waits;
    }

    /**
     * Mean wait before equal servers; {@link QueueModel#mmcWait} is its limit.
     *
     * <p>W_q = mean wait of n simulated requests. Source: Reddi et al., Machine Learning Systems.
     *
     * @param arrivals λ, arrivals per time, in 1/s, greater than 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @param requests n, requests, of which a tenth warms up, a whole number from 10 to 1e7
     * @param seed a whole number of at least 0
     * @return W_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double meanWait(
            double arrivals, double service, double servers, double requests, double seed) {
        double sum = 0;
        double[] waits = waits(arrivals, service, servers, requests, seed);
        for (double wait : waits) {
            sum += wait;
        }
        return sum / waits.length;
    }

    /**
     * The wait a quantile stays below; {@link QueueModel#mmcQuantile} is its limit.
     *
     * <p>t_q = quantile of the waits of n simulated requests. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param arrivals λ, arrivals per time, in 1/s, greater than 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @param quantile q, at least 0, less than 1
     * @param requests n, requests, of which a tenth warms up, a whole number from 10 to 1e7
     * @param seed a whole number of at least 0
     * @return t_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
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
