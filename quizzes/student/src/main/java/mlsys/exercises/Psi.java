package mlsys.exercises;

/** The exercise {@code psi}: how far a distribution has moved. */
@FunctionalInterface
public interface Psi {

    /**
     * Return the population stability index, each share raised to at least 10<sup>-6</sup>.
     *
     * @param baseline share of each bin then, from 0 to 1
     * @param current share of each bin now, from 0 to 1
     * @return the index, at least 0
     * @throws IllegalArgumentException if there are no bins, or not as many in both
     */
    double psi(double[] baseline, double[] current);
}
