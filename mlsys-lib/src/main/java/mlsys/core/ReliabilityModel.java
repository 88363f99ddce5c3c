package mlsys.core;

/** How often things fail, and what checkpoints cost. */
public final class ReliabilityModel {

    private ReliabilityModel() {}

    /** The mean time between failures of so many equal parts. */
    public static double clusterMtbf(double part, double parts) {
        return Check.positive("θ", part) / Check.atLeast("N", parts, 1);
    }

    /** Failures per time of so many parts of one sort. */
    public static double failureRate(double parts, double mtbf) {
        return Check.notNegative("n", parts) / Check.positive("θ", mtbf);
    }

    /** The mean time between failures at a failure rate. */
    public static double mtbfOfRate(double rate) {
        return 1 / Check.positive("λ", rate);
    }

    /** The chance of at least one failure in a time. */
    public static double failureProbability(double time, double mtbf) {
        return -Math.expm1(-Check.notNegative("t", time) / Check.positive("θ", mtbf));
    }

    /** The share of time a repairable part works. */
    public static double availability(double mtbf, double repair) {
        double up = Check.notNegative("MTBF", mtbf);
        double all = up + Check.notNegative("MTTR", repair);
        if (all == 0) {
            throw Check.wrong("MTBF + MTTR", "greater than 0", all);
        }
        return up / all;
    }

    /** The availability of replicas that fail independently. */
    public static double replicated(double availability, double replicas) {
        Check.fraction("A", availability);
        return 1 - Math.pow(1 - availability, Check.whole("k", replicas, 0));
    }

    /** The share of time that all replicas are down. */
    public static double down(double availability, double replicas) {
        Check.fraction("A", availability);
        return Math.pow(1 - availability, Check.whole("k", replicas, 0));
    }

    /** Young's interval between checkpoints. */
    public static double young(double write, double mtbf) {
        return Math.sqrt(2 * Check.notNegative("δ", write) * Check.positive("θ", mtbf));
    }

    /** Daly's correction of Young's interval. */
    public static double daly(double write, double mtbf) {
        double young = young(write, mtbf);
        if (write >= 2 * mtbf) {
            return mtbf;
        }
        double x = write / (2 * mtbf);
        return young * (1 + Math.sqrt(x) / 3 + x / 9) - write;
    }

    /** The mean time of a run with checkpoints; failures may strike during recovery too. */
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

    /** The share of time that is useful, to first order. */
    public static double goodput(double write, double interval, double mtbf, double recovery) {
        Check.notNegative("δ", write);
        Check.positive("τ", interval);
        Check.positive("θ", mtbf);
        double lost =
                write / interval + interval / (2 * mtbf) + Check.notNegative("r", recovery) / mtbf;
        return Math.max(0, 1 - lost);
    }
}
