package workbook.engine.display;

import java.util.List;
import java.util.Optional;

/**
 * Facts that a library knows by name, for tools that list, explain and publish them without knowing
 * the library. Named in {@code META-INF/services/workbook.engine.display.Catalog}.
 */
public interface Catalog {

    /**
     * Find the facts that fit {@code pattern}, a regular expression: anywhere in the name or title,
     * or the whole of the kind or unit. In the library's own order, group by group.
     */
    List<Entry> find(String pattern);

    /** Return the facts that somebody may have meant, nearest first. */
    default List<Entry> near(String words, int count) {
        return List.of();
    }

    /** Explain how the named fact came about, or answer empty when the name is not known. */
    Optional<String> explain(String name);

    /**
     * One fact. Texts that do not apply are empty.
     *
     * @param group what it belongs to, as a heading
     * @param name by which programs know it
     * @param title what it is, for people
     * @param value its amount with the unit
     * @param kind how far it can be trusted
     * @param year for which it holds
     * @param source the work it is from, and the place in it
     * @param link an address of the source
     * @param uncertainty a relative standard uncertainty, 0 where there is none
     * @param uncertaintyBy whose estimate the uncertainty is
     * @param note what to know before using it
     */
    record Entry(
            String group,
            String name,
            String title,
            String value,
            String kind,
            String year,
            String source,
            String link,
            double uncertainty,
            String uncertaintyBy,
            String note) {}
}
