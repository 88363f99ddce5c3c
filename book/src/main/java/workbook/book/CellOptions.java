package workbook.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import workbook.dialect.Nearest;

/**
 * The options at the head of a code cell, {@code //| key: value}.
 *
 * @param values the options in order
 * @param code the lines behind them
 * @param codeLine line of the first of these
 */
record CellOptions(Map<String, String> values, String code, int codeLine) {

    /** What each option is for; the reference of the dialect lists the same. */
    static final Map<String, String> KNOWN =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("label", "fig-, tbl- or lst- label of what the cell shows"),
                            Map.entry("caption", "caption, in the dialect"),
                            Map.entry("alt", "text for those who can't see the figure"),
                            Map.entry("fold", "true: code is folded away"),
                            Map.entry("echo", "false: code is not shown"),
                            Map.entry("exercise", "id of the exercise the cell answers"),
                            Map.entry("check", "id of the exercise the cell checks"),
                            Map.entry("points", "points of the exercise"),
                            Map.entry("measured", "name of a measurement kept in a file"),
                            Map.entry("tags", "tags of the cell, separated by commas")));

    static CellOptions parse(
            List<String> lines, int firstLine, String file, Consumer<BookProblem> problems) {
        var values = new LinkedHashMap<String, String>();
        int next = 0;
        while (next < lines.size() && lines.get(next).startsWith("//|")) {
            var option = lines.get(next).substring("//|".length()).strip();
            int colon = option.indexOf(':');
            var key = colon < 0 ? option : option.substring(0, colon).strip();
            if (colon < 0) {
                problems.accept(
                        new BookProblem(
                                file,
                                firstLine + next,
                                "option \"" + option + "\" has no value",
                                "write //| " + key + ": value"));
            } else if (!KNOWN.containsKey(key)) {
                problems.accept(unknown(key, file, firstLine + next));
            } else if (values.putIfAbsent(key, value(option.substring(colon + 1))) != null) {
                problems.accept(
                        new BookProblem(
                                file,
                                firstLine + next,
                                "option \"" + key + "\" is given twice",
                                "keep one"));
            }
            next++;
        }
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        var code = String.join("\n", lines.subList(next, lines.size())).stripTrailing();
        return new CellOptions(values, code, firstLine + next);
    }

    private static BookProblem unknown(String key, String file, int line) {
        var hint =
                Nearest.to(key, KNOWN.keySet())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("one of " + String.join(", ", KNOWN.keySet()));
        return new BookProblem(file, line, "unknown cell option \"" + key + "\"", hint);
    }

    private static String value(String text) {
        var value = text.strip();
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            return value.substring(1, value.length() - 1)
                    .replace("\\\"", "\"")
                    .replace("\\\\", "\\");
        }
        if (value.length() >= 2 && value.startsWith("'") && value.endsWith("'")) {
            return value.substring(1, value.length() - 1).replace("''", "'");
        }
        return value;
    }
}
