package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.dialect.Block;
import workbook.nbformat.Cell;
import workbook.nbformat.Output;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;
import workbook.site.internal.output.OutputRenderer;
import workbook.site.internal.output.Source;

/** A code cell: its source and what it showed. Cells that the build added are left out. */
final class CellRenderer {

    private final PageContext page;
    private final BlockRenderer blocks;

    CellRenderer(PageContext page, BlockRenderer blocks) {
        this.page = page;
        this.blocks = blocks;
    }

    String html(Block.CodeCell block) {
        int part = block.at().part();
        if (page.chapter.cells().get(part) instanceof Cell.Raw raw) {
            return raw(raw, block);
        }
        if (!(page.chapter.cells().get(part) instanceof Cell.Code cell)
                || Trees.isTrue(cell.workbook(), "generated")) {
            return "";
        }
        var source = new CellSource(page).html(cell, block);
        var outputs = CellSource.removes(cell, "output") ? "" : outputs(cell, block);
        if (source.isEmpty() && outputs.isEmpty()) {
            return "";
        }
        var anchor = Html.attribute("id", Anchors.cell(part));
        if (Trees.isTrue(cell.nbgrader(), "solution")) {
            return "<div class=\"cell exercise\""
                    + anchor
                    + ">"
                    + exerciseLabel(cell, block)
                    + source
                    + outputs
                    + "</div>";
        }
        boolean folds = !source.isEmpty() && CellSource.folds(cell, block);
        boolean plumbing = folds && block.label() == null && !isVisual(outputs);
        return "<div class=\"cell"
                + (plumbing ? " plumbing" : "")
                + "\""
                + anchor
                + ">"
                + (plumbing
                        ? folded("Code", source + outputs)
                        : arranged(
                                block, folds ? folded(foldLabel(block), source) : source, outputs))
                + "</div>";
    }

    /** What a reader must see stays out of the fold. */
    private static boolean isVisual(String outputs) {
        return outputs.contains("<svg")
                || outputs.contains("<img")
                || outputs.contains("<table")
                || outputs.contains("class=\"out error\"");
    }

    private static String folded(String label, String html) {
        return "<details class=\"fold\"><summary>" + label + "</summary>" + html + "</details>";
    }

    private static String foldLabel(Block.CodeCell block) {
        var label = block.label();
        if (label != null && !label.startsWith("lst-")) {
            return "Code behind this " + (label.startsWith("tbl-") ? "table" : "figure");
        }
        return "Code";
    }

    /** A labelled cell is a figure, a table or a listing. */
    private String arranged(Block.CodeCell block, String source, String outputs) {
        var label = block.label();
        if (label == null) {
            return source + outputs;
        }
        if (label.startsWith("lst-")) {
            return captioned(block, label, "Listing", source, true) + outputs;
        }
        boolean table = label.startsWith("tbl-");
        return captioned(block, label, table ? "Table" : "Figure", outputs, table) + source;
    }

    private String captioned(
            Block.CodeCell block, String label, String word, String content, boolean above) {
        var style = word.toLowerCase(java.util.Locale.ROOT);
        return blocks.captioned(
                label, style, word, block.number(), block.caption(), content, above);
    }

    private static String exerciseLabel(Cell cell, Block.CodeCell block) {
        var own = Trees.text(cell.nbgrader(), "points");
        var points = own.isEmpty() ? block.options().getOrDefault("points", "") : own;
        var worth =
                points.isEmpty() || points.equals("0")
                        ? ""
                        : ", " + points + (points.equals("1") ? " point" : " points");
        var name = Trees.text(cell.nbgrader(), "grade_id");
        return "<p class=\"cell-label\">Your turn"
                + Html.escape(worth)
                + " <code>"
                + Html.escape(name)
                + "</code></p>";
    }

    private String outputs(Cell.Code cell, Block.CodeCell block) {
        var alt = alt(block);
        var renderer =
                new OutputRenderer(
                        source(block),
                        "c" + (block.at().part() + 1),
                        page::fragment,
                        (value, text) -> value(value, text, block));
        var html =
                merged(cell.outputs()).stream()
                        .map(output -> renderer.render(output, alt))
                        .filter(shown -> !shown.isEmpty())
                        .collect(Collectors.joining("\n"));
        var all = "<div class=\"outputs\">" + html + "</div>";
        return html.isEmpty() ? "" : CellSource.hides(cell, "output") ? folded("Output", all) : all;
    }

    private Source source(Block.CodeCell block) {
        var foreign = page.chapter.foreign();
        return new Source(
                foreign == null,
                foreign != null && foreign.scripts(),
                html -> page.foreign.block(html, block.at().part(), block.at().line()));
    }

    /** Raw cells are for other tools: HTML and Markdown are shown, the rest as it was written. */
    private String raw(Cell.Raw cell, Block.CodeCell block) {
        var format = Trees.text(cell.metadata(), "format");
        var type = format.isEmpty() ? Trees.text(cell.metadata(), "raw_mimetype") : format;
        if (page.chapter.trusted() || cell.source().isBlank()) {
            return "";
        }
        return switch (type) {
            case "text/html" ->
                    page.foreign.block(cell.source(), block.at().part(), block.at().line());
            case "text/markdown" -> page.fragment(cell.source());
            default ->
                    "<pre class=\"out raw\" tabindex=\"0\">"
                            + Html.escape(cell.source())
                            + "</pre>";
        };
    }

    private String alt(Block.CodeCell block) {
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

    private String value(Map<String, Object> value, String text, Block.CodeCell block) {
        return page.values.inline(value, text, Anchors.cell(block.at().part()));
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
