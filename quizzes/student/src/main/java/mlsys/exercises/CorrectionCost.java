package mlsys.exercises;

/** The exercise {@code correction-cost}: what a requirement costs that is found late. */
@FunctionalInterface
public interface CorrectionCost {

    /**
     * Double the effort of the first stage for each stage that the mistake travels.
     *
     * @param stage the stage in which it is found, from 1 to 6
     * @param baseEffort what it costs in the first stage, at least zero
     * @return what it costs in that stage, in the unit of the effort
     * @throws IllegalArgumentException if an argument is out of its range
     */
    double correctionCost(int stage, double baseEffort);
}
