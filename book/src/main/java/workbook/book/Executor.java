package workbook.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import workbook.dialect.Inline;
import workbook.engine.CellError;
import workbook.engine.CellValue;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.MimeBundle;
import workbook.nbformat.Output;

/** Runs the code of chapters and keeps the results. */
final class Executor {

    /** The form in which a value carries its derivation. */
    static final String VALUE = "application/vnd.workbook.value+json";

    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{5,}(E-?\\d+)?");
    private static final Pattern MAGIC_JARS = Pattern.compile("(?m)^%jars .*\\n?");

    private final CodeSessions sessions;
    private final Cache cache;
    private final String classPathHash;
    private final Path folder;
    private final Measurements measurements;
    private final Map<String, Kept> kept;

    /** What running a chapter gave, and the key of what it depended on. */
    record Kept(String key, Executed executed) {}

    Executor(
            CodeSessions sessions,
            Cache cache,
            String classPathHash,
            Path folder,
            Measurements measurements,
            Map<String, Kept> kept) {
        this.kept = kept;
        this.measurements = measurements;
        this.sessions = sessions;
        this.cache = cache;
        this.classPathHash = classPathHash;
        this.folder = folder;
    }

    /** Run a chapter, unless what its code depends on is as it was. */
    Executed execute(Chapter chapter) {
        var key = key(chapter);
        boolean due = measurements.isDue(chapter);
        var before = kept.get(chapter.id());
        if (!due
                && before != null
                && before.key().equals(key)
                && before.executed().chapter().equals(chapter)) {
            return before.executed();
        }
        var known = cache.get(key);
        if (known.isPresent() && !due) {
            return keep(key, new Executed(chapter, known.get().into(chapter), true, List.of()));
        }
        var run = new Run(chapter);
        var results = run.results();
        if (run.problems.isEmpty()) {
            cache.put(key(chapter), results); // measuring may have changed what it depends on
        }
        return new Executed(chapter, results.into(chapter), false, run.problems);
    }

    private Executed keep(String key, Executed executed) {
        kept.put(executed.chapter().id(), new Kept(key, executed));
        return executed;
    }

