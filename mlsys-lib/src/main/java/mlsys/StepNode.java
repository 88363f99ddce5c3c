package mlsys;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computed number.
 *
 * @param symbols the symbol each input has in the formula, in order
 */
record StepNode(
        @Nullable String id,
        String symbol,
        String name,
        String op,
        String formula,
        String latex,
        double value,
        String unit,
        String display,
        Kind kind,
        List<String> symbols,
        List<Derivation> inputs,
        @Nullable Source source)
        implements Derivation {

    StepNode {
        symbols = List.copyOf(symbols);
        inputs = List.copyOf(inputs);
    }

    StepNode called(String newSymbol) {
        return new StepNode(
                id, newSymbol, name, op, formula, latex, value, unit, display, kind, symbols,
                inputs, source);
    }

    StepNode labelled(String newId, String label) {
        return new StepNode(
                newId, symbol, label, op, formula, latex, value, unit, display, kind, symbols,
                inputs, source);
    }

    /** Record a computation; the kind is the worst of the inputs. */
    static StepNode of(
            Operation operation, double value, String unit, String display, List<Quantity> inputs) {
        Kind kind = Kind.DEFINITION;
        List<Derivation> nodes = new ArrayList<>();
        for (Quantity input : inputs) {
            kind = kind.worse(input.kind());
            nodes.add(input.derivation());
        }
        List<String> symbols = operation.symbols(nodes);
        return new StepNode(
                null,
                operation.symbol(),
                operation.title(),
                operation.id(),
                operation.text(symbols),
                operation.latex(symbols),
                value,
                unit,
                display,
                kind,
                symbols,
                nodes,
                operation.source());
    }
}
