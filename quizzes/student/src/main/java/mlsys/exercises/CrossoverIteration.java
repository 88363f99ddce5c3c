package mlsys.exercises;

/** The exercise {@code crossover-iteration}: when one team is as good as another. */
@FunctionalInterface
public interface CrossoverIteration {

    /**
     * Find the first experiment of team B after which it is at least as good as team A at that
     * moment. Experiments of A count when they are finished.
     *
     * @param startA accuracy at which A starts, in the unit of the gains
     * @param gainA accuracy gained by an experiment of A, at least zero
     * @param hoursA hours that an experiment of A takes, above zero
     * @param startB accuracy at which B starts
     * @param gainB accuracy gained by an experiment of B, at least zero
     * @param hoursB hours that an experiment of B takes, above zero
     * @param ceiling the accuracy that nobody gets past
     * @return the number of the experiment, from 1 to 10,000, or -1 if there is none
     * @throws IllegalArgumentException if hours or gains are out of their range
     */
    int crossoverIteration(
            double startA,
            double gainA,
            double hoursA,
            double startB,
            double gainB,
            double hoursB,
            double ceiling);
}
