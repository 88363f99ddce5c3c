package workbook.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Cell;

/** Makes the cells of one chapter's notebook. */
final class CellBuilder {

    private final BookConfig config;
    private final String file;
    private final String chapter;
    private final CellIds ids = new CellIds();
    private final List<Cell> cells = new ArrayList<>();
    private final List<BookProblem> problems = new ArrayList<>();
    private final Map<String, Double> points = new HashMap<>();
    private final Map<String, Integer> exercises = new HashMap<>();
    private boolean started;
    private boolean ended;

    CellBuilder(BookConfig config, String file, String chapter) {
        this.config = config;
        this.file = file;
        this.chapter = chapter;
        ids.unique("setup");
        ids.unique("ledger");
    }

    List<BookProblem> problems() {
        return problems;
    }

    void add(ChapterParts.Piece piece) {
        if (piece.code()) {
            code(piece);
        } else {
            var text = piece.text();
            cells.add(
                    new Cell.Markdown(ids.markdown(text), text, workbook(piece.line(), Map.of())));
        }
    }

    private void code(ChapterParts.Piece piece) {
        var options = CellOptions.parse(piece.lines(), piece.line() + 1, file, problems::add);
        var code = options.code();
        started |= calls(code, config.start());
        ended |= calls(code, config.end());
        var values = options.values();
        var metadata = workbook(options.codeLine(), values);
        var exercise = values.get("exercise");
        var check = values.get("check");
        if (exercise != null) {
            remember(exercise, values, piece.line());
            metadata.put("nbgrader", Nbgrader.answer(exercise));
        } else if (check != null) {
            metadata.put("nbgrader", Nbgrader.check(check, points(check, values, piece.line())));
        }
        tags(values, metadata);
        cells.add(new Cell.Code(ids.code(values, code), code, metadata));
    }

    /** Say whether the author's own code does what we would generate. */
    private boolean calls(String code, String generated) {
        var call = generated.replace("{chapter}", chapter);
        return !call.isBlank() && code.contains(call.strip());
    }

    private void remember(String exercise, Map<String, String> values, int line) {
        var earlier = exercises.putIfAbsent(exercise, line);
        if (earlier != null) {
            problem(
                    line,
                    "exercise \"" + exercise + "\" is already at line " + earlier,
                    "rename one");
        }
        points.put(exercise, points(exercise, values, line));
    }

    private double points(String exercise, Map<String, String> values, int line) {
        var text = values.get("points");
        if (text == null) {
            return points.getOrDefault(exercise, 1.0);
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below, as is a negative number
        }
        problem(line, "points \"" + text + "\" is not a number of points", "write //| points: 4");
        return 1.0;
    }

    private static void tags(Map<String, String> values, Map<String, Object> metadata) {
        var tags = new ArrayList<Object>();
        for (var tag : values.getOrDefault("tags", "").split(",", -1)) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        if (!tags.isEmpty()) {
            metadata.put("tags", tags);
        }
    }

    private void problem(int line, String message, String hint) {
        problems.add(new BookProblem(file, line, message, hint));
    }

    /** Return the cells, with the generated ones in place. */
    List<Cell> finished() {
        var all = new ArrayList<Cell>();
        var setup = setupCode();
        if (!setup.isBlank()) {
            all.add(new Cell.Code("setup", setup, generated()));
        }
        all.addAll(cells);
        if (!ended && !config.end().isBlank()) {
            all.add(new Cell.Code("ledger", config.end(), generated()));
        }
        return all;
    }

    private String setupCode() {
        var lines = new ArrayList<String>();
        config.jarName().ifPresent(jar -> lines.add("%jars " + up() + jar));
        lines.addAll(config.setup());
        if (!started && !config.start().isBlank()) {
            lines.add(config.start().replace("{chapter}", chapter));
        }
        return String.join("\n", lines);
    }

    /** Return the way from the notebook's folder up to the book's. */
    private String up() {
        int depth = Release.path(file).split("/", -1).length - 1;
        return "../".repeat(depth);
    }

    private static Map<String, Object> generated() {
        var options = new LinkedHashMap<String, Object>();
        options.put("fold", "true");
        var workbook = new LinkedHashMap<String, Object>();
        workbook.put("generated", true);
        workbook.put("options", options);
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("workbook", workbook);
        return metadata;
    }

    private static Map<String, Object> workbook(int line, Map<String, String> options) {
        var workbook = new LinkedHashMap<String, Object>();
        workbook.put("line", line);
        if (!options.isEmpty()) {
            workbook.put("options", new LinkedHashMap<String, Object>(options));
        }
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("workbook", workbook);
        return metadata;
    }
}
