package mlsys.exercises;

/** The exercise {@code choose-tier}: the smallest place where a task can run. */
@FunctionalInterface
public interface ChooseTier {

    /**
     * Try the tiers from the smallest and return the first that is feasible.
     *
     * <p>TINY takes models up to 0.5 MB and 0.01 W, MOBILE up to 500 MB and 5 W, EDGE up to 16,000
     * MB and 100 W. CLOUD takes any model if raw data may leave and the latency is at least 100 ms.
     *
     * @param rawMayLeave whether raw data may leave the place where it arises
     * @param latencyMs milliseconds that the task allows
     * @param modelMb size of the model in megabytes
     * @param powerW power that the task needs, in watts
     * @return {@code "TINY"}, {@code "MOBILE"}, {@code "EDGE"}, {@code "CLOUD"} or {@code "NONE"}
     * @throws IllegalArgumentException if a number is negative
     */
    String chooseTier(boolean rawMayLeave, double latencyMs, double modelMb, double powerW);
}
