package mlsys;

import java.util.Locale;
import java.util.OptionalDouble;

/** A line of the twins' data file: family, id, field, value, unit, kind, source key, note. */
final class TwinRow {

    static final int VALUE = 3;

    private final String[] cells;

    private TwinRow(String[] cells) {
        this.cells = cells;
    }

    static TwinRow read(String[] cells) {
        return new TwinRow(cells);
    }

    /** The number, under the name of its twin. */
    Quantity quantity(String twin) {
        String value = cells[VALUE];
        if (value.startsWith("=")) {
            return described(Constants.get(value.substring(1)).quantity(), twin);
        }
        ConstantRow row = row();
        if (row.isRange()) {
            throw new IllegalArgumentException(
                    twin
                            + ": "
                            + words(cells[2])
                            + " is a range, "
                            + value.replace("..", " to ")
                            + " "
                            + row.unit()
                            + ": ask for its lower or upper end");
        }
        return described(row.quantity(row.low(), "", ""), twin);
    }

    Quantity low(String twin) {
        return described(row().quantity(row().low(), "", ""), twin);
    }

    Quantity high(String twin) {
        return described(row().quantity(row().high(), "", ""), twin);
    }

    ConstantRow row() {
        String id = cells[0] + "." + cells[1] + "." + cells[2];
        String unit = cells[4];
        if (unit.equals("text") || unit.equals("ref")) {
            throw new IllegalArgumentException(
                    id + " is a word, not a number: \"" + cells[VALUE] + "\"");
        }
        String[] ends = cells[VALUE].split("\\.\\.", -1);
        return new ConstantRow(
                id,
                Double.parseDouble(ends[0]),
                Double.parseDouble(ends[ends.length - 1]),
                Unit.parse(unit),
                OptionalDouble.empty(),
                Kind.of(cells[5]),
                Sources.get(cells[6]),
                OptionalDouble.empty(),
                null,
                cells[7].isEmpty() ? null : cells[7]);
    }

    private Quantity described(Quantity quantity, String twin) {
        LeafNode leaf = (LeafNode) quantity.derivation();
        return leaf.labelled(leaf.id(), twin + " " + words(cells[2])).quantity();
    }

    /** A field in words: {@code memory bandwidth}, {@code peak FP16, sparse}. */
    static String words(String field) {
        if (field.startsWith("peak.")) {
            String rate = field.substring(5);
            boolean sparse = rate.endsWith("_sparse");
            String precision = (sparse ? rate.substring(0, rate.length() - 7) : rate);
            return "peak " + precision.toUpperCase(Locale.ROOT) + (sparse ? ", sparse" : "");
        }
        return switch (field) {
            case "memory_bw" -> "memory bandwidth";
            case "tdp" -> "power";
            default -> field.replace("_bw", "_bandwidth").replace('_', ' ');
        };
    }
}
