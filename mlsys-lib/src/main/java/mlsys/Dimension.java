package mlsys;

import java.util.Arrays;

/** Exponents over the base units: what is measured, apart from how much. */
final class Dimension {

    static final String[] BASES = {
        "s", "m", "kg", "A", "K", "byte", "flop", "op", "mac", "param", "token", "sample", "dollar",
        "kgCO2e"
    };
    static final Dimension NONE = new Dimension(new int[BASES.length]);

    private final int[] exponents;

    private Dimension(int[] exponents) {
        this.exponents = exponents;
    }

    static Dimension base(String name) {
        int[] exponents = new int[BASES.length];
        exponents[Arrays.asList(BASES).indexOf(name)] = 1;
        return new Dimension(exponents);
    }

    Dimension times(Dimension other) {
        return plus(other, 1);
    }

    Dimension per(Dimension other) {
        return plus(other, -1);
    }

    private Dimension plus(Dimension other, int sign) {
        int[] sum = exponents.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * other.exponents[i];
        }
        return new Dimension(sum);
    }

    Dimension power(int n) {
        int[] product = exponents.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= n;
        }
        return new Dimension(product);
    }

    boolean has(String base) {
        return exponents[Arrays.asList(BASES).indexOf(base)] != 0;
    }

    /** Count every {@code from} as a {@code to}. */
    Dimension renamed(String from, String to) {
        int[] moved = exponents.clone();
        int source = Arrays.asList(BASES).indexOf(from);
        moved[Arrays.asList(BASES).indexOf(to)] += moved[source];
        moved[source] = 0;
        return new Dimension(moved);
    }

    /** Name the coherent unit: base units, with joule, watt and volt where they fit. */
    String unitName() {
        int[] left = exponents.clone();
        String special = special(left);
        StringBuilder top = new StringBuilder(special);
        StringBuilder bottom = new StringBuilder();
        for (int i = 0; i < left.length; i++) {
            append(
                    left[i] > 0 ? top : bottom,
                    left[i] > 0 ? "*" : "/",
                    BASES[i],
                    Math.abs(left[i]));
        }
        String first =
                top.length() == 0 ? "1" : top.charAt(0) == '*' ? top.substring(1) : top.toString();
        return first + bottom;
    }

    private static void append(StringBuilder text, String sign, String name, int exponent) {
        if (exponent > 0) {
            text.append(sign).append(name).append(exponent == 1 ? "" : "^" + exponent);
        }
    }

    /** Take joule, watt or volt out of the exponents. */
    private static String special(int[] left) {
        int mass = left[2];
        if (Math.abs(mass) != 1 || left[1] != 2 * mass) {
            return "";
        }
        int seconds = mass * left[0];
        int current = mass * left[3];
        boolean volt = current == -1 && seconds <= -3;
        boolean watt = current == 0 && seconds == -3;
        String name = volt ? "V" : watt ? "W" : "J";
        left[0] -= mass * (volt || watt ? -3 : -2);
        left[1] = 0;
        left[2] = 0;
        left[3] += volt ? mass : 0;
        return mass > 0 ? "*" + name : inverse(left, name);
    }

    private static String inverse(int[] left, String name) {
        StringBuilder top = new StringBuilder();
        for (int i = 0; i < left.length; i++) {
            append(top, "*", BASES[i], left[i]);
            left[i] = Math.min(left[i], 0);
        }
        return (top.length() == 0 ? "*1" : top.toString()) + "/" + name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that && Arrays.equals(exponents, that.exponents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(exponents);
    }

    @Override
    public String toString() {
        return unitName();
    }
}
