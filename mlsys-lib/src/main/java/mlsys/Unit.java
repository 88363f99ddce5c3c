package mlsys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A unit of measurement: what it measures and how many base units it is. Immutable.
 *
 * <p>Units multiply and divide: {@code TERABYTE.per(SECOND)}. They are read and written as text:
 * {@code Unit.parse("pJ/FLOP")}. The ready-made ones are in {@link Units}.
 */
public final class Unit {

    private static final Map<String, Unit> PARSED = new ConcurrentHashMap<>();

    private final Map<String, Integer> factors;
    private final String symbol;
    private final double numerator;
    private final double denominator;
    private final Dimension dimension;

    private Unit(
            Map<String, Integer> factors,
            double numerator,
            double denominator,
            Dimension dimension) {
        this.factors = factors;
        this.symbol = write(factors);
        this.numerator = numerator;
        this.denominator = denominator;
        this.dimension = dimension;
    }

    static Unit atom(String symbol, double numerator, double denominator, Dimension dimension) {
        Map<String, Integer> factors = symbol.equals("1") ? Map.of() : Map.of(symbol, 1);
        return new Unit(factors, numerator, denominator, dimension);
    }

    /**
     * Read a unit: symbols with prefixes, joined by {@code *} or {@code ·}, divided by {@code /},
     * raised by {@code ^}.
     *
     * @param text such as {@code FLOP/s}; {@code 1} for a plain number
     * @return the unit
     * @throws IllegalArgumentException if a symbol is unknown
     */
    public static Unit parse(String text) {
        Unit known = PARSED.get(Need.given(text, "text"));
        if (known == null) {
            known = read(text.strip());
            PARSED.putIfAbsent(text, known);
        }
        return known;
    }

    private static Unit read(String text) {
        String[] parts = text.split("/", -1);
        Unit unit = product(parts[0], text);
        for (int i = 1; i < parts.length; i++) {
            unit = unit.per(product(parts[i], text));
        }
        return unit;
    }

    private static Unit product(String text, String whole) {
        Unit unit = UnitTable.one();
        for (String factor : text.replace('·', '*').split("\\*", -1)) {
            int caret = factor.indexOf('^');
            Unit atom = UnitTable.find(caret < 0 ? factor : factor.substring(0, caret), whole);
            unit = unit.times(caret < 0 ? atom : atom.power(factor.substring(caret + 1), whole));
        }
        return unit;
    }

    private Unit power(String exponent, String whole) {
        if (!exponent.matches("[1-9]")) {
            throw new IllegalArgumentException(
                    "cannot read the unit \""
                            + whole
                            + "\": an exponent is one digit from 1 to 9, but was \""
                            + exponent
                            + "\"");
        }
        Unit unit = this;
        for (int n = Integer.parseInt(exponent); n > 1; n--) {
            unit = unit.times(this);
        }
        return unit;
    }

    /**
     * {@return the product of two units}
     *
     * @param other the other factor
     */
    public Unit times(Unit other) {
        Need.given(other, "other");
        return new Unit(
                merge(other, 1),
                numerator * other.numerator,
                denominator * other.denominator,
                dimension.times(other.dimension));
    }

    /**
     * {@return this unit divided by {@code other}: {@code BYTE.per(SECOND)}}
     *
     * @param other what to divide by
     */
    public Unit per(Unit other) {
        Need.given(other, "other");
        return new Unit(
                merge(other, -1),
                numerator * other.denominator,
                denominator * other.numerator,
                dimension.per(other.dimension));
    }

    private Map<String, Integer> merge(Unit other, int sign) {
        Map<String, Integer> merged = new LinkedHashMap<>(factors);
        for (Map.Entry<String, Integer> factor : other.factors.entrySet()) {
            int exponent = merged.getOrDefault(factor.getKey(), 0) + sign * factor.getValue();
            if (exponent == 0) {
                merged.remove(factor.getKey());
            } else {
                merged.put(factor.getKey(), exponent);
            }
        }
        return merged;
    }

    private static String write(Map<String, Integer> factors) {
        StringBuilder top = new StringBuilder();
        StringBuilder bottom = new StringBuilder();
        for (Map.Entry<String, Integer> factor : factors.entrySet()) {
            int exponent = factor.getValue();
            String power = Math.abs(exponent) == 1 ? "" : "^" + Math.abs(exponent);
            if (exponent > 0) {
                top.append(top.length() == 0 ? "" : "·").append(factor.getKey()).append(power);
            } else {
                bottom.append('/').append(factor.getKey()).append(power);
            }
        }
        return (top.length() == 0 ? "1" : top.toString()) + bottom;
    }

    /** {@return the text that {@link #parse} reads, {@code 1} for a plain number} */
    public String symbol() {
        return symbol;
    }

    /**
     * {@return whether both measure the same thing}
     *
     * @param other the other one
     */
    public boolean measuresSameAs(Unit other) {
        return dimension.equals(Need.given(other, "other").dimension);
    }

    Unit scaled(String name, double times, double by) {
        return atom(name, numerator * times, denominator * by, dimension);
    }

    double toBase(double amount) {
        return amount * numerator / denominator;
    }

    double fromBase(double amount) {
        return amount * denominator / numerator;
    }

    Dimension dimension() {
        return dimension;
    }

    /** Whether one of it is one base unit. */
    boolean isCoherent() {
        return numerator == denominator;
    }

    /** Whether nothing is to be written behind the number. */
    boolean isPlain() {
        return factors.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that
                && dimension.equals(that.dimension)
                && numerator * that.denominator == that.numerator * denominator;
    }

    @Override
    public int hashCode() {
        return Objects.hash(dimension, numerator / denominator);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
