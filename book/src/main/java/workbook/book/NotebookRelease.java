package workbook.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;
import workbook.nbformat.Solutions;

/** Makes one released notebook from an executed one. */
final class NotebookRelease {

    private final Executed executed;
    private final ReleaseNames names;
    private final Edition edition;
    private final List<Cell> cells = new ArrayList<>();
    private final Set<String> ids = new TreeSet<>();
    private boolean quizDone;
    private boolean closed;

    NotebookRelease(Executed executed, ReleaseNames names, Edition edition) {
        this.executed = executed;
        this.names = names;
        this.edition = edition;
    }

    Notebook release() {
        var source = executed.notebook();
        source.cells().forEach(cell -> ids.add(cell.id()));
        for (int i = 0; i < source.cells().size(); i++) {
            var cell = source.cells().get(i);
            if (cell.id().equals("ledger")) {
                closing();
            }
            if (cell instanceof Cell.Code code) {
                code(i, code);
            } else {
                markdown(i, cell);
            }
        }
        closing();
        return Notebook.of(metadata(source), cells);
    }

    private static Map<String, Object> metadata(Notebook source) {
        var workbook = new LinkedHashMap<String, Object>();
        for (var key : List.of("schema", "id", "title", "number", "volume")) {
            workbook.put(key, source.workbook().getOrDefault(key, ""));
        }
        var metadata = new LinkedHashMap<>(source.metadata());
        metadata.put("workbook", workbook);
        return metadata;
    }

    private void add(Cell cell) {
        ids.add(cell.id());
        cells.add(cell);
    }

    private String freeId(String wanted) {
        var id = wanted;
        for (int i = 2; ids.contains(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private void code(int index, Cell.Code cell) {
        var options = ChapterReader.options(cell);
        var label = options.getOrDefault("label", "");
        var source = cell.source();
        if (edition == Edition.STUDENT) {
            source = Solutions.strip(source);
        }
        if (label.startsWith("fig-") || label.startsWith("tbl-")) {
            source = ShownForms.displayed(source);
        }
        add(Nbgrader.withChecksum(new Cell.Code(cell.id(), source, cellMetadata(cell, options))));
        if (!label.isEmpty()) {
            caption(index, label, cell.id());
        }
    }

    private static Map<String, Object> cellMetadata(Cell cell, Map<String, String> options) {
        var metadata = new LinkedHashMap<>(cell.metadata());
        metadata.remove("workbook");
        if ("true".equals(options.get("fold")) || "false".equals(options.get("echo"))) {
            metadata.put("jupyter", Map.of("source_hidden", true));
        }
        if (Boolean.TRUE.equals(cell.nbgrader().get("locked"))) {
            var tags = new ArrayList<>(Json.array(metadata.get("tags")));
            if (!tags.contains("raises-exception")) {
                tags.add("raises-exception");
            }
            metadata.put("tags", tags);
            metadata.put("deletable", false);
            metadata.put("editable", false);
        }
        return metadata;
    }

    /** A figure's caption stands below it, with the anchor that references lead to. */
    private void caption(int part, String label, String id) {
        var document = executed.chapter().document();
        document.blocks().stream()
                .filter(workbook.dialect.Block.CodeCell.class::isInstance)
                .map(workbook.dialect.Block.CodeCell.class::cast)
                .filter(block -> block.at().part() == part)
                .forEach(
                        block -> {
                            var name =
                                    document.target(label)
                                            .map(t -> t.name() + " " + t.number())
                                            .orElse(label);
                            var words = CaptionText.of(block.caption(), names);
                            var text = PlainBlocks.anchor(label) + "**" + name + ".** " + words;
                            add(new Cell.Markdown(freeId(id + "-caption"), text.strip(), Map.of()));
                        });
    }

    private void markdown(int index, Cell cell) {
        var segments =
                PlainBlocks.segments(cell.source(), executed.chapter().document(), index, names);
        boolean first = true;
        for (var segment : segments) {
            if (segment instanceof Segment.Text text) {
                var id = first ? cell.id() : freeId(cell.id() + "-more");
                add(new Cell.Markdown(id, text.markdown(), Map.of()));
                first = false;
            } else if (segment instanceof Segment.Live live) {
                add(live(live, cell.id()));
            } else {
                quiz();
            }
        }
    }

    private Cell live(Segment.Live callout, String id) {
        var slots =
                callout.slots().entrySet().stream()
                        .map(slot -> quote(slot.getKey()) + ", " + slot.getValue())
                        .collect(Collectors.joining(",\n    "));
        var code =
                "display(ch.callout(CalloutKind."
                        + ReleaseNames.constant(callout.kind())
                        + ", "
                        + quote(callout.title())
                        + ", \"\"\"\n"
                        + callout.markdown().replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"")
                        + "\n\"\"\", with(\n    "
                        + slots
                        + ")).html(), \"text/html\");";
        return new Cell.Code(
                freeId(id + "-callout"), code, Map.of("jupyter", Map.of("source_hidden", true)));
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void quiz() {
        if (!quizDone) {
            quizDone = true;
            QuizCells.of(Json.array(executed.notebook().workbook().get("quiz")), edition)
                    .forEach(this::add);
        }
    }

    /** Footnotes and references stand at the end, in front of the ledger. */
    private void closing() {
        if (closed) {
            return;
        }
        closed = true;
        var notes = Footnotes.markdown(executed.chapter(), names);
        if (!notes.isEmpty()) {
            add(new Cell.Markdown(freeId("notes"), notes, Map.of()));
        }
        var references = names.referenceList();
        if (!references.isEmpty()) {
            add(new Cell.Markdown(freeId("references"), references, Map.of()));
        }
    }
}
