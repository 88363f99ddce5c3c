package mlsys.core;

/** Ranges of arguments. */
final class Check {

    private Check() {}

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw wrong(name, "finite", value);
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(finite(name, value) > 0)) {
            throw wrong(name, "greater than 0", value);
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(finite(name, value) >= 0)) {
            throw wrong(name, "at least 0", value);
        }
        return value;
    }

    /** Greater than 0 and at most 1. */
    static double share(String name, double value) {
        if (!(finite(name, value) > 0 && value <= 1)) {
            throw wrong(name, "greater than 0 and at most 1", value);
        }
        return value;
    }

    /** From 0 to 1. */
    static double fraction(String name, double value) {
        if (!(finite(name, value) >= 0 && value <= 1)) {
            throw wrong(name, "from 0 to 1", value);
        }
        return value;
    }

    static double atLeast(String name, double value, double least) {
        if (!(finite(name, value) >= least)) {
            throw wrong(name, "at least " + text(least), value);
        }
        return value;
    }

    static double whole(String name, double value, double least) {
        if (!(finite(name, value) >= least) || value != Math.rint(value)) {
            throw wrong(name, "a whole number of at least " + text(least), value);
        }
        return value;
    }

    static IllegalArgumentException wrong(String name, String range, double value) {
        return new IllegalArgumentException(
                name + " must be " + range + ", but was " + text(value));
    }

    private static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
