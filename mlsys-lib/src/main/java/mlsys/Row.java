package mlsys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A line of the table of inputs.
 *
 * @param symbol how the formula calls the input; empty if its amount stands there
 * @param label what to call it: its symbol, or its name if that says more than its source does
 * @param value the number
 * @param unit its unit, empty for a plain number
 */
record Row(String symbol, String label, String value, String unit, Derivation node) {

    /** The inputs of a step, each once. */
    static List<Row> of(StepNode step) {
        Set<Row> rows = new LinkedHashSet<>();
        List<Derivation> operands = step.operands();
        boolean named = step.source() != null;
        List<String> symbols = named ? step.symbols() : List.of();
        for (int i = 0; i < operands.size(); i++) {
            Derivation operand = operands.get(i);
            rows.add(of(named ? symbols.get(i) : operand.symbol(), operand));
        }
        return new ArrayList<>(rows);
    }

    private static Row of(String symbol, Derivation node) {
        String display = node.display();
        int space = display.indexOf(' ');
        return new Row(
                symbol,
                symbol.isEmpty() ? name(node) : symbol,
                space < 0 ? display : display.substring(0, space),
                space < 0 ? "" : display.substring(space + 1),
                node);
    }

    private static String name(Derivation node) {
        if (node instanceof StepNode step) {
            return step.isUnnamed() ? "" : step.name();
        }
        return node.name().equals(String.valueOf(node.source())) ? "" : node.name();
    }
}
