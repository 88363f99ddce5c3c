package mlsys.core;

/** Random numbers that are the same on every machine: SplitMix64 of Steele, Lea and Flood. */
final class Dice {

    private long state;

    Dice(double seed) {
        this.state = (long) Check.whole("seed", seed, 0);
    }

    private Dice(long state) {
        this.state = state;
    }

    /** A second row of numbers from the same seed, so that changing one thing changes only that. */
    static Dice second(double seed) {
        return new Dice((long) (-1 - seed));
    }

    /** Even from 0 to below 1. */
    double next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to below {@code end}, each as likely. */
    int below(int end) {
        return (int) (next() * end);
    }

    /** Times between events that have no memory. */
    double exponential(double mean) {
        return -mean * StrictMath.log1p(-next());
    }

    /** Failures before the first success: whole numbers from 0 without memory. */
    double geometric(double mean) {
        return mean == 0 ? 0 : Math.floor(-StrictMath.log1p(-next()) / StrictMath.log1p(1 / mean));
    }

    /** The bell curve with mean 0 and deviation 1, by Box and Muller. */
    double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log1p(-next()));
        return radius * StrictMath.cos(2 * Math.PI * next());
    }
}