    /** Everything that results depend on; prose is not among it. */
    String key(Chapter chapter) {
        var hashes = new Hashes().add("1").add(classPathHash).add(sessions.jdk());
        var cells = chapter.notebook().cells();
        var values = chapter.document().values();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Cell.Code code) {
                hashes.add("code").add(code.source());
                Measurements.name(code)
                        .ifPresent(name -> hashes.add(measurements.file(chapter, name)));
            } else {
                hashes.add("text");
                values.getOrDefault(i, List.of()).forEach(value -> hashes.add(value.expression()));
            }
        }
        chapter.inputs().forEach(input -> hashes.add(input.getFileName().toString()).add(input));
        chapter.quiz().forEach(question -> hashes.add(QuizText.expressions(question).toString()));
        return hashes.hex();
    }

    /** One pass over the cells of a chapter. */
    private final class Run {

        private final Chapter chapter;
        private final List<BookProblem> problems = new ArrayList<>();
        private final Map<Integer, List<Inline.Value>> inlines;
        private boolean over;

        Run(Chapter chapter) {
            this.chapter = chapter;
            inlines = chapter.document().values();
        }

        Results results() {
            var outputs = new ArrayList<List<Output>>();
            var values = new ArrayList<List<Object>>();
            var quiz = new ArrayList<Map<String, Object>>();
            var directory = folder.resolve(chapter.file()).toAbsolutePath().getParent();
            try (var session = sessions.open(directory == null ? folder : directory)) {
                var cells = chapter.notebook().cells();
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i) instanceof Cell.Code code) {
                        outputs.add(over ? List.of() : run(session, i, code, outputs.size() + 1));
                    } else {
                        values.add(over ? List.of() : evaluate(session, i));
                    }
                }
                if (!over) {
                    new QuizRunner(session, chapter, folder, problems::add)
                            .run()
                            .forEach(quiz::add);
                }
            }
            return new Results(outputs, values, quiz);
        }

        private List<Output> run(
                CodeSessions.CodeSession session, int index, Cell.Code cell, int count) {
            var code = MAGIC_JARS.matcher(cell.source()).replaceAll("");
            var ran = session.run(code, "cell " + count);
            var outputs = new ArrayList<>(ran.outputs());
            var value = ran.value();
            if (value != null) {
                outputs.add(new Output.Result(count, new MimeBundle(value.bundle()), Map.of()));
            }
            var error = ran.error();
            if (error != null) {
                outputs.add(new Output.Failure(error.name(), error.message(), error.lines()));
                if (!mayFail(cell)) {
                    problems.add(failed(index, error));
                    over = ran.over() || !isGuard(error);
                }
            }
            over |= ran.over();
            return kept(index, cell, outputs);
        }

        private List<Output> kept(int index, Cell.Code cell, List<Output> outputs) {
            var name = Measurements.name(cell);
            if (name.isEmpty()) {
                return outputs;
            }
            try {
                return measurements.outputs(chapter, cell, name.get(), outputs);
            } catch (BookException e) {
                problems.add(
                        new BookProblem(
                                chapter.file(),
                                chapter.lineOf(index, 1),
                                String.valueOf(e.getMessage()),
                                "measure on a quiet machine: workbook build --measure"));
                return outputs;
            }
        }

        private boolean mayFail(Cell cell) {
            return Json.array(cell.metadata().get("tags")).contains("raises-exception");
        }

        private BookProblem failed(int index, CellError error) {
            int line = chapter.lineOf(index, error.line());
            var hint = new StringBuilder();
            var source = new StringBuilder();
            for (var row : error.lines()) {
                if (row.strip().startsWith("try:")) {
                    hint.append(row.strip().substring("try:".length()).strip());
                }
            }
            var rows = chapter.notebook().cells().get(index).source().split("\n", -1);
            if (error.line() > 0 && error.line() <= rows.length) {
                source.append("\n    ").append(rows[error.line() - 1].strip());
            }
            var what = isGuard(error) ? "guard failed: " : "cell failed: " + exception(error);
            return new BookProblem(
                    chapter.file(), line, what + error.message() + source, hint.toString());
        }

        private static String exception(CellError error) {
            return error.kind() == CellError.Kind.EXCEPTION
                    ? error.name().substring(error.name().lastIndexOf('.') + 1) + ": "
                    : "";
        }

        private static boolean isGuard(CellError error) {
            return error.name().endsWith("GuardFailed");
        }

        private List<Object> evaluate(CodeSessions.CodeSession session, int index) {
            var inline = inlines.getOrDefault(index, List.of());
            if (inline.isEmpty()) {
                return List.of();
            }
            var expressions = inline.stream().map(Inline.Value::expression).toList();
            var values = session.evaluate(expressions);
            var trees = new ArrayList<Object>();
            for (int i = 0; i < inline.size(); i++) {
                check(inline.get(i), values.get(i));
                trees.add(tree(expressions.get(i), values.get(i)));
            }
            return trees;
        }

        private void check(Inline.Value inline, CellValue value) {
            var error = value.error();
            var place = "`{java} " + inline.expression() + "`";
            if (error != null) {
                problems.add(
                        new BookProblem(
                                chapter.file(),
                                inline.at().line(),
                                place + " failed: " + error.message(),
                                ""));
            } else if (isBare(value)) {
                problems.add(
                        new BookProblem(
                                chapter.file(),
                                inline.at().line(),
                                place
                                        + " does not say its format; it reads \""
                                        + value.text()
                                        + "\"",
                                "say its format: fmt(" + inline.expression() + ", UNIT, 1)"));
            }
        }
    }

    /** Say whether a value reached the text without a format. */
    static boolean isBare(CellValue value) {
        var derived = Json.object(value.bundle().get(VALUE));
        return (!derived.isEmpty() && !derived.containsKey("shown"))
                || LONG_NUMBER.matcher(value.text()).matches();
    }

    private static Map<String, Object> tree(String expression, CellValue value) {
        var result = new LinkedHashMap<String, Object>();
        var error = value.error();
        if (error == null) {
            result.put("status", "ok");
            result.put("data", value.bundle());
            result.put("metadata", Map.of());
        } else {
            result.put("status", "error");
            result.put("ename", error.name());
            result.put("evalue", error.message());
            result.put("traceback", error.lines());
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("expression", expression);
        tree.put("result", result);
        return tree;
    }
}
