package mlsys;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Explains on a page. */
final class MarkdownExplainer {

    private final Quantity quantity;
    private final StringBuilder out = new StringBuilder();
    private final Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    MarkdownExplainer(Quantity quantity) {
        this.quantity = quantity;
    }

    String write() {
        Derivation node = quantity.derivation();
        out.append("**").append(escape(TextExplainer.title(node))).append(" = ");
        out.append(escape(TextExplainer.headline(quantity)));
        out.append("** (").append(node.kind().word()).append(")\n");
        if (node instanceof StepNode step) {
            out.append("\n$$").append(new LatexExplainer(quantity).line(step)).append("$$\n");
            out.append("\n| Input | Value | Kind | Source |\n|---|---|---|---|\n");
            rows(step, "");
        } else {
            out.append('\n').append(source(node)).append('\n');
        }
        return out.toString();
    }

    private void rows(StepNode step, String indent) {
        seen.add(step);
        for (Row row : Row.of(step)) {
            Derivation input = row.node();
            boolean again = seen.contains(input);
            out.append("| ").append(indent).append(label(row)).append(" | ");
            out.append(escape(input.display())).append(" | ").append(input.kind().word());
            out.append(" | ").append(source(input)).append(again ? " (see above)" : "");
            out.append(" |\n");
            if (input instanceof StepNode inner && !again) {
                rows(inner, indent + "↳ ");
            }
        }
    }

    private static String label(Row row) {
        return row.symbol().isEmpty() ? escape(row.label()) : math(Latex.symbol(row.symbol()));
    }

    private static String source(Derivation node) {
        if (node instanceof StepNode step) {
            return math(step.latex());
        }
        Source source = node.source();
        if (source == null) {
            return escape(node.name());
        }
        String title = escape(source.toString());
        return source.link() == null ? title : "[" + title + "](" + source.link() + ")";
    }

    /** Math in the cell of a table, where a bar would end the cell. */
    private static String math(String tex) {
        return "$" + tex.replace("\\|", "\\Vert ").replace("|", "\\vert ") + "$";
    }

    /** Show Markdown's own signs as themselves. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|$#])", "\\\\$1");
    }
}
