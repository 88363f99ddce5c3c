package mlsys.core;

/** Machines that move. */
public final class SafetyModel {

    private SafetyModel() {}

    /**
     * Way travelled before standing.
     *
     * <p>d = v · τ + v² / (2 · a). Source: Reddi et al., Machine Learning Systems.
     *
     * @param speed v, in m/s, at least 0
     * @param latency τ, time to react, in s, at least 0
     * @param braking a, in m/s^2, greater than 0
     * @return d, in m
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double stoppingDistance(double speed, double latency, double braking) {
        Check.notNegative("v", speed);
        Check.notNegative("τ", latency);
        Check.positive("a", braking);
        return speed * latency + speed * speed / (2 * braking);
    }

    /**
     * Highest speed that stops in a way.
     *
     * <p>v_max = √((a · τ)² + 2 · a · d) − a · τ. Source: Reddi et al., Machine Learning Systems.
     *
     * @param distance d, free way, in m, at least 0
     * @param latency τ, time to react, in s, at least 0
     * @param braking a, in m/s^2, greater than 0
     * @return v_max, in m/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double fastest(double distance, double latency, double braking) {
        Check.notNegative("d", distance);
        Check.notNegative("τ", latency);
        Check.positive("a", braking);
        return Math.sqrt(braking * latency * braking * latency + 2 * braking * distance)
                - braking * latency;
    }

    /**
     * Time without a failure that shows a rate.
     *
     * <p>T = −ln(1 − C) / λ. Source: Hanley &amp; Lippman-Hand, If Nothing Goes Wrong, Is
     * Everything All Right? (1983).
     *
     * @param rate λ, failures a time to be ruled out, in 1/s, greater than 0
     * @param confidence C, greater than 0, less than 1
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double failureFree(double rate, double confidence) {
        Check.positive("λ", rate);
        Check.between("C", confidence);
        return -Math.log1p(-confidence) / rate;
    }
}
