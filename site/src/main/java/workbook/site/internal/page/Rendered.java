package workbook.site.internal.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import workbook.dialect.Problem;
import workbook.site.internal.value.Fact;
import workbook.site.internal.value.Result;

/**
 * A chapter as HTML, before it gets its frame.
 *
 * @param copies files to copy, by address from the site's root
 * @param objectives as HTML
 * @param description the first sentences as plain text
 * @param facts the numbers that its values come from
 * @param results its values
 * @param index entries for the index, term by anchor
 */
public record Rendered(
        Chapter chapter,
        ChapterView view,
        List<Nav.Section> sections,
        Map<String, Path> copies,
        List<Fact> facts,
        List<Result> results,
        Map<String, String> index,
        List<String> objectives,
        String description,
        List<Problem> problems) {

    /** Return the anchor of a glossary entry in the chapter's page. */
    public String termAnchor(Map<String, Object> entry) {
        return Glossary.anchor(entry);
    }
}
