package mlsys;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
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
            out.append("\n$$").append(step.latex()).append("$$\n");
            out.append("\n| Symbol | Value | Kind | Source |\n|---|---|---|---|\n");
            rows(step, "");
        } else {
            out.append('\n').append(source(node)).append('\n');
        }
        return out.toString();
    }

    private void rows(StepNode step, String indent) {
        seen.add(step);
        List<String> symbols = step.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            Derivation input = step.inputs().get(i);
            out.append("| ").append(indent).append('$');
            out.append(Latex.symbol(symbols.get(i))).append("$ | ");
            out.append(escape(input.display())).append(" | ").append(input.kind().word());
            out.append(" | ").append(source(input)).append(" |\n");
            if (input instanceof StepNode inner && !seen.contains(inner)) {
                rows(inner, indent + "↳ ");
            }
        }
    }

    private static String source(Derivation node) {
        if (node instanceof StepNode step) {
            return "$" + step.latex().replace("\\|", "\\Vert ").replace("|", "\\vert ") + "$";
        }
        Source source = node.source();
        if (source == null) {
            return escape(node.name());
        }
        String title = escape(source.toString());
        return source.link() == null ? title : "[" + title + "](" + source.link() + ")";
    }

    /** Show Markdown's own signs as themselves. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|$#])", "\\\\$1");
    }

    static String latex(Quantity quantity) {
        String result = Latex.text(quantity.toString());
        Derivation node = quantity.derivation();
        if (!(node instanceof StepNode step)) {
            return node.symbol().isEmpty() ? result : Latex.symbol(node.symbol()) + " = " + result;
        }
        return step.latex() + " = " + result;
    }
}
