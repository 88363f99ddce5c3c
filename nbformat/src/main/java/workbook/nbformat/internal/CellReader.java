package workbook.nbformat.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Limits;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookException;
import workbook.nbformat.Output;

/** Turns a JSON tree into a notebook, or says where it is not one. */
public final class CellReader {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private final String place;
    private final Limits limits;
    private final Set<String> ids = new HashSet<>();

    /** Read for the file named {@code place}. */
    public CellReader(String place, Limits limits) {
        this.place = place;
        this.limits = limits;
    }

    /** Read a whole notebook. */
    public Notebook notebook(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?>)) {
            throw problem("not a notebook: the file is not a JSON object");
        }
        var root = Json.object(tree);
        var major = root.get("nbformat") instanceof Integer number ? number : 0;
        if (major != 4) {
            throw problem(
                    "nbformat "
                            + (root.containsKey("nbformat") ? root.get("nbformat") : "is missing")
                            + ", but only 4 is read; open and save it in JupyterLab");
        }
        var minor = root.get("nbformat_minor") instanceof Integer number ? number : 0;
        var metadata = object(root.get("metadata"), "metadata");
        var cells = list(root.get("cells"), "cells");
        if (cells.size() > limits.cells()) {
            throw problem(cells.size() + " cells, more than the " + limits.cells() + " allowed");
        }
        return new Notebook(4, Math.max(minor, 5), metadata, cells(cells));
    }

    private List<Cell> cells(List<Object> trees) {
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < trees.size(); i++) {
            cells.add(cell(trees.get(i), "cell " + (i + 1), i));
        }
        return cells;
    }

    private Cell cell(@Nullable Object value, String at, int index) {
        var tree = object(value, at);
        var type = string(tree.get("cell_type"), at + ": cell_type");
        var id = id(tree.get("id"), index);
        var source = text(tree.get("source"), at + ": source");
        var metadata = object(tree.get("metadata"), at + ": metadata");
        return switch (type) {
            case "code" ->
                    new Cell.Code(
                            id,
                            source,
                            metadata,
                            tree.get("execution_count") instanceof Integer n ? n : null,
                            outputs(list(tree.get("outputs"), at + ": outputs"), at));
            case "markdown" -> new Cell.Markdown(id, source, metadata, attachments(tree, at));
            case "raw" -> new Cell.Raw(id, source, metadata, attachments(tree, at));
            default -> throw problem(at + " is of the unknown type '" + type + "'");
        };
    }

    /** Ids came with nbformat 4.5; a missing, malformed or repeated one is replaced by position. */
    private String id(@Nullable Object value, int index) {
        if (value instanceof String id && ID.matcher(id).matches() && ids.add(id)) {
            return id;
        }
        var id = "cell-" + (index + 1);
        while (!ids.add(id)) {
            id = id + "x";
        }
        return id;
    }

    private Map<String, MimeBundle> attachments(Map<String, Object> cell, String at) {
        if (cell.get("attachments") == null) {
            return Map.of();
        }
        var files = new LinkedHashMap<String, MimeBundle>();
        object(cell.get("attachments"), at + ": attachments")
                .forEach((name, data) -> files.put(name, bundle(data, at + ": " + name)));
        return files;
    }

    private List<Output> outputs(List<Object> trees, String at) {
        var outputs = new ArrayList<Output>();
        for (var i = 0; i < trees.size(); i++) {
            outputs.add(output(trees.get(i), at + ", output " + (i + 1)));
        }
        return outputs;
    }

    private Output output(@Nullable Object value, String at) {
        var tree = object(value, at);
        var type = string(tree.get("output_type"), at + ": output_type");
        return switch (type) {
            case "stream" ->
                    new Output.Stream(
                            string(tree.get("name"), at + ": name"),
                            text(tree.get("text"), at + ": text"));
            case "display_data", "update_display_data" ->
                    new Output.Display(
                            bundle(tree.get("data"), at), object(tree.get("metadata"), at));
            case "execute_result", "pyout" ->
                    new Output.Result(
                            tree.get("execution_count") instanceof Integer n ? n : null,
                            bundle(tree.get("data"), at),
                            object(tree.get("metadata"), at));
            case "error" ->
                    new Output.Failure(
                            text(tree.get("ename"), at + ": ename"),
                            text(tree.get("evalue"), at + ": evalue"),
                            list(tree.get("traceback"), at + ": traceback").stream()
                                    .map(String::valueOf)
                                    .toList());
            default -> throw problem(at + " is of the unknown type '" + type + "'");
        };
    }

    private MimeBundle bundle(@Nullable Object value, String at) {
        var data = new LinkedHashMap<String, Object>();
        object(value, at)
                .forEach(
                        (type, content) ->
                                data.put(
                                        type,
                                        MimeBundle.isJson(type)
                                                ? content
                                                : text(content, at + ": " + type)));
        return new MimeBundle(data);
    }

    private Map<String, Object> object(@Nullable Object value, String at) {
        if (value != null && !(value instanceof Map<?, ?>)) {
            throw problem(at + " is not a JSON object");
        }
        return Json.object(value);
    }

    private List<Object> list(@Nullable Object value, String at) {
        if (value != null && !(value instanceof List<?>)) {
            throw problem(at + " is not a JSON array");
        }
        return Json.array(value);
    }

    private String string(@Nullable Object value, String at) {
        if (value instanceof String text) {
            return text;
        }
        throw problem(at + (value == null ? " is missing" : " is not text"));
    }

    /** Text is stored whole or as a list of lines. */
    private String text(@Nullable Object value, String at) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> lines) {
            var text = new StringBuilder();
            lines.forEach(line -> text.append(string(line, at)));
            return text.toString();
        }
        return string(value, at);
    }

    private NotebookException problem(String problem) {
        return new NotebookException(place, problem);
    }
}
