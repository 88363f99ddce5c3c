package mlsys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where a number was read.
 *
 * @param title the work, as a reader would look it up
 * @param link an address of it, if there is a lasting one
 * @param where the place in it: a table, an appendix
 * @param year when it appeared
 */
public record Source(
        String title, @Nullable String link, @Nullable String where, @Nullable Integer year) {

    /**
     * Refuse a blank title.
     *
     * @param title the work, as a reader would look it up
     * @param link an address of it, if there is a lasting one
     * @param where the place in it
     * @param year when it appeared
     * @throws IllegalArgumentException if the title is blank
     */
    public Source {
        Need.given(title, "title");
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "a source needs a title, but it was \"" + title + "\"");
        }
    }

    /**
     * Name a source by its title alone.
     *
     * @param title the work, as a reader would look it up
     * @return the source
     * @throws IllegalArgumentException if the title is blank
     */
    public static Source titled(String title) {
        return new Source(title, null, null, null);
    }

    /** {@return when it appeared, if known} */
    public OptionalInt published() {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", title);
        if (link != null) {
            tree.put("link", link);
        }
        if (where != null) {
            tree.put("where", where);
        }
        if (year != null) {
            tree.put("year", year);
        }
        return tree;
    }

    /** Return the title and the place in it. */
    @Override
    public String toString() {
        return where == null ? title : title + ", " + where;
    }
}
