package mlsys;

import org.jspecify.annotations.Nullable;

/**
 * How far a fact may be off: a relative standard uncertainty, and whose estimate it is. Stated in
 * the data file, or by rule; docs/decisions/uncertainties.md has the reasons.
 */
record Doubt(double relative, String by) {

    private static final double ROOT_3 = Math.sqrt(3);
    private static final int DOLLAR = Dimension.index("dollar");
    private static final String ENDS = "half of the range over the root of three";

    /** The doubt of a fact from low to high, in base units; null if there is no ground for one. */
    static @Nullable Doubt of(double low, double high, Unit unit, Kind kind) {
        if (low != high) {
            return new Doubt((high - low) / (high + low) / ROOT_3, "the range, " + ENDS);
        }
        if (kind != Kind.ESTIMATE || low == 0) {
            return null;
        }
        if (unit.dimension().has(DOLLAR)) {
            return new Doubt(0.25 / ROOT_3, "ours: a price, read as a quarter more or less");
        }
        double size = Math.abs(low);
        if (unit.dimension().equals(Dimension.NONE) && size < 1) {
            double half = Math.min(size, 1 - size) / 2;
            return new Doubt(
                    half / size / ROOT_3, "ours: a share, read as half-way to 0 or 1, the nearer");
        }
        return new Doubt(
                Math.log(2) / ROOT_3, "ours: an estimate without a range, read as half to twice");
    }

    /** Read {@code 0.058 DEFRA's range, spread evenly}. */
    static Doubt read(String cell) {
        int space = cell.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException(
                    "an uncertainty says whose it is, but was \"" + cell + "\"");
        }
        double relative = Numbers.read(cell.substring(0, space), "the uncertainty");
        if (!(relative > 0)) {
            throw new IllegalArgumentException(
                    "an uncertainty must be greater than 0, but was " + cell);
        }
        return new Doubt(relative, cell.substring(space + 1));
    }
}
