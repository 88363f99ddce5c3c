package workbook.book;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;
import workbook.nbformat.Output;

/** Runs any Java notebook top to bottom, in a child JVM that starts anew. */
public final class NotebookRun {

    private final Options options;

    private NotebookRun(Options options) {
        this.options = options;
    }

    /**
     * How to run.
     *
     * @param classPath jars and class folders for the cells
     * @param extensions jars beside the engine that extend it, with what they need
     * @param parameters variables to set
     * @param allowErrors go on after a cell that failed
     * @param timeout the longest a cell may take
     */
    public record Options(
            List<Path> classPath,
            List<Path> extensions,
            RunParameters parameters,
            boolean allowErrors,
            Duration timeout) {

        /** Hold copies. */
        public Options {
            classPath = List.copyOf(classPath);
            extensions = List.copyOf(extensions);
        }
    }

    /**
     * What came of it.
     *
     * @param notebook with the outputs of the cells that ran
     * @param problems the cells that failed and were not expected to
     * @param timings what each cell that ran cost, in order
     */
    public record Result(Notebook notebook, List<BookProblem> problems, List<CellTiming> timings) {

        /** Hold copies. */
        public Result {
            problems = List.copyOf(problems);
            timings = List.copyOf(timings);
        }
    }

    /** Run the notebook in {@code file}, with its folder as working directory. */
    public static Result run(Path file, Options options, BuildListener listener) {
        var notebook = NotebookReader.read(file);
        var folder = file.toAbsolutePath().normalize().getParent();
        try (var sessions =
                        new RemoteSessions(
                                options.classPath(), options.extensions(), options.timeout());
                var session = sessions.open(folder == null ? Path.of("/") : folder)) {
            return new NotebookRun(options).run(file.toString(), notebook, session, listener);
        }
    }

    private Result run(
            String file,
            Notebook notebook,
            CodeSessions.CodeSession session,
            BuildListener listener) {
        var prepared = options.parameters().injectedInto(notebook);
        var problems = new ArrayList<BookProblem>();
        var cells = new ArrayList<Cell>();
        var timings = new ArrayList<CellTiming>();
        var count = 0;
        var over = false;
        for (var cell : prepared.cells()) {
            if (over || !(cell instanceof Cell.Code code) || code.source().isBlank()) {
                cells.add(
                        cell instanceof Cell.Code code ? code.withOutputs(null, List.of()) : cell);
                continue;
            }
            listener.started("cell " + ++count, count, prepared.cells().size());
            var started = Instant.now();
            var ran = session.run(code.source(), "cell " + count);
            var timing = timing(count, started, ran, session);
            timings.add(timing);
            cells.add(
                    code.withOutputs(count, outputs(ran, count))
                            .withMetadata(timing.addedTo(code.metadata())));
            var error = ran.error();
            if (error != null && !mayFail(code)) {
                var text = "cell " + count + " failed: " + String.join("\n    ", error.lines());
                problems.add(new BookProblem(file, 0, text, ""));
                over = !options.allowErrors();
            }
            over |= ran.over();
        }
        var metadata = recorded(file, prepared.metadata(), timings);
        return new Result(prepared.withCells(cells).withMetadata(metadata), problems, timings);
    }

    private static CellTiming timing(
            int count, Instant started, CodeSessions.Ran ran, CodeSessions.CodeSession session) {
        return new CellTiming(
                count,
                started,
                Duration.between(started, Instant.now()),
                session.peakMemory(),
                ran.error() != null);
    }

    /** Record the run as papermill does. */
    private Map<String, Object> recorded(
            String file, Map<String, Object> metadata, List<CellTiming> timings) {
        var run = new LinkedHashMap<String, Object>();
        run.put("input_path", file);
        run.put("parameters", options.parameters().values());
        run.put("duration", timings.stream().mapToLong(t -> t.duration().toMillis()).sum() / 1e3);
        run.put("exception", timings.stream().anyMatch(CellTiming::failed));
        var changed = new LinkedHashMap<>(metadata);
        changed.put("papermill", run);
        return changed;
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
}
