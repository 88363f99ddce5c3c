package mlsys;

import java.util.Map;

/** How an amount came about, in the forms people and programs read. */
public final class Explanation {

    private final Quantity quantity;

    Explanation(Quantity quantity) {
        this.quantity = quantity;
    }

    /**
     * Write for a terminal: the amount, the formula, then one line per input with symbol, value,
     * unit and source; what an input was computed from is indented below it.
     *
     * @return several lines
     */
    public String text() {
        return new TextExplainer(quantity).write();
    }

    /** {@return the amount as the first line shows it: four digits if it was computed} */
    public String headline() {
        return TextExplainer.headline(quantity);
    }

    /**
     * Write as Markdown: the amount, the formula, a table of the inputs.
     *
     * @return several lines
     */
    public String markdown() {
        return new MarkdownExplainer(quantity).write();
    }

    /**
     * Write as a line of TeX, without dollar signs: the formula in symbols, the same with the
     * numbers in their places, the result. Where a formula cannot be computed on paper, such as a
     * simulation, the numbers stand behind it.
     *
     * @return one line
     */
    public String latex() {
        return new LatexExplainer(quantity).write();
    }

    /**
     * Write {@link #tree()} as JSON.
     *
     * @return one line
     */
    public String json() {
        return JsonText.of(tree());
    }

    /**
     * {@return the derivation as a plain tree of maps, lists, strings and numbers} A step that is
     * used more than once has a number under {@code node}; where it is used again, a short form has
     * that number under {@code ref}.
     */
    public Map<String, Object> tree() {
        return TreeBuilder.tree(quantity.derivation());
    }

    /** Return {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }
}
