package mlsys.core;

/** Waiting. A queue that gets more than it can serve is an error, not an infinite wait. */
public final class QueueModel {

    private QueueModel() {}

    /** Requests in the system. */
    public static double little(double arrivals, double time) {
        return Check.notNegative("λ", arrivals) * Check.notNegative("W", time);
    }

    private static double spare(double arrivals, double capacity) {
        Check.notNegative("λ", arrivals);
        if (arrivals >= capacity) {
            throw Check.wrong(
                    "λ",
                    "below the capacity " + Check.text(capacity) + " (else the queue is unstable)",
                    arrivals);
        }
        return capacity - arrivals;
    }

    /** The share of time servers are busy. */
    public static double utilization(double arrivals, double service, double servers) {
        double capacity = Check.whole("c", servers, 1) * Check.positive("μ", service);
        spare(arrivals, capacity);
        return arrivals / capacity;
    }

    /** M/M/1: mean time in the system. */
    public static double mm1Time(double arrivals, double service) {
        return 1 / spare(arrivals, Check.positive("μ", service));
    }

    /** M/M/1: mean wait before service. */
    public static double mm1Wait(double arrivals, double service) {
        return arrivals / service * mm1Time(arrivals, service);
    }

    /** M/M/1: the time a quantile of requests stays below. */
    public static double mm1Quantile(double arrivals, double service, double quantile) {
        return -Math.log1p(-quantile(quantile)) / spare(arrivals, Check.positive("μ", service));
    }

    private static double quantile(double quantile) {
        if (!(Check.finite("q", quantile) >= 0 && quantile < 1)) {
            throw Check.wrong("q", "at least 0 and less than 1", quantile);
        }
        return quantile;
    }

    /** M/G/1: mean wait, by the coefficient of variation of the service; 0 is M/D/1, 1 is M/M/1. */
    public static double mg1Wait(double arrivals, double service, double variation) {
        double spread = (1 + Math.pow(Check.notNegative("C_s", variation), 2)) / 2;
        return mm1Wait(arrivals, service) * spread;
    }

    /** M/M/c: the chance to wait, by a recurrence that does not overflow. */
    public static double erlangC(double arrivals, double service, double servers) {
        double busy = utilization(arrivals, service, servers);
        if (servers > 1e7) {
            throw Check.wrong("c", "at most 10000000", servers);
        }
        double load = arrivals / service;
        double blocked = 1;
        for (int i = 1; i <= servers; i++) {
            blocked = load * blocked / (i + load * blocked);
        }
        return blocked / (1 - busy * (1 - blocked));
    }

    /** M/M/c: mean wait before service. */
    public static double mmcWait(double arrivals, double service, double servers) {
        return erlangC(arrivals, service, servers) / spare(arrivals, servers * service);
    }

    /** M/M/c: the wait a quantile of requests stays below. */
    public static double mmcQuantile(
            double arrivals, double service, double servers, double quantile) {
        double waits = erlangC(arrivals, service, servers);
        double late = 1 - quantile(quantile);
        return waits <= late ? 0 : Math.log(waits / late) / spare(arrivals, servers * service);
    }

    /** The chance that at least one of so many leaves is slow. */
    public static double fanOut(double slow, double leaves) {
        Check.fraction("p", slow);
        return 1 - Math.pow(1 - slow, Check.whole("n", leaves, 0));
    }

    /** The quantile each leaf needs so that the whole has one. */
    public static double leafQuantile(double quantile, double leaves) {
        return Math.pow(Check.fraction("q", quantile), 1 / Check.whole("n", leaves, 1));
    }

    /** Tokens a round of speculative decoding yields. */
    public static double speculativeTokens(double acceptance, double draft) {
        Check.fraction("α", acceptance);
        Check.whole("γ", draft, 0);
        return acceptance == 1
                ? draft + 1
                : (1 - Math.pow(acceptance, draft + 1)) / (1 - acceptance);
    }

    /** The speed-up of speculative decoding. */
    public static double speculative(double acceptance, double draft, double cost) {
        return speculativeTokens(acceptance, draft) / (draft * Check.notNegative("c", cost) + 1);
    }
}
