package mlsys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Explains on a terminal. */
final class TextExplainer {

    private static final int HEADLINE_DIGITS = 4;

    private final Quantity quantity;
    private final StringBuilder out = new StringBuilder();
    private final Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    TextExplainer(Quantity quantity) {
        this.quantity = quantity;
    }

    /** One line of the table of inputs. */
    private record Row(String symbol, String value, String unit, String source, Derivation node) {}

    String write() {
        Derivation node = quantity.derivation();
        String kind = "   [" + node.kind().word() + "]";
        line("", title(node) + " = " + headline(quantity) + kind);
        if (node instanceof StepNode step) {
            formula("", step);
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

    private void formula(String indent, StepNode step) {
        Source source = step.source();
        line(indent, step.formula() + (source == null ? "" : "   (" + source + ")"));
    }

    private void inputs(String indent, StepNode step) {
        if (!seen.add(step)) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        List<String> symbols = step.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            rows.add(row(symbols.get(i), step.inputs().get(i)));
        }
        int symbol = rows.stream().mapToInt(row -> row.symbol().length()).max().orElse(0);
        int value = rows.stream().mapToInt(row -> row.value().length()).max().orElse(0);
        int unit = rows.stream().mapToInt(row -> row.unit().length()).max().orElse(0);
        for (Row row : rows) {
            String columns =
                    pad(row.symbol(), symbol)
                            + "  "
                            + pad(row.value(), value)
                            + "  "
                            + pad(row.unit(), unit);
            boolean again = row.node() instanceof StepNode && seen.contains(row.node());
            line(indent, columns + "  " + row.source() + (again ? "   (shown above)" : ""));
            if (row.node() instanceof StepNode inner) {
                inputs(indent + "    ", inner);
            }
        }
    }

    private Row row(String symbol, Derivation node) {
        String display = node.display();
        int space = display.indexOf(' ');
        String value = space < 0 ? display : display.substring(0, space);
        String unit = space < 0 ? "" : display.substring(space + 1);
        String label = symbol.equals(display) ? node.name() : symbol;
        return new Row(label, value, unit, from(node), node);
    }

    private String from(Derivation node) {
        if (node instanceof StepNode step) {
            String id = step.id() == null ? "" : "   " + step.id();
            return step.formula() + id;
        }
        Source source = node.source();
        return (source == null ? node.name() : source.toString())
                + "  ["
                + node.kind().word()
                + "]";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void line(String indent, String text) {
        out.append((indent + text).stripTrailing()).append('\n');
    }
}
