package mlsys.core;

import org.jspecify.annotations.Nullable;

/** Ranges of arguments. */
final class Check {

    private Check() {}

    /** Return an array that was given. */
    static <T> T given(String name, @Nullable T values) {
        if (values == null) {
            throw new NullPointerException(name + " must not be null");
        }
        return values;
    }

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw wrong(name, "finite", value);
        }
        return value;
    }

    static double positive(String name, double value) {
        if (value > 0 && value <= Double.MAX_VALUE) {
            return value;
        }
        throw wrong(name, "greater than 0", finite(name, value));
    }

    static double notNegative(String name, double value) {
        if (value >= 0 && value <= Double.MAX_VALUE) {
            return value;
        }
        throw wrong(name, "at least 0", finite(name, value));
    }

    /** Greater than 0 and at most 1. */
    static double share(String name, double value) {
        if (value > 0 && value <= 1) {
            return value;
        }
        throw wrong(name, "greater than 0 and at most 1" + percent(value), finite(name, value));
    }

    /** From 0 to 1. */
    static double fraction(String name, double value) {
        if (!(finite(name, value) >= 0 && value <= 1)) {
            throw wrong(name, "from 0 to 1" + percent(value), value);
        }
        return value;
    }

    /** What to do about a share in percent. */
    private static String percent(double value) {
        return value > 2 && value <= 100 ? " (write 50 % as 0.5)" : "";
    }

    static double atLeast(String name, double value, double least) {
        if (!(finite(name, value) >= least)) {
            throw wrong(name, "at least " + text(least), value);
        }
        return value;
    }

    static double whole(String name, double value, double least) {
        if (value >= least && value <= Double.MAX_VALUE && value == Math.rint(value)) {
            return value;
        }
        throw wrong(name, "a whole number of at least " + text(least), finite(name, value));
    }

    /** At least 0 and less than 1. */
    static double belowOne(String name, double value) {
        if (!(finite(name, value) >= 0 && value < 1)) {
            throw wrong(name, "at least 0 and less than 1", value);
        }
        return value;
    }

    /** Greater than 0 and less than 1. */
    static double between(String name, double value) {
        if (!(finite(name, value) > 0 && value < 1)) {
            throw wrong(name, "greater than 0 and less than 1", value);
        }
        return value;
    }

    static double notZero(String name, double value) {
        if (finite(name, value) == 0) {
            throw wrong(name, "other than 0", value);
        }
        return value;
    }

    /** The shape of a Pareto distribution that has a mean. */
    static double shape(double value) {
        if (!(finite("a", value) > 1)) {
            throw wrong("a", "greater than 1 (else there is no mean)", value);
        }
        return value;
    }

    /** Shares that add up to one. */
    static void distribution(String name, double[] shares) {
        given(name, shares);
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += fraction(name + "_" + (i + 1), shares[i]);
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw wrong("the sum of the shares " + name, "1", sum);
        }
    }

    static void same(String first, double[] a, String second, double[] b) {
        given(first, a);
        given(second, b);
        if (a.length != b.length || a.length == 0) {
            throw new IllegalArgumentException(
                    first
                            + " and "
                            + second
                            + " must be of one length, at least 1, but have "
                            + a.length
                            + " and "
                            + b.length
                            + " values");
        }
    }

    static IllegalArgumentException wrong(String name, String range, double value) {
        return new IllegalArgumentException(
                name + " must be " + range + ", but was " + text(value));
    }

    static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole
                ? Long.toString((long) value)
                : Double.toString(value).replace(".0E", "e").replace("E", "e");
    }
}
