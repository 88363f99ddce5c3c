package mlsys.exercises;

/** The exercise {@code iron-law-seconds}: how long a step takes, by the iron law. */
@FunctionalInterface
public interface IronLawSeconds {

    /**
     * Add up the time of a step: data movement, computation and overhead.
     *
     * @param bytes bytes moved
     * @param bwBytesPerSec bandwidth, above zero
     * @param flop floating-point operations
     * @param peakFlopPerSec peak rate, above zero
     * @param eta utilisation, above 0 and at most 1
     * @param overheadSec fixed overhead, which nothing hides
     * @param overlapped whether moving and computing run at the same time
     * @return seconds
     * @throws IllegalArgumentException if a rate or the utilisation is out of its range
     */
    double ironLawSeconds(
            double bytes,
            double bwBytesPerSec,
            double flop,
            double peakFlopPerSec,
            double eta,
            double overheadSec,
            boolean overlapped);
}
