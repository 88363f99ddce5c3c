package workbook.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Json;

/**
 * Writes how a value came about, from the JSON that notebooks carry
 * (docs/formats/value.schema.json): the value, its formula, then one line for each input with
 * symbol, value, unit and source. What an input was computed from is indented below it.
 */
final class ValueText {

    private final StringBuilder out = new StringBuilder();
    private final Map<Object, Map<String, Object>> shared = new HashMap<>();

    private ValueText() {}

    static String of(Map<String, Object> value) {
        return new ValueText().write(value);
    }

    private String write(Map<String, Object> value) {
        var node = Json.object(value.get("derivation"));
        remember(node);
        var name = text(value, "id").isEmpty() ? text(node, "name") : text(value, "id");
        line("", name + " = " + text(value, "text") + "   [" + text(node, "kind") + "]");
        if (isStep(node)) {
            if (!text(node, "formula").equals(name)) {
                formula(node);
            }
            inputs("  ", node);
        } else {
            line("  ", from(node));
        }
        return out.toString().stripTrailing();
    }

    private void formula(Map<String, Object> step) {
        var source = source(step);
        line("", text(step, "formula") + (source.isEmpty() ? "" : "   (" + source + ")"));
    }

    private void inputs(String indent, Map<String, Object> step) {
        var nodes = List.copyOf(operands(step).values());
        var rows = nodes.stream().map(this::row).toList();
        var widths = new int[3];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (var i = 0; i < rows.size(); i++) {
            line(indent, columns(rows.get(i), widths));
            if (isStep(nodes.get(i))) {
                inputs(indent + "    ", nodes.get(i));
            }
        }
    }

    /** The inputs, each once; for one that the formula writes out, those that stand there. */
    private Map<Object, Map<String, Object>> operands(Map<String, Object> step) {
        var found = new LinkedHashMap<Object, Map<String, Object>>();
        for (var input : Json.array(step.get("inputs"))) {
            var node = Json.object(input);
            var number = node.getOrDefault("ref", node.get("node"));
            if (Boolean.TRUE.equals(node.get("inline"))) {
                operands(shared.getOrDefault(number, node)).forEach(found::putIfAbsent);
            } else {
                found.putIfAbsent(number == null ? node : number, node);
            }
        }
        return found;
    }

    /** Remember the steps that are referred to. */
    private void remember(Map<String, Object> node) {
        if (node.get("node") != null) {
            shared.put(node.get("node"), node);
        }
        Json.array(node.get("inputs")).forEach(input -> remember(Json.object(input)));
    }

    private List<String> row(Map<String, Object> node) {
        var display = text(node, "display");
        var space = display.indexOf(' ');
        return List.of(
                label(node, display),
                space < 0 ? display : display.substring(0, space),
                space < 0 ? "" : display.substring(space + 1),
                from(node));
    }

    /** The symbol, or else the name if it says more than the source does. */
    private static String label(Map<String, Object> node, String display) {
        var symbol = text(node, "symbol");
        var name = text(node, "name");
        if (!symbol.isEmpty() && !symbol.equals(display)) {
            return symbol;
        }
        return name.equals(source(node)) || !Json.object(node.get("source")).containsKey("title")
                ? "–"
                : name;
    }

    private String from(Map<String, Object> node) {
        if (isStep(node)) {
            return text(node, "formula") + named(node) + kind(node);
        }
        if (node.containsKey("ref")) {
            var above = shared.getOrDefault(node.get("ref"), Map.of());
            return text(above, "formula") + named(node) + kind(node) + "   (shown above)";
        }
        var source = source(node);
        return (source.isEmpty() ? text(node, "name") : source) + kind(node);
    }

    private static String kind(Map<String, Object> node) {
        return "  [" + text(node, "kind") + "]";
    }

    private static String named(Map<String, Object> node) {
        return text(node, "id").isEmpty() ? "" : "   " + text(node, "id");
    }

    private static boolean isStep(Map<String, Object> node) {
        return node.containsKey("inputs");
    }

    private static String source(Map<String, Object> node) {
        var source = Json.object(node.get("source"));
        var text = new StringBuilder(text(source, "title"));
        for (var part : List.of("where", "year")) {
            var found = text(source, part);
            if (!found.isEmpty() && text.indexOf(found) < 0) {
                text.append(", ").append(found);
            }
        }
        return text.toString();
    }

    private static String text(Map<String, Object> tree, String key) {
        var value = tree.get(key);
        return value == null ? "" : value.toString();
    }

    private static String columns(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i)) + 2));
        }
        return line.append(row.get(widths.length)).toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private void line(String indent, String text) {
        out.append((indent + text).stripTrailing()).append('\n');
    }
}
