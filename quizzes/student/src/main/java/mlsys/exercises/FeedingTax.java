package mlsys.exercises;

/** The exercise {@code feeding-tax}: how long an accelerator waits for a store that is too slow. */
@FunctionalInterface
public interface FeedingTax {

    /**
     * Return the share of the time that an accelerator waits for its data.
     *
     * @param itemsPerSec items that the accelerator takes in a second, at least 0
     * @param bytesPerItem bytes of an item, at least 0
     * @param storageBytesPerSec bytes that the storage supplies in a second, above 0
     * @return a share from 0 to 1; 0 if the storage keeps up
     * @throws IllegalArgumentException if an argument is out of its range
     */
    double feedingTax(double itemsPerSec, double bytesPerItem, double storageBytesPerSec);
}
