package workbook.site.internal.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.dialect.Problem;
import workbook.site.internal.value.Fact;
import workbook.site.internal.value.Result;

/**
 * A chapter as HTML, before it gets its frame. What is long in it waits in a file.
 *
 * @param chapter what the others know of it
 * @param copies files to copy, by address from the site's root
 * @param objectives as HTML
 * @param description the first sentences as plain text
 * @param facts the numbers that its values come from
 * @param results its values
 * @param figures its figures, tables and listings that have a number
 * @param words its sections as the search knows them
 * @param problems what an author has to mend
 * @param notes what is shown in another way than it was written
 * @param asked the labels, and the keys of works with an {@code @}, that it asked the book for
 * @param index entries for the index, term by anchor
 */
public record Rendered(
        Outline chapter,
        ChapterView view,
        List<Nav.Section> sections,
        Map<String, Path> copies,
        List<Fact> facts,
        List<Result> results,
        Map<String, String> index,
        List<String> objectives,
        String description,
        List<Figure> figures,
        Spool.Kept words,
        List<Problem> problems,
        List<Problem> notes,
        Set<String> asked) {

    /**
     * A figure, table or listing.
     *
     * @param number "Figure 1.2"
     * @param caption its text, number included
     */
    public record Figure(String anchor, String number, String caption) {}

    /** Return the anchor of a glossary entry in the chapter's page. */
    public String termAnchor(Map<String, Object> entry) {
        return Glossary.anchor(entry);
    }
}
