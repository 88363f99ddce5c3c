package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.dialect.Block;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Output;
import workbook.nbformat.Solutions;
import workbook.site.internal.code.JavaHighlighter;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;
import workbook.site.internal.output.OutputRenderer;

/** A code cell: its source, never a solution, and what it showed. */
final class CellRenderer {

    private final PageContext page;
    private final BlockRenderer blocks;

    CellRenderer(PageContext page, BlockRenderer blocks) {
        this.page = page;
        this.blocks = blocks;
    }

    String html(Block.CodeCell block) {
        int part = block.at().part();
        if (!(page.chapter.cells().get(part) instanceof Cell.Code cell) || is(cell, "generated")) {
            return "";
        }
        var source =
                is(block, "echo", "false") || hasTag(cell, "hide-input") ? "" : source(cell, block);
        var outputs = hasTag(cell, "hide-output") ? "" : outputs(cell, block);
        if (source.isEmpty() && outputs.isEmpty()) {
            return "";
        }
        var anchor = Html.attribute("id", Anchors.cell(part));
        return "<div class=\"cell"
                + (isExercise(cell) ? " exercise" : "")
                + "\""
                + anchor
                + ">"
                + arranged(block, source, outputs)
                + "</div>";
    }

    private static boolean is(Cell cell, String key) {
        return Trees.isTrue(cell.workbook(), key);
    }

    private static boolean is(Block.CodeCell block, String key, String value) {
        return value.equals(block.options().get(key));
    }

    private static boolean hasTag(Cell cell, String tag) {
        return Json.array(cell.metadata().get("tags")).contains(tag);
    }

    private static boolean isExercise(Cell cell) {
        return Trees.isTrue(cell.nbgrader(), "solution");
    }

    /** A labelled cell is a figure, table or listing; then its code folds away. */
    private String arranged(Block.CodeCell block, String source, String outputs) {
        var label = block.label();
        if (label == null) {
            return source + outputs;
        }
        if (label.startsWith("lst-")) {
            return blocks.captioned(
                            label,
                            "listing",
                            "Listing",
                            block.number(),
                            block.caption(),
                            source,
                            true)
                    + outputs;
        }
        boolean table = label.startsWith("tbl-");
        return blocks.captioned(
                        label,
                        table ? "table" : "figure",
                        table ? "Table" : "Figure",
                        block.number(),
                        block.caption(),
                        outputs,
                        table)
                + source;
    }

    private String source(Cell.Code cell, Block.CodeCell block) {
        var code = shown(cell, block);
        if (code.isBlank()) {
            return "";
        }
        var language = language();
        var body = language.equals("java") ? JavaHighlighter.html(code) : Html.escape(code);
        var pre = "<div class=\"code\"><pre tabindex=\"0\"><code>" + body + "</code></pre></div>";
        if (isExercise(cell)) {
            return exerciseLabel(cell) + pre;
        }
        return folds(cell, block)
                ? "<details class=\"fold\"><summary>"
                        + foldLabel(block)
                        + "</summary>"
                        + pre
                        + "</details>"
                : pre;
    }

    private static String exerciseLabel(Cell cell) {
        var points = Trees.text(cell.nbgrader(), "points");
        var worth =
                points.isEmpty() || points.equals("0")
                        ? ""
                        : ", " + points + (points.equals("1") ? " point" : " points");
        var name = Trees.text(cell.nbgrader(), "grade_id");
        return "<p class=\"cell-label\">Your turn"
                + worth
                + " <code>"
                + Html.escape(name)
                + "</code></p>";
    }

    private static String foldLabel(Block.CodeCell block) {
        var label = block.label();
        if (label != null && !label.startsWith("lst-")) {
            return "Code behind this " + (label.startsWith("tbl-") ? "table" : "figure");
        }
        return "Code";
    }

    private static boolean folds(Cell cell, Block.CodeCell block) {
        var fold = block.options().get("fold");
        if (fold != null) {
            return !fold.equals("false");
        }
        var label = block.label();
        boolean shown = label != null && !label.startsWith("lst-");
        var jupyter = Json.object(cell.metadata().get("jupyter"));
        return shown || hasTag(cell, "setup") || Trees.isTrue(jupyter, "source_hidden");
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

    private String language() {
        var metadata = page.chapter.notebook().metadata();
        var info = Trees.text(Trees.object(metadata, "language_info"), "name");
        var name =
                info.isEmpty()
                        ? Trees.text(Trees.object(metadata, "kernelspec"), "language")
                        : info;
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    private String outputs(Cell.Code cell, Block.CodeCell block) {
        var alt = alt(cell, block);
        var renderer =
                new OutputRenderer(
                        page.chapter.trusted(),
                        "c" + (block.at().part() + 1),
                        page::fragment,
                        value -> value(value, block));
        var shown = new ArrayList<String>();
        merged(cell.outputs()).forEach(output -> shown.add(renderer.render(output, alt)));
        var html = shown.stream().filter(h -> !h.isEmpty()).collect(Collectors.joining("\n"));
        return html.isEmpty() ? "" : "<div class=\"outputs\">" + html + "</div>";
    }

    private String alt(Cell.Code cell, Block.CodeCell block) {
        var alt = block.options().getOrDefault("alt", "");
        var label = block.label();
        if (alt.isEmpty() && label != null && label.startsWith("fig-")) {
            page.findings.add(
                    block.at().line(),
                    "the figure " + label + " has no alt text",
                    "add //| alt: …");
        }
        return alt.isEmpty() ? InlineRenderer.plain(block.caption()) : alt;
    }

    private String value(Map<String, Object> value, Block.CodeCell block) {
        return page.values.inline(value, "", Anchors.cell(block.at().part()));
    }

    /** Streams arrive in pieces; neighbours of the same name are one text. */
    private static List<Output> merged(List<Output> outputs) {
        var merged = new ArrayList<Output>();
        for (var output : outputs) {
            int last = merged.size() - 1;
            if (output instanceof Output.Stream piece
                    && last >= 0
                    && merged.get(last) instanceof Output.Stream before
                    && before.name().equals(piece.name())) {
                merged.set(last, new Output.Stream(piece.name(), before.text() + piece.text()));
            } else {
                merged.add(output);
            }
        }
        return merged;
    }
}
