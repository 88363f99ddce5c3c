package workbook.site.internal.page;

import java.util.Locale;
import java.util.stream.Collectors;
import workbook.dialect.Block;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Solutions;
import workbook.site.internal.code.JavaHighlighter;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;

/** The source of a code cell as the reader may see it: never with a solution. */
final class CellSource {

    private final PageContext page;

    CellSource(PageContext page) {
        this.page = page;
    }

    /** Return the highlighted source; empty where none is to be shown. */
    String html(Cell.Code cell, Block.CodeCell block) {
        if ("false".equals(block.options().get("echo")) || removes(cell, "input")) {
            return "";
        }
        var code = shown(cell, block);
        if (code.isBlank()) {
            return "";
        }
        var body = isJava() ? JavaHighlighter.html(code) : Html.escape(code);
        return "<div class=\"code\"><pre tabindex=\"0\"><code>" + body + "</code></pre></div>";
    }

    private String shown(Cell.Code cell, Block.CodeCell block) {
        try {
            return Solutions.strip(cell.source())
                    .lines()
                    .dropWhile(line -> line.startsWith("//|") || line.isBlank())
                    .collect(Collectors.joining("\n"))
                    .stripTrailing();
        } catch (IllegalArgumentException e) {
            page.findings.add(
                    block.at().line(),
                    String.valueOf(e.getMessage()),
                    "close every solution; the page leaves the cell out");
            return "";
        }
    }

    private boolean isJava() {
        var metadata = page.chapter.notebook().metadata();
        var info = Trees.text(Trees.object(metadata, "language_info"), "name");
        var name =
                info.isEmpty()
                        ? Trees.text(Trees.object(metadata, "kernelspec"), "language")
                        : info;
        return name.toLowerCase(Locale.ROOT).equals("java");
    }

    /** Tell whether the author wants the source folded away. */
    static boolean folds(Cell cell, Block.CodeCell block) {
        var fold = block.options().get("fold");
        if (fold != null) {
            return !fold.equals("false");
        }
        var label = block.label();
        var jupyter = Json.object(cell.metadata().get("jupyter"));
        return (label != null && !label.startsWith("lst-"))
                || hasTag(cell, "setup")
                || hides(cell, "input")
                || Trees.isTrue(jupyter, "source_hidden");
    }

    /** Tell whether a tag of the cell takes its "input" or its "output" from the page. */
    static boolean removes(Cell cell, String what) {
        return hasTag(cell, "remove-" + what) || hasTag(cell, "remove-cell");
    }

    /** Tell whether a tag of the cell puts its "input" or its "output" behind a fold. */
    static boolean hides(Cell cell, String what) {
        return hasTag(cell, "hide-" + what) || hasTag(cell, "hide-cell");
    }

    static boolean hasTag(Cell cell, String tag) {
        return Json.array(cell.metadata().get("tags")).contains(tag);
    }
}
