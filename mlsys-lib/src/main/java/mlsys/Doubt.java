package mlsys;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a fact may be off: a relative standard uncertainty, and whose estimate it is. Stated
 * beside the fact, or for its family; docs/decisions/uncertainties.md has the reasons.
 */
record Doubt(double relative, String by) {

    private static final double ROOT_3 = Math.sqrt(3);
    private static final String ENDS = "half of the range over the root of three";

    /** The doubts of families: words that an id contains, relative, by whom. */
    private static final class Families {

        private static final Map<String, String> LINES = Lines.index("uncertainties.tsv", 1);
    }

    /** The doubt of a fact from low to high; null where there is no ground for one. */
    static @Nullable Doubt of(String id, double low, double high, Kind kind) {
        if (low != high) {
            return new Doubt((high - low) / (high + low) / ROOT_3, "the range, " + ENDS);
        }
        return kind == Kind.ESTIMATE && low != 0 ? ofFamily(id) : null;
    }

    private static Doubt ofFamily(String id) {
        for (String words : Families.LINES.keySet()) {
            if (fits(words, id)) {
                String[] cells = String.valueOf(Families.LINES.get(words)).split("\t", -1);
                return read(cells[1] + " " + cells[2]);
            }
        }
        throw new IllegalArgumentException(
                "an estimate says how far it may be off: state an uncertainty beside it, or for its"
                        + " family in uncertainties.tsv");
    }

    /** Whether the id contains each of the words; {@code a|b} is either. */
    static boolean fits(String words, String id) {
        return Stream.of(words.split(" ", -1))
                .allMatch(word -> Stream.of(word.split("\\|", -1)).anyMatch(id::contains));
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
