package mlsys;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of the twins' data file: family, id, field, value, unit, kind, source key, note. */
final class TwinRow {

    static final int VALUE = 3;
    private static final int UNIT = 4;
    private static final int NOTE = 7;

    private final String[] cells;

    private TwinRow(String[] cells) {
        this.cells = cells;
    }

    static TwinRow read(String[] cells) {
        return new TwinRow(cells);
    }

    /** Whether cells hold a number and not a word, another twin or a constant. */
    static boolean isOwnNumber(String[] cells) {
        String unit = cells[UNIT];
        return !unit.equals("text") && !unit.equals("ref") && !cells[VALUE].startsWith("=");
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
        String year = Twin.releaseYear(cells[0], cells[1]);
        if (unit.equals("text") || unit.equals("ref")) {
            throw new IllegalArgumentException(
                    id + " is a word, not a number: \"" + cells[VALUE] + "\"");
        }
        return ConstantRow.of(id, cells[VALUE], unit, year, cells[5], cells[6], "", cells[NOTE]);
    }

    private Quantity described(Quantity quantity, String twin) {
        LeafNode leaf = (LeafNode) quantity.derivation();
        return leaf.labelled(leaf.id(), twin + " " + words(cells[2]))
                .of(leaf.constant(), note(leaf))
                .quantity();
    }

    /** The note of the twin and of the constant it refers to. */
    private @Nullable String note(LeafNode leaf) {
        String own = cells[NOTE];
        String also = leaf.note();
        if (own.isEmpty() || own.equals(also)) {
            return also;
        }
        return also == null ? own : own + "; " + also;
    }

    /** The name of a number of a twin: {@code NVIDIA A100 memory bandwidth}. */
    static String title(String[] cells) {
        String name = Twin.LINES.get(cells[0] + "." + cells[1] + ".name");
        return (name == null ? cells[1] : name.split("\t", -1)[VALUE]) + " " + words(cells[2]);
    }

    /** A field in words: {@code memory bandwidth}, {@code peak FP16, sparse}. */
    static String words(String field) {
        if (field.startsWith("peak.")) {
            String rate = field.substring(5);
            boolean sparse = rate.endsWith("_sparse");
            String precision = (sparse ? rate.substring(0, rate.length() - 7) : rate);
            return "peak " + precision.toUpperCase(Locale.ROOT) + (sparse ? ", sparse" : "");
        }
        return Words.field(field);
    }
}
