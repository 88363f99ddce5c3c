package mlsys;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a fact may be off: a relative standard uncertainty, and whose estimate it is. Stated
 * beside the fact, or for its family; docs/decisions/uncertainties.md has the reasons.
 */
record Doubt(double relative, String by) {

    private static final double ROOT_3 = Math.sqrt(3);
    private static final String ENDS = "half of the range over the root of three";

    private record Family(String words, Doubt doubt) {}

    /** The doubts of families, in the order in which they are tried. */
    private static final class Families {

        private static final List<Family> ALL = read();

        private static List<Family> read() {
            List<Family> families = new ArrayList<>();
            for (String line : Lines.index("uncertainties.tsv", 1).values()) {
                String[] cells = line.split("\t", -1);
                Doubt doubt = Doubt.read(cells[1] + " " + cells[2]);
                families.add(new Family(cells[0], doubt));
            }
            return families;
        }
    }

    /** The doubt of a fact from low to high; null where there is no ground for one. */
    static @Nullable Doubt of(String id, double low, double high, Kind kind) {
        if (low != high) {
            return new Doubt((high - low) / (high + low) / ROOT_3, "the range, " + ENDS);
        }
        return kind == Kind.ESTIMATE && low != 0 ? ofFamily(id) : null;
    }

    private static Doubt ofFamily(String id) {
        for (Family family : Families.ALL) {
            if (fits(family.words(), id)) {
                return family.doubt();
            }
        }
        throw new IllegalArgumentException(
                "an estimate says how far it may be off: state an uncertainty beside it, or for its"
                        + " family in uncertainties.tsv");
    }

    /** Whether the id contains each of the words; {@code a|b} is either. */
    static boolean fits(String words, String id) {
        for (int start = 0; start < words.length(); ) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            if (!containsOne(words, start, end, id)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean containsOne(String words, int from, int end, String id) {
        for (int start = from; start <= end; ) {
            int bar = words.indexOf('|', start);
            int stop = bar < 0 || bar > end ? end : bar;
            if (id.contains(words.substring(start, stop))) {
                return true;
            }
            start = stop + 1;
        }
        return false;
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
