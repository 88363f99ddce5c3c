package mlsys;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A line of the data file, read when it is asked for: id, amount or low..high, unit, year, kind,
 * source key, uncertainty and whose estimate it is, note.
 */
record ConstantRow(
        String id,
        double low,
        double high,
        Unit unit,
        OptionalDouble year,
        Kind kind,
        Source source,
        @Nullable Doubt doubt,
        @Nullable String note) {

    private static final int COLUMNS = 8;

    static ConstantRow read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "a constant has "
                            + COLUMNS
                            + " columns, but this line has "
                            + cells.length
                            + ": "
                            + line);
        }
        return of(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
    }

    static ConstantRow of(
            String id,
            String amount,
            String unit,
            String year,
            String kind,
            String source,
            String doubt,
            String note) {
        try {
            Unit read = Unit.parse(unit);
            int dots = amount.indexOf("..");
            double low = Numbers.read(dots < 0 ? amount : amount.substring(0, dots), "the amount");
            double high = dots < 0 ? low : Numbers.read(amount.substring(dots + 2), "the amount");
            if (low > high || (dots >= 0 && low == high)) {
                throw new IllegalArgumentException(
                        "a range goes from the lower to the higher end, but was " + amount);
            }
            Kind trust = Kind.of(kind);
            Source from = Sources.get(source);
            return new ConstantRow(
                    id,
                    low,
                    high,
                    read,
                    year(year, from),
                    trust,
                    from,
                    doubt.isEmpty()
                            ? Doubt.of(id, read.toBase(low), read.toBase(high), trust)
                            : Doubt.read(doubt),
                    note.isEmpty() ? null : note);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
        }
    }

    /** The year it holds for, or else the year of its source. */
    private static OptionalDouble year(String cell, Source source) {
        if (!cell.isEmpty()) {
            return OptionalDouble.of(Numbers.read(cell, "the year"));
        }
        return source.year() == null ? OptionalDouble.empty() : OptionalDouble.of(source.year());
    }

    boolean isRange() {
        return low != high;
    }

    Quantity quantity(double amount, String symbol, String suffix) {
        String name = Words.of(id) + suffix;
        return LeafNode.stated(symbol, name, unit.toBase(amount), unit, kind, source)
                .of(id, note)
                .quantity();
    }
}
