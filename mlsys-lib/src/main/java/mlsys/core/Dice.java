package mlsys.core;

/** Random numbers that are the same on every machine: SplitMix64 of Steele, Lea and Flood. */
final class Dice {

    private long state;

    Dice(double seed) {
        this.state = (long) seed;
    }

    /** Even from 0 to below 1. */
    double next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /** Times between events that have no memory. */
    double exponential(double mean) {
        return -mean * StrictMath.log1p(-next());
    }
}
