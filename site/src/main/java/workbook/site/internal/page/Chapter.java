package workbook.site.internal.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.dialect.ChapterDocument;
import workbook.dialect.Inline;
import workbook.dialect.Part;
import workbook.dialect.Walk;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.site.internal.html.Trees;

/**
 * A notebook on its way to a page.
 *
 * @param id "vol1/introduction", or the file's name
 * @param number from 1; 0 outside a book
 * @param title as the reader sees it
 * @param part of the book, or empty
 * @param href address of the page from the site's root
 * @param place file to name in messages
 * @param folder where its pictures are
 * @param foreign where it came from, if not from our own build
 * @param cells the cells of the notebook that have a part in the document, in order
 * @param document the parsed text
 */
public record Chapter(
        String id,
        int number,
        String title,
        String part,
        String href,
        String place,
        Path folder,
        @Nullable Foreign foreign,
        Notebook notebook,
        List<Cell> cells,
        ChapterDocument document) {

    /** Tell whether our own build made its outputs. */
    public boolean trusted() {
        return foreign == null;
    }

    /** Tell whether its text is Markdown as Jupyter shows it, not our dialect. */
    public boolean plain() {
        return isPlain(notebook, foreign);
    }

    static boolean isPlain(Notebook notebook, @Nullable Foreign foreign) {
        return foreign != null && notebook.workbook().isEmpty();
    }

    /** Return the way from its page to the site's root: empty, or ending in a slash. */
    public String root() {
        return "../".repeat((int) href.chars().filter(c -> c == '/').count());
    }

    /** Return the lines that its cells start with, if those are what messages name. */
    List<Integer> cellLines() {
        return plain() ? document.parts().stream().map(Part::line).toList() : List.of();
    }

    /** Return the address of a chapter's page from the site's root. */
    static String href(String id) {
        return id + ".html";
    }

    /** Return the object that the build wrote about the chapter. */
    public Map<String, Object> about() {
        return notebook.workbook();
    }

    /** Return the keys of the works it cites. */
    public Set<String> citedKeys() {
        return Walk.inlines(document, Inline.Citation.class)
                .flatMap(citation -> citation.works().stream())
                .map(Inline.Cited::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Return the learning objectives. */
    public List<String> objectives() {
        return Trees.texts(about(), "objectives");
    }

    /** Return the chapter's glossary entries. */
    public List<Map<String, Object>> glossary() {
        return Trees.objects(about(), "glossary");
    }

    /** Return the chapter's questions. */
    public List<Map<String, Object>> quiz() {
        return Trees.objects(about(), "quiz");
    }
}
