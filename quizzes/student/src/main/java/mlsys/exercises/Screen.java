package mlsys.exercises;

/** The exercise {@code screening}: how many people a test finds, misses and alarms. */
@FunctionalInterface
public interface Screen {

    /**
     * Compute the expected counts and the predictive values of a test.
     *
     * @param n people screened, at least zero
     * @param prevalence share of the sick among them, from 0 to 1
     * @param sensitivity share of the sick who are called sick, from 0 to 1
     * @param specificity share of the healthy who are called healthy, from 0 to 1
     * @return the counts and the predictive values
     * @throws IllegalArgumentException if an argument is out of its range
     */
    Screening screen(double n, double prevalence, double sensitivity, double specificity);
}
