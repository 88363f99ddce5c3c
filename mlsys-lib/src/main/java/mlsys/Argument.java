package mlsys;

/**
 * An argument of a formula.
 *
 * @param symbol its symbol, such as {@code R_peak}
 * @param name what it is, in words
 * @param unit the unit it is computed in
 * @param range the values it may have, in words: {@code > 0}
 * @param example a value inside the range, in {@code unit}
 */
public record Argument(String symbol, String name, Unit unit, String range, double example) {}
