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
        OptionalDouble uncertainty,
        @Nullable String uncertaintyBy,
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
        try {
            int space = cells[6].indexOf(' ');
            String[] ends = cells[1].split("\\.\\.", -1);
            return new ConstantRow(
                    cells[0],
                    Double.parseDouble(ends[0]),
                    Double.parseDouble(ends[ends.length - 1]),
                    Unit.parse(cells[2]),
                    optional(cells[3]),
                    Kind.of(cells[4]),
                    Sources.get(cells[5]),
                    optional(space < 0 ? cells[6] : cells[6].substring(0, space)),
                    space < 0 ? null : cells[6].substring(space + 1),
                    cells[7].isEmpty() ? null : cells[7]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(cells[0] + ": " + e.getMessage(), e);
        }
    }

    private static OptionalDouble optional(String cell) {
        return cell.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(cell));
    }

    boolean isRange() {
        return low != high;
    }

    Quantity quantity(double amount, String symbol, String suffix) {
        String name = words(id) + suffix;
        return LeafNode.stated(symbol, name, unit.toBase(amount), unit, kind, source)
                .of(id, note)
                .quantity();
    }

    /** The last part of an id as words: {@code A100 MEM BW}. */
    private static String words(String id) {
        return id.substring(id.lastIndexOf('.') + 1).replace('_', ' ');
    }
}
