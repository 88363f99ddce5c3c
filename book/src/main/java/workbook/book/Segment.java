package workbook.book;

import java.util.Map;

/** A piece of a released Markdown cell: text, or something that becomes a cell of its own. */
sealed interface Segment {

    /** Markdown. */
    record Text(String markdown) implements Segment {}

    /**
     * A callout with computed values.
     *
     * @param slots expressions by the name that stands in {@code markdown}
     */
    record Live(String kind, String title, String markdown, Map<String, String> slots)
            implements Segment {}

    /** The place of the chapter's questions. */
    record Quiz() implements Segment {}
}
