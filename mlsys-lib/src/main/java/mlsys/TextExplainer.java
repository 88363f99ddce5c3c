package mlsys;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Explains on a terminal. */
final class TextExplainer {

    private static final int HEADLINE_DIGITS = 4;
    private static final String NO_NAME = "–";

    private final Quantity quantity;
    private final StringBuilder out = new StringBuilder();
    private final Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    TextExplainer(Quantity quantity) {
        this.quantity = quantity;
    }

    String write() {
        Derivation node = quantity.derivation();
        line("", title(node) + " = " + headline(quantity) + "   " + kind(node));
        if (node instanceof StepNode step) {
            formula(step);
            inputs("  ", step);
        } else {
            line("  ", from(node));
        }
        return out.toString();
    }

    static String title(Derivation node) {
        String id = node.id();
        return id != null ? id : node.symbol().isEmpty() ? node.name() : node.symbol();
    }

    static String headline(Quantity quantity) {
        return quantity.derivation() instanceof StepNode step
                ? step.display(HEADLINE_DIGITS)
                : quantity.toString();
    }

    /** Arithmetic without a name has its formula for a title. */
    private void formula(StepNode step) {
        Source source = step.source();
        if (!title(step).equals(step.formula())) {
            line("", step.formula() + (source == null ? "" : "   (" + source + ")"));
        }
    }

    private void inputs(String indent, StepNode step) {
        if (!seen.add(step)) {
            return;
        }
        List<Row> rows = Row.of(step);
        int symbol = width(rows, Row::label);
        int value = width(rows, Row::value);
        int unit = width(rows, Row::unit);
        for (Row row : rows) {
            String columns =
                    pad(row.label().isEmpty() ? NO_NAME : row.label(), symbol)
                            + pad(row.value(), value)
                            + pad(row.unit(), unit);
            boolean again = row.node() instanceof StepNode && seen.contains(row.node());
            line(indent, columns + from(row.node()) + (again ? "   (shown above)" : ""));
            if (row.node() instanceof StepNode inner) {
                inputs(indent + "    ", inner);
            }
        }
    }

    private static String from(Derivation node) {
        if (node instanceof StepNode step) {
            String id = step.id() == null ? "" : "   " + step.id();
            return step.formula() + id + "  " + kind(step);
        }
        Source source = node.source();
        return (source == null ? node.name() : source.toString()) + "  " + kind(node);
    }

    private static String kind(Derivation node) {
        return "[" + node.kind().word() + "]";
    }

    private static int width(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).mapToInt(TextExplainer::length).max().orElse(0);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A column without words takes no room. */
    private static String pad(String text, int width) {
        return width == 0 ? "" : text + " ".repeat(width - length(text) + 2);
    }

    private void line(String indent, String text) {
        out.append((indent + text).stripTrailing()).append('\n');
    }
}
