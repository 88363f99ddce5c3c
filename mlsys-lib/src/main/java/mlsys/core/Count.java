package mlsys.core;

/** Whole numbers that a simulation can go through one by one. */
final class Count {

    static final int MOST = 10_000_000;

    private Count() {}

    static int of(String name, double value, int least, int most) {
        Check.whole(name, value, least);
        if (value > most) {
            throw Check.wrong(name, "at most " + most, value);
        }
        return (int) value;
    }
}
