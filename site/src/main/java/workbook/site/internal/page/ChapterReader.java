package workbook.site.internal.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.dialect.ChapterDocument;
import workbook.dialect.Dialect;
import workbook.dialect.Part;
import workbook.nbformat.Cell;
import workbook.nbformat.Notebook;
import workbook.site.internal.html.Trees;

/** From a notebook to a parsed chapter. */
public final class ChapterReader {

    private static final Pattern OPTION = Pattern.compile("(?://|#)\\| *([a-z-]+) *: *(.*)");

    private static final Dialect PLAIN = Dialect.plain();

    private final Dialect dialect;

    /** Make a reader for a book. */
    public ChapterReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Parse the notebook's cells as one document.
     *
     * @param file the notebook's source: messages name it, pictures are beside it
     * @param foreign where it came from, if not from our own build
     * @param fallback title of a notebook that has none
     */
    public Chapter read(
            String id,
            Path file,
            Notebook notebook,
            String part,
            @Nullable Foreign foreign,
            String fallback) {
        boolean plain = Chapter.isPlain(notebook, foreign);
        var cells = notebook.cells();
        int number = number(notebook);
        var document =
                plain
                        ? PLAIN.parse(plainParts(cells), number)
                        : dialect.parse(parts(cells), number);
        var folder = file.toAbsolutePath().normalize().getParent();
        return new Chapter(
                id,
                number,
                title(notebook, document, plain, plain ? name(file) : fallback),
                part,
                Chapter.href(id),
                file.toString(),
                folder == null ? Path.of(".") : folder,
                foreign,
                notebook,
                cells,
                document);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceAll("\\.ipynb$", "");
    }

    private static int number(Notebook notebook) {
        return notebook.workbook().get("number") instanceof Number number ? number.intValue() : 0;
    }

    private static String title(
            Notebook notebook, ChapterDocument document, boolean plain, String fallback) {
        var own = Trees.text(notebook.workbook(), "title");
        var title = own.isEmpty() ? Trees.text(notebook.metadata(), "title") : own;
        if (!title.isEmpty()) {
            return title;
        }
        var blocks = document.blocks();
        var opening = ChapterRenderer.opening(document, true);
        if (plain && opening != null) {
            return InlineRenderer.plain(opening.content());
        }
        return !blocks.isEmpty() && blocks.get(0) instanceof workbook.dialect.Block.Heading heading
                ? InlineRenderer.plain(heading.content())
                : fallback;
    }

    private static List<Part> parts(List<Cell> cells) {
        var parts = new ArrayList<Part>();
        for (var cell : cells) {
            parts.add(part(cell, cell instanceof Cell.Code c ? options(c) : Map.of(), line(cell)));
        }
        return parts;
    }

    /** Cells of others don't know their line in a file, so lines count on from cell to cell. */
    private static List<Part> plainParts(List<Cell> cells) {
        var parts = new ArrayList<Part>();
        int line = 1;
        for (var cell : cells) {
            parts.add(part(cell, Map.of(), line));
            line += 1 + (int) cell.source().lines().count();
        }
        return parts;
    }

    private static Part part(Cell cell, Map<String, String> options, int line) {
        return cell instanceof Cell.Markdown
                ? new Part.Markdown(cell.source(), line)
                : new Part.Code(options, line);
    }

    private static int line(Cell cell) {
        return cell.workbook().get("line") instanceof Number line ? line.intValue() : 1;
    }

    /** Options as the build wrote them; else from the comment lines that open the cell. */
    private static Map<String, String> options(Cell.Code cell) {
        var options = new LinkedHashMap<String, String>();
        Trees.object(cell.workbook(), "options")
                .forEach((key, value) -> options.put(key, Trees.string(value)));
        if (options.isEmpty()) {
            cell.source()
                    .lines()
                    .map(OPTION::matcher)
                    .takeWhile(matcher -> matcher.matches())
                    .forEach(matcher -> options.put(matcher.group(1), unquoted(matcher.group(2))));
        }
        return options;
    }

    private static String unquoted(String value) {
        var text = value.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
