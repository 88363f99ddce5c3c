package mlsys.core;

/** How often things fail, and what checkpoints cost. */
public final class ReliabilityModel {

    private ReliabilityModel() {}

    /**
     * The mean time between failures of so many equal parts.
     *
     * <p>MTBF = θ / N. Source: Barroso et al., The Datacenter as a Computer (2018).
     *
     * @param part θ, mean time between failures, in s, greater than 0
     * @param parts N, at least 1
     * @return MTBF, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double clusterMtbf(double part, double parts) {
        return Check.positive("θ", part) / Check.atLeast("N", parts, 1);
    }

    /**
     * Failures per time of so many parts of one sort.
     *
     * <p>λ = n / θ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param parts n, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return λ, in 1/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double failureRate(double parts, double mtbf) {
        return Check.notNegative("n", parts) / Check.positive("θ", mtbf);
    }

    /**
     * The mean time between failures at a failure rate.
     *
     * <p>MTBF = 1 / λ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param rate λ, failure rate, in 1/s, greater than 0
     * @return MTBF, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double mtbfOfRate(double rate) {
        return 1 / Check.positive("λ", rate);
    }

    /**
     * The chance of at least one failure in a time.
     *
     * <p>P = 1 − e^(−t / θ). Source: Reddi et al., Machine Learning Systems.
     *
     * @param time t, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double failureProbability(double time, double mtbf) {
        return -Math.expm1(-Check.notNegative("t", time) / Check.positive("θ", mtbf));
    }

    /**
     * The share of time a repairable part works.
     *
     * <p>A = MTBF / (MTBF + MTTR). Source: Reddi et al., Machine Learning Systems.
     *
     * @param mtbf MTBF, time between failures, in s, at least 0
     * @param repair MTTR, time to repair, in s, at least 0
     * @return A, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double availability(double mtbf, double repair) {
        double up = Check.notNegative("MTBF", mtbf);
        double all = up + Check.notNegative("MTTR", repair);
        if (all == 0) {
            throw Check.wrong("MTBF + MTTR", "greater than 0", all);
        }
        return up / all;
    }

    /**
     * The availability of replicas that fail independently.
     *
     * <p>A_k = 1 − (1 − A)^k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param availability A, availability of one, from 0 to 1
     * @param replicas k, a whole number of at least 0
     * @return A_k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double replicated(double availability, double replicas) {
        Check.fraction("A", availability);
        return 1 - Math.pow(1 - availability, Check.whole("k", replicas, 0));
    }

    /**
     * The share of time that all replicas are down.
     *
     * <p>U_k = (1 − A)^k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param availability A, availability of one, from 0 to 1
     * @param replicas k, a whole number of at least 0
     * @return U_k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double down(double availability, double replicas) {
        Check.fraction("A", availability);
        return Math.pow(1 - availability, Check.whole("k", replicas, 0));
    }

    /**
     * Young's interval between checkpoints.
     *
     * <p>τ = √(2 · δ · θ). Source: Young (1974) and Daly (2006), optimum checkpoint interval.
     *
     * @param write δ, time to write a checkpoint, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return τ, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double young(double write, double mtbf) {
        return Math.sqrt(2 * Check.notNegative("δ", write) * Check.positive("θ", mtbf));
    }

    /**
     * Daly's correction of Young's interval.
     *
     * <p>τ = √(2 · δ · θ) · (1 + √(δ / 2θ) / 3 + δ / 18θ) − δ. Source: Young (1974) and Daly
     * (2006), optimum checkpoint interval.
     *
     * @param write δ, time to write a checkpoint, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @return τ, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double daly(double write, double mtbf) {
        double young = young(write, mtbf);
        if (write >= 2 * mtbf) {
            return mtbf;
        }
        double x = write / (2 * mtbf);
        return young * (1 + Math.sqrt(x) / 3 + x / 9) - write;
    }

    /**
     * The mean time of a run with checkpoints; failures may strike during recovery too.
     *
     * <p>T = W / τ · θ · e^(r / θ) · (e^((τ + δ) / θ) − 1). Source: Daly, A higher order estimate
     * of the optimum checkpoint interval for restart dumps (2006).
     *
     * @param work W, work without checkpoints, in s, at least 0
     * @param interval τ, in s, greater than 0
     * @param write δ, time to write a checkpoint, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @param recovery r, in s, at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double expectedTime(
            double work, double interval, double write, double mtbf, double recovery) {
        Check.notNegative("W", work);
        Check.positive("τ", interval);
        Check.notNegative("δ", write);
        Check.positive("θ", mtbf);
        Check.notNegative("r", recovery);
        double segment = Math.expm1((interval + write) / mtbf);
        double mean = work / interval * mtbf * Math.exp(recovery / mtbf) * segment;
        if (mean == Double.POSITIVE_INFINITY) {
            throw Check.wrong(
                    "τ", "short beside θ = " + mtbf + " (else the run never ends)", interval);
        }
        return mean;
    }

    /**
     * The share of time that is useful, to first order.
     *
     * <p>g = max(0, 1 − δ / τ − τ / (2 · θ) − r / θ). Source: Young (1974) and Daly (2006), optimum
     * checkpoint interval.
     *
     * @param write δ, time to write a checkpoint, in s, at least 0
     * @param interval τ, in s, greater than 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @param recovery r, in s, at least 0
     * @return g, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double goodput(double write, double interval, double mtbf, double recovery) {
        Check.notNegative("δ", write);
        Check.positive("τ", interval);
        Check.positive("θ", mtbf);
        double lost =
                write / interval + interval / (2 * mtbf) + Check.notNegative("r", recovery) / mtbf;
        return Math.max(0, 1 - lost);
    }
}
