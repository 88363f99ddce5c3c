package mlsys.core;

/** Waiting. A queue that gets more than it can serve is an error, not an infinite wait. */
public final class QueueModel {

    private QueueModel() {}

    /**
     * Requests in the system.
     *
     * <p>L = λ · W. Source: Little, A proof for the queuing formula L = λW (1961).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0
     * @param time W, time in the system, in s, at least 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * The share of time servers are busy.
     *
     * <p>ρ = λ / (c · μ). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number of at least 1
     * @return ρ, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double utilization(double arrivals, double service, double servers) {
        double capacity = Check.whole("c", servers, 1) * Check.positive("μ", service);
        spare(arrivals, capacity);
        return arrivals / capacity;
    }

    /**
     * M/M/1: mean time in the system.
     *
     * <p>W = 1 / (μ − λ). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @return W, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mm1Time(double arrivals, double service) {
        return 1 / spare(arrivals, Check.positive("μ", service));
    }

    /**
     * M/M/1: mean wait before service.
     *
     * <p>W_q = λ / (μ · (μ − λ)). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @return W_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mm1Wait(double arrivals, double service) {
        return arrivals / service * mm1Time(arrivals, service);
    }

    /**
     * M/M/1: the time a quantile of requests stays below.
     *
     * <p>t_q = −ln(1 − q) / (μ − λ). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param quantile q, at least 0, less than 1
     * @return t_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mm1Quantile(double arrivals, double service, double quantile) {
        return -Math.log1p(-quantile(quantile)) / spare(arrivals, Check.positive("μ", service));
    }

    private static double quantile(double quantile) {
        if (!(Check.finite("q", quantile) >= 0 && quantile < 1)) {
            throw Check.wrong("q", "at least 0 and less than 1", quantile);
        }
        return quantile;
    }

    /**
     * M/G/1: mean wait, by the coefficient of variation of the service; 0 is M/D/1, 1 is M/M/1.
     *
     * <p>W_q = ρ / (μ · (1 − ρ)) · (1 + C_s²) / 2. Source: Pollaczek-Khinchine formula (1930).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param variation C_s, coefficient of variation of the service, at least 0
     * @return W_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mg1Wait(double arrivals, double service, double variation) {
        double spread = (1 + Math.pow(Check.notNegative("C_s", variation), 2)) / 2;
        return mm1Wait(arrivals, service) * spread;
    }

    /**
     * M/M/c: the chance to wait, by a recurrence that does not overflow.
     *
     * <p>C = B / (1 − ρ · (1 − B)), B_i = a · B_(i−1) / (i + a · B_(i−1)). Source: Erlang, Solution
     * of some problems in the theory of probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @return C, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
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

    /**
     * M/M/c: mean wait before service.
     *
     * <p>W_q = C / (c · μ − λ). Source: Erlang, Solution of some problems in the theory of
     * probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @return W_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mmcWait(double arrivals, double service, double servers) {
        return erlangC(arrivals, service, servers) / spare(arrivals, servers * service);
    }

    /**
     * M/M/c: the wait a quantile of requests stays below.
     *
     * <p>t_q = max(0, ln(C / (1 − q)) / (c · μ − λ)). Source: Erlang, Solution of some problems in
     * the theory of probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @param quantile q, at least 0, less than 1
     * @return t_q, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mmcQuantile(
            double arrivals, double service, double servers, double quantile) {
        double waits = erlangC(arrivals, service, servers);
        double late = 1 - quantile(quantile);
        return waits <= late ? 0 : Math.log(waits / late) / spare(arrivals, servers * service);
    }

    /**
     * The chance that at least one of so many leaves is slow.
     *
     * <p>P = 1 − (1 − p)^n. Source: Dean &amp; Barroso, The tail at scale (2013).
     *
     * @param slow p, chance a leaf is slow, from 0 to 1
     * @param leaves n, a whole number of at least 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double fanOut(double slow, double leaves) {
        Check.fraction("p", slow);
        return 1 - Math.pow(1 - slow, Check.whole("n", leaves, 0));
    }

    /**
     * The quantile each leaf needs so that the whole has one.
     *
     * <p>q_leaf = q^(1/n). Source: Dean &amp; Barroso, The tail at scale (2013).
     *
     * @param quantile q, quantile of the whole, from 0 to 1
     * @param leaves n, a whole number of at least 1
     * @return q_leaf, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double leafQuantile(double quantile, double leaves) {
        return Math.pow(Check.fraction("q", quantile), 1 / Check.whole("n", leaves, 1));
    }

    /**
     * Tokens a round of speculative decoding yields.
     *
     * <p>E = (1 − α^(γ+1)) / (1 − α). Source: Leviathan et al., Fast Inference from Transformers
     * via Speculative Decoding (2023).
     *
     * @param acceptance α, from 0 to 1
     * @param draft γ, draft length, a whole number of at least 0
     * @return E, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double speculativeTokens(double acceptance, double draft) {
        Check.fraction("α", acceptance);
        Check.whole("γ", draft, 0);
        return acceptance == 1
                ? draft + 1
                : (1 - Math.pow(acceptance, draft + 1)) / (1 - acceptance);
    }

    /**
     * The speed-up of speculative decoding.
     *
     * <p>S = E / (γ · c + 1), E = (1 − α^(γ+1)) / (1 − α). Source: Leviathan et al., Fast Inference
     * from Transformers via Speculative Decoding (2023).
     *
     * @param acceptance α, from 0 to 1
     * @param draft γ, draft length, a whole number of at least 0
     * @param cost c, cost of a draft token over a target token, at least 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double speculative(double acceptance, double draft, double cost) {
        return speculativeTokens(acceptance, draft) / (draft * Check.notNegative("c", cost) + 1);
    }
}
