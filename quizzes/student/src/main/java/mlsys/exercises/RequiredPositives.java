package mlsys.exercises;

/** The exercise {@code required-positives}: how many cases a rate must be measured on. */
@FunctionalInterface
public interface RequiredPositives {

    /**
     * Round z² · p · (1 − p) / margin² up to whole cases.
     *
     * @param p the rate that is expected, from 0 to 1
     * @param margin the margin on either side, above zero, 0.02 for two points
     * @param z quantile of the normal distribution, at least zero
     * @return the number of cases
     * @throws IllegalArgumentException if an argument is out of its range
     */
    long requiredPositives(double p, double margin, double z);
}
