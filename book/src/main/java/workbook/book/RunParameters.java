package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Nearest;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;

/**
 * Variables of a run, by papermill's convention: they are set in a cell behind the one with the tag
 * {@code parameters}, or before the first cell. A variable keeps the type that it is declared with
 * there. Immutable.
 */
public final class RunParameters {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Pattern LITERAL =
            Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?");
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "(?m)(?:^|;)[ \\t]*(?:(?:static|final|public|private)\\s+)*"
                            + "([A-Za-z_][\\w.]*(?:<[^=;()]*>)?\\s*(?:\\[\\s*\\])*)"
                            + "\\s+([A-Za-z_$][\\w$]*)\\s*=\\s*([^;\\n]*)");
    private static final String INJECTED = "injected-parameters";

    private final Map<String, Given> given;

    private RunParameters(Map<String, Given> given) {
        this.given = given;
        for (var name : given.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new BookException(
                        "parameter \"" + name + "\" is not the name of a Java variable");
            }
        }
    }

    /** A value, and how it was typed where it came from a command line. */
    private record Given(@Nullable Object value, @Nullable String typed) {

        /** The value; for a variable of a known type what was typed, as in a text "1.50". */
        @Nullable Object as(String type) {
            boolean tree = value instanceof List || value instanceof Map;
            return typed == null || tree || type.equals("var") ? value : typed;
        }
    }

    /** None. */
    public static RunParameters none() {
        return new RunParameters(Map.of());
    }

    /** Those of a YAML file, {@code name: value} each. */
    public static RunParameters read(Path file) {
        try {
            var tree = YamlObject.parse(Files.readString(file), file.toString(), 0).tree();
            var all = new LinkedHashMap<String, Given>();
            tree.forEach((name, value) -> all.put(name, new Given(value, null)));
            return new RunParameters(all);
        } catch (NoSuchFileException e) {
            throw new BookException(file + ": no such file", e);
        } catch (IOException e) {
            throw new BookException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Add or replace one: a number, {@code true}, {@code false}, {@code [1, 2]} and {@code {a: 1}}
     * are what they look like, unless declared otherwise; all else is text.
     */
    public RunParameters with(String name, String text) {
        var changed = new LinkedHashMap<>(given);
        changed.put(name, new Given(parsed(name, text), text));
        return new RunParameters(changed);
    }

    private static Object parsed(String name, String text) {
        if (text.matches("(?s)\\[.*\\]|\\{.*\\}")) {
            return YamlObject.parse("v: " + text, "-p " + name, 0).tree().getOrDefault("v", text);
        } else if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        } else if (!LITERAL.matcher(text).matches()) {
            return text;
        }
        var digits = text.replace("_", "");
        try {
            return digits.matches("[-+]?\\d+")
                    ? (Object) Long.valueOf(digits)
                    : Double.valueOf(digits);
        } catch (NumberFormatException e) {
            return text; // longer than a long
        }
    }

    /** The values, by name. */
    public Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        given.forEach((name, each) -> values.put(name, each.value() == null ? "" : each.value()));
        return values;
    }

    /** Put the cell that sets them into a notebook, in place of one that was put there before. */
    Notebook injectedInto(Notebook notebook) {
        if (given.isEmpty()) {
            return notebook;
        }
        var cells = new ArrayList<>(notebook.cells());
        cells.removeIf(cell -> isTagged(cell, INJECTED));
        var declaring = new StringBuilder();
        var at = 0;
        for (var i = 0; i < cells.size(); i++) {
            if (isTagged(cells.get(i), "parameters")) {
                declaring.append(cells.get(i).source()).append('\n');
                at = i + 1;
            }
        }
        cells.add(
                at,
                new Cell.Code(
                        INJECTED, code(declaring.toString()), Map.of("tags", List.of(INJECTED))));
        return notebook.withCells(cells);
    }

    private static boolean isTagged(Cell cell, String tag) {
        return Json.array(cell.metadata().get("tags")).contains(tag);
    }

    private String code(String declaring) {
        var types = types(declaring);
        var lines = new ArrayList<String>();
        for (var entry : given.entrySet()) {
            var name = entry.getKey();
            if (!declaring.isBlank() && !mentions(declaring, name)) {
                throw new BookException(unknown(name, types));
            }
            lines.add(declaration(name, types.getOrDefault(name, "var"), entry.getValue()));
        }
        return String.join("\n", lines);
    }

    private static String unknown(String name, Map<String, String> types) {
        var near = Nearest.to(name, types.keySet()).map(each -> "; did you mean " + each + "?");
        return "parameter \""
                + name
                + "\" is not declared in the cell with the tag \"parameters\" ("
                + String.join(", ", types.keySet())
                + ")"
                + near.orElse("");
    }

    private static boolean mentions(String code, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(code)
                .find();
    }

    private static Map<String, String> types(String code) {
        var types = new LinkedHashMap<String, String>();
        var found = DECLARATION.matcher(code);
        while (found.find()) {
            var type = found.group(1).replaceAll("\\s+", "");
            types.put(found.group(2), type.equals("var") ? inferred(found.group(3)) : type);
        }
        return types;
    }

    /** The type of a literal, as {@code var} takes it. */
    private static String inferred(String literal) {
        var text = literal.strip();
        if (text.matches("true|false")) {
            return "boolean";
        } else if (text.startsWith("\"")) {
            return "String";
        } else if (text.matches("[-+]?[0-9_]+")) {
            return "int";
        } else if (text.matches("[-+]?[0-9_]+[lL]")) {
            return "long";
        }
        return text.matches("[-+]?[0-9_]*\\.?[0-9_]+\\.?([eE][-+]?[0-9]+)?[dD]?")
                ? "double"
                : "var";
    }

    private static String declaration(String name, String type, Given given) {
        try {
            var literal = JavaLiterals.of(type, given.as(type));
            return type + " " + name + " = " + literal + ";";
        } catch (JavaLiterals.MismatchException e) {
            throw new BookException("parameter \"" + name + "\": " + e.getMessage(), e);
        }
    }
}
