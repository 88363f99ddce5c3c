package workbook.nbformat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes notebooks in Jupyter's canonical form: keys sorted, one blank of indentation, text as
 * lists of lines, a newline at the end. The same notebook gives the same bytes.
 */
public final class NotebookWriter {

    private NotebookWriter() {}

    /** Write a notebook as text. */
    public static String toJson(Notebook notebook) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("nbformat", notebook.nbformat());
        tree.put("nbformat_minor", notebook.nbformatMinor());
        tree.put("metadata", notebook.metadata());
        tree.put("cells", notebook.cells().stream().map(NotebookWriter::cell).toList());
        return Json.canonical(tree);
    }

    /**
     * Write a notebook to a file, making its folder.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Notebook notebook, Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, toJson(notebook));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Map<String, Object> cell(Cell cell) {
        return cell.match(
                NotebookWriter::code,
                markdown -> text("markdown", markdown, markdown.attachments()),
                raw -> text("raw", raw, raw.attachments()));
    }

    private static Map<String, Object> code(Cell.Code code) {
        var tree = start("code", code);
        tree.put("execution_count", orNull(code.executionCount()));
        tree.put("outputs", code.outputs().stream().map(NotebookWriter::output).toList());
        return tree;
    }

    private static Map<String, Object> text(
            String type, Cell cell, Map<String, MimeBundle> attachments) {
        var tree = start(type, cell);
        if (!attachments.isEmpty()) {
            var files = new LinkedHashMap<String, Object>();
            attachments.forEach((name, data) -> files.put(name, bundle(data)));
            tree.put("attachments", files);
        }
        return tree;
    }

    private static Map<String, Object> start(String type, Cell cell) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("cell_type", type);
        tree.put("id", cell.id());
        tree.put("metadata", cell.metadata());
        tree.put("source", lines(cell.source()));
        return tree;
    }

    private static Map<String, Object> output(Output output) {
        return output.match(
                stream ->
                        tree("stream", Map.of("name", stream.name(), "text", lines(stream.text()))),
                display ->
                        tree(
                                "display_data",
                                Map.of(
                                        "data", bundle(display.data()),
                                        "metadata", display.metadata())),
                result -> {
                    var tree =
                            tree(
                                    "execute_result",
                                    Map.of(
                                            "data", bundle(result.data()),
                                            "metadata", result.metadata()));
                    tree.put("execution_count", orNull(result.executionCount()));
                    return tree;
                },
                failure ->
                        tree(
                                "error",
                                Map.of(
                                        "ename", failure.name(),
                                        "evalue", failure.value(),
                                        "traceback", failure.traceback())));
    }

    private static Map<String, Object> tree(String type, Map<String, Object> rest) {
        var tree = new LinkedHashMap<String, Object>(rest);
        tree.put("output_type", type);
        return tree;
    }

    private static Map<String, Object> bundle(MimeBundle bundle) {
        var tree = new LinkedHashMap<String, Object>();
        bundle.data()
                .forEach(
                        (type, content) ->
                                tree.put(
                                        type,
                                        content instanceof String text && !MimeBundle.isJson(type)
                                                ? lines(text)
                                                : content));
        return tree;
    }

    /** Split text after each newline, as Jupyter stores it. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var from = 0;
        for (var at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            lines.add(text.substring(from, at + 1));
            from = at + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    @SuppressWarnings("NullAway") // JSON null stays null in a tree
    private static Object orNull(@Nullable Integer count) {
        return count;
    }
}
