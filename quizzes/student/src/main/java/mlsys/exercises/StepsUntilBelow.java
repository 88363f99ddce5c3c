package mlsys.exercises;

/** The exercise {@code steps-until-below}: when a drifting model has to be trained again. */
@FunctionalInterface
public interface StepsUntilBelow {

    /**
     * Find the first step at which the accuracy lies strictly below the floor.
     *
     * <p>The accuracy at step t is {@code acc0 - lambda · driftPerStep · t}; step 0 counts. An
     * accuracy within 1e-12 of the floor is at the floor, not below it.
     *
     * @param acc0 accuracy at step 0
     * @param lambda sensitivity to drift
     * @param driftPerStep drift that every step adds
     * @param floor accuracy that is still good enough
     * @return the step, or -1 if the accuracy never falls below the floor
     */
    int stepsUntilBelow(double acc0, double lambda, double driftPerStep, double floor);
}
