package mlsys;

import java.util.Arrays;

/**
 * Exponents over the base units: what is measured, apart from how much. One signed byte for each
 * base, eight to a long, so that multiplying and comparing are a few machine instructions.
 */
final class Dimension {

    static final String[] BASES = {
        "s", "m", "kg", "A", "K", "byte", "flop", "op", "mac", "param", "token", "sample", "dollar",
        "kgCO2e"
    };
    static final Dimension NONE = new Dimension(0, 0);

    private static final long SIGNS = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private final long first;
    private final long second;

    private Dimension(long first, long second) {
        this.first = first;
        this.second = second;
    }

    private static Dimension of(int[] exponents) {
        long[] words = new long[2];
        for (int i = 0; i < exponents.length; i++) {
            words[i / 8] |= (exponents[i] & 0xFFL) << (i % 8 * 8);
        }
        return new Dimension(words[0], words[1]);
    }

    private int[] exponents() {
        int[] exponents = new int[BASES.length];
        Arrays.setAll(exponents, this::exponent);
        return exponents;
    }

    private int exponent(int base) {
        return (byte) ((base < 8 ? first : second) >>> (base % 8 * 8));
    }

    /** Where a base unit is among {@link #BASES}. */
    static int index(String base) {
        return Arrays.asList(BASES).indexOf(base);
    }

    static Dimension base(String name) {
        int[] exponents = new int[BASES.length];
        exponents[index(name)] = 1;
        return of(exponents);
    }

    Dimension times(Dimension other) {
        return new Dimension(add(first, other.first), add(second, other.second));
    }

    Dimension per(Dimension other) {
        return new Dimension(subtract(first, other.first), subtract(second, other.second));
    }

    /** Add byte by byte: the sign bits are kept out of the sum, so that nothing is carried on. */
    private static long add(long a, long b) {
        long sum = ((a & ~SIGNS) + (b & ~SIGNS)) ^ ((a ^ b) & SIGNS);
        if (((a ^ sum) & (b ^ sum) & SIGNS) != 0) {
            throw new IllegalArgumentException("a unit has an exponent beyond 127");
        }
        return sum;
    }

    private static long subtract(long a, long b) {
        return add(a, add(~b, ONES));
    }

    /** Whether a base unit, by its index, is part of it. */
    boolean has(int base) {
        return exponent(base) != 0;
    }

    /** Count every {@code from} as a {@code to}. */
    Dimension renamed(int from, int to) {
        int[] moved = exponents();
        moved[to] += moved[from];
        moved[from] = 0;
        return of(moved);
    }

    /** Name the coherent unit: base units, with joule, watt and volt where they fit. */
    String unitName() {
        int[] left = exponents();
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

    /** Whether both measure the same. */
    boolean is(Dimension other) {
        return first == other.first && second == other.second;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that && is(that);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first * 31 + second);
    }

    @Override
    public String toString() {
        return unitName();
    }
}
