package mlsys.exercises;

/** The exercise {@code bottleneck}: which resource sets the time of a step. */
@FunctionalInterface
public interface Bottleneck {

    /**
     * Name the longest of three activities that overlap.
     *
     * <p>At a tie COMPUTE comes before MEMORY, and MEMORY before IO.
     *
     * @param flop floating-point operations
     * @param bytes bytes moved to and from memory
     * @param ioBytes bytes that enter and leave the machine
     * @param peak peak rate in FLOP/s, above zero
     * @param eta utilisation, above 0 and at most 1
     * @param bw bandwidth of the memory in bytes a second, above zero
     * @param ioBw bandwidth of the link in bytes a second, above zero
     * @return {@code "COMPUTE"}, {@code "MEMORY"} or {@code "IO"}
     * @throws IllegalArgumentException if an amount is negative or a rate is out of its range
     */
    String bottleneck(
            double flop,
            double bytes,
            double ioBytes,
            double peak,
            double eta,
            double bw,
            double ioBw);
}
