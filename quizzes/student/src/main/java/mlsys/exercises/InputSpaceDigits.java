package mlsys.exercises;

/** The exercise {@code input-space-digits}: how long the number of possible images is. */
@FunctionalInterface
public interface InputSpaceDigits {

    /**
     * Count the decimal digits of {@code levels} to the power of {@code w · h · channels}.
     *
     * <p>Images may have up to 65,536 pixels a side, so the exponent does not fit into an {@code
     * int} and the number itself does not fit into memory.
     *
     * @param w width in pixels
     * @param h height in pixels
     * @param channels values per pixel
     * @param levels levels per value
     * @return decimal digits
     */
    long inputSpaceDigits(int w, int h, int channels, int levels);
}
