package workbook.site.internal.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.dialect.References;
import workbook.dialect.Target;
import workbook.site.internal.html.Trees;

/**
 * What the rest of a book has to know of a chapter.
 *
 * @param id "vol1/introduction", or the file's name
 * @param number from 1; 0 outside a book
 * @param title as the reader sees it
 * @param part of the book, or empty
 * @param href address of the page from the site's root
 * @param place file to name in messages
 * @param labels what can be referred to
 * @param citedKeys the keys of the works it cites
 * @param concepts what the chapter's concept file says
 * @param glossary its glossary entries
 * @param refersOut whether its text refers to labels that it does not have
 * @param places what links of others can lead to
 * @param cellLines the lines that its cells start with, if those are what messages name
 */
public record Outline(
        String id,
        int number,
        String title,
        String part,
        String href,
        String place,
        Map<String, Target> labels,
        Set<String> citedKeys,
        Map<String, Object> concepts,
        List<Map<String, Object>> glossary,
        boolean refersOut,
        Places places,
        List<Integer> cellLines) {

    /** Read a chapter. */
    public static Outline of(Chapter chapter) {
        var document = chapter.document();
        return new Outline(
                chapter.id(),
                chapter.number(),
                chapter.title(),
                chapter.part(),
                chapter.href(),
                chapter.place(),
                document.labels(),
                chapter.citedKeys(),
                Trees.object(chapter.about(), "concepts"),
                chapter.glossary(),
                !new References(document, Map.of()).problems().isEmpty(),
                chapter.trusted() ? Places.NONE : Places.of(chapter),
                chapter.cellLines());
    }

    /** Return the place of a line for a message. In others' notebooks lines count on by cells. */
    public String where(int line) {
        if (cellLines.isEmpty()) {
            return line > 0 ? place + ":" + line : place;
        }
        int cell = 0;
        while (cell + 1 < cellLines.size() && cellLines.get(cell + 1) <= line) {
            cell++;
        }
        int within = line - cellLines.get(cell) + 1;
        return place + ": cell " + (cell + 1) + (within > 1 ? ", line " + within : "");
    }
}
