package mlsys;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains in a line of TeX. */
final class LatexExplainer {

    /** The left side and the sign of equality, or the one that stands for it. */
    static final Pattern RELATION =
            Pattern.compile("([^=]*)=|(.*?)\\\\(?:approx|sim|ge|leftarrow)(?![A-Za-z])");

    private static final int MOST = 8;
    private static final int FIRST = 3;

    private final Quantity quantity;
    private final String result;

    LatexExplainer(Quantity quantity) {
        this.quantity = quantity;
        this.result = Latex.amount(TextExplainer.headline(quantity));
    }

    String write() {
        Derivation node = quantity.derivation();
        if (node instanceof StepNode step) {
            return step.latexOfAmounts().isEmpty() ? line(step) + given(step) : line(step);
        }
        return node.symbol().isEmpty() ? result : Latex.symbol(node.symbol()) + " = " + result;
    }

    /** The line without what a table of the inputs says. */
    String line(StepNode step) {
        return step.source() == null ? arithmetic(step) : formula(step);
    }

    private String arithmetic(StepNode step) {
        String line = step.latex();
        String numbers = step.latexOfAmounts();
        return line + (line.endsWith(numbers) ? "" : " = " + numbers) + " = " + result;
    }

    /** What stands behind the first comma says what a letter in the formula means. */
    private String formula(StepNode step) {
        String tex = step.latex();
        int comma = tex.indexOf(",\\");
        boolean explained = comma > 0 && tex.indexOf('=', comma) > 0;
        String line = explained ? tex.substring(0, comma) : tex;
        String rest = explained ? tex.substring(comma) : "";
        String numbers = step.latexOfAmounts();
        return numbers.isEmpty()
                ? solved(line, step) + rest
                : line + " = " + numbers + " = " + result + rest;
    }

    /** The formula and its result, whichever letter it is written for. */
    private String solved(String line, StepNode step) {
        String symbol = Latex.symbol(step.operation().symbol());
        Matcher left = RELATION.matcher(line);
        if (!left.lookingAt()) {
            return symbol + " = " + line + " = " + result;
        }
        boolean implicit =
                step.symbols().stream()
                        .map(Latex::symbol)
                        .anyMatch(input -> input.equals(left.group(1)));
        return implicit
                ? line + "\\quad\\Rightarrow\\quad " + symbol + " = " + result
                : line + " = " + result;
    }

    private static String given(StepNode step) {
        List<String> given = new ArrayList<>();
        List<String> symbols = step.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            String amount = Latex.amount(step.inputs().get(i).display());
            given.add(Latex.symbol(symbols.get(i)) + " = " + amount);
        }
        if (given.size() > MOST) {
            given.subList(FIRST, given.size() - 1).clear();
            given.add(FIRST, "\\ldots");
        }
        return ",\\quad " + String.join(",\\ ", given);
    }
}
