package mlsys.exercises;

/** The exercise {@code max-server-km}: how far away a server may be. */
@FunctionalInterface
public interface MaxServerKm {

    /**
     * Turn what processing leaves of a budget into a distance; the signal travels it twice.
     *
     * <p>Light in fibre covers 200,000 km in a second.
     *
     * @param budgetMs milliseconds until the answer has to be there
     * @param processingMs milliseconds that are not travel
     * @return kilometres of fibre, 0 if no time is left
     * @throws IllegalArgumentException if an argument is negative
     */
    double maxServerKm(double budgetMs, double processingMs);
}
