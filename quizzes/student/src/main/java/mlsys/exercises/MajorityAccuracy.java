package mlsys.exercises;

/** The exercise {@code majority-accuracy}: how often a vote of annotators is right. */
@FunctionalInterface
public interface MajorityAccuracy {

    /**
     * Return the share of right labels by majority.
     *
     * @param p share of right labels of one annotator, from 0 to 1; annotators err independently
     * @param n annotators, an odd number from 1, up to some hundreds
     * @return a share from 0 to 1
     * @throws IllegalArgumentException if {@code n} is even or below 1, or {@code p} is no share
     */
    double majorityAccuracy(double p, int n);
}
