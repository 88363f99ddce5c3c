package mlsys.core;

/** Machines that move. */
public final class SafetyModel {

    private SafetyModel() {}

    /** Way travelled before standing. */
    public static double stoppingDistance(double speed, double latency, double braking) {
        Check.notNegative("v", speed);
        Check.notNegative("τ", latency);
        Check.positive("a", braking);
        return speed * latency + speed * speed / (2 * braking);
    }

    /** Highest speed that stops in a way. */
    public static double fastest(double distance, double latency, double braking) {
        Check.notNegative("d", distance);
        Check.notNegative("τ", latency);
        Check.positive("a", braking);
        return Math.sqrt(braking * latency * braking * latency + 2 * braking * distance)
                - braking * latency;
    }

    /** Time without a failure that shows a rate. */
    public static double failureFree(double rate, double confidence) {
        Check.positive("λ", rate);
        Check.between("C", confidence);
        return -Math.log1p(-confidence) / rate;
    }
}
