package workbook.book;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;
import workbook.nbformat.Output;

/** Runs any Java notebook top to bottom, in a child JVM that starts anew. */
public final class NotebookRun {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern LITERAL =
            Pattern.compile("true|false|[-+]?[0-9][0-9_]*(\\.[0-9]*)?([eE][-+]?[0-9]+)?[LlDdFf]?");

    private final Options options;

    private NotebookRun(Options options) {
        this.options = options;
    }

    /**
     * How to run.
     *
     * @param classPath jars and class folders for the cells
     * @param parameters variables set after the cell with the tag {@code parameters}, or before the
     *     first cell; a value that is no Java literal is a String
     * @param allowErrors go on after a cell that failed
     * @param timeout the longest a cell may take
     */
    public record Options(
            List<Path> classPath,
            Map<String, String> parameters,
            boolean allowErrors,
            Duration timeout) {

        /** Hold copies. */
        public Options {
            classPath = List.copyOf(classPath);
            parameters = new LinkedHashMap<>(parameters);
            for (var name : parameters.keySet()) {
                if (!NAME.matcher(name).matches()) {
                    throw new BookException(
                            "parameter \"" + name + "\" is not the name of a Java variable");
                }
            }
        }
    }

    /**
     * What came of it.
     *
     * @param notebook with the outputs of the cells that ran
     * @param problems the cells that failed and were not expected to
     */
    public record Result(Notebook notebook, List<BookProblem> problems) {

        /** Hold a copy. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Run the notebook in {@code file}, with its folder as working directory. */
    public static Result run(Path file, Options options, BuildListener listener) {
        var notebook = NotebookReader.read(file);
        var folder = file.toAbsolutePath().normalize().getParent();
        try (var sessions = new RemoteSessions(options.classPath(), options.timeout());
                var session = sessions.open(folder == null ? Path.of("/") : folder)) {
            return new NotebookRun(options).run(file.toString(), notebook, session, listener);
        }
    }

    private Result run(
            String file,
            Notebook notebook,
            CodeSessions.CodeSession session,
            BuildListener listener) {
        var prepared = withParameters(notebook);
        var problems = new ArrayList<BookProblem>();
        var cells = new ArrayList<Cell>();
        var count = 0;
        var over = false;
        for (var cell : prepared.cells()) {
            if (over || !(cell instanceof Cell.Code code) || code.source().isBlank()) {
                cells.add(
                        cell instanceof Cell.Code code ? code.withOutputs(null, List.of()) : cell);
                continue;
            }
            listener.started("cell " + ++count, count, prepared.cells().size());
            var ran = session.run(code.source(), "cell " + count);
            cells.add(code.withOutputs(count, outputs(ran, count)));
            var error = ran.error();
            if (error != null && !mayFail(code)) {
                var text = "cell " + count + " failed: " + String.join("\n    ", error.lines());
                problems.add(new BookProblem(file, 0, text, ""));
                over = !options.allowErrors();
            }
            over |= ran.over();
        }
        return new Result(prepared.withCells(cells), problems);
    }

    private static boolean mayFail(Cell cell) {
        return Json.array(cell.metadata().get("tags")).contains("raises-exception");
    }

    private static List<Output> outputs(CodeSessions.Ran ran, int count) {
        var outputs = new ArrayList<>(ran.outputs());
        var value = ran.value();
        if (value != null) {
            outputs.add(new Output.Result(count, new MimeBundle(value.bundle()), Map.of()));
        }
        var error = ran.error();
        if (error != null) {
            outputs.add(new Output.Failure(error.name(), error.message(), error.lines()));
        }
        return outputs;
    }

    private Notebook withParameters(Notebook notebook) {
        if (options.parameters().isEmpty()) {
            return notebook;
        }
        var cells = new ArrayList<>(notebook.cells());
        cells.removeIf(cell -> isTagged(cell, "injected-parameters"));
        var at = 0;
        for (var i = 0; i < cells.size(); i++) {
            at = isTagged(cells.get(i), "parameters") ? i + 1 : at;
        }
        var code = new StringBuilder();
        options.parameters().forEach((name, value) -> code.append(declaration(name, value)));
        cells.add(
                at,
                new Cell.Code(
                        "injected-parameters",
                        code.toString().stripTrailing(),
                        Map.of("tags", List.of("injected-parameters"))));
        return notebook.withCells(cells);
    }

    private static boolean isTagged(Cell cell, String tag) {
        return Json.array(cell.metadata().get("tags")).contains(tag);
    }

    /** A value is taken as a Java literal where it is one, and as text otherwise. */
    private static String declaration(String name, String value) {
        var literal = LITERAL.matcher(value).matches();
        return "var " + name + " = " + (literal ? value : Json.write(value)) + ";\n";
    }
}
