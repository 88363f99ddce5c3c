package mlsys;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a derivation as a tree. A step that is used more than once is written once and referred
 * to.
 */
final class TreeBuilder {

    private final IdentityHashMap<Derivation, Integer> uses = new IdentityHashMap<>();
    private final IdentityHashMap<Derivation, Integer> numbers = new IdentityHashMap<>();

    private TreeBuilder() {}

    static Map<String, Object> tree(Derivation derivation) {
        TreeBuilder builder = new TreeBuilder();
        builder.count(derivation);
        return builder.node(derivation, derivation.symbol());
    }

    private void count(Derivation node) {
        if (node instanceof StepNode && uses.merge(node, 1, Integer::sum) == 1) {
            node.inputs().forEach(this::count);
        }
    }

    private Map<String, Object> node(Derivation node, String symbol) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Integer number = numbers.get(node);
        if (number != null) {
            tree.put("ref", number);
        }
        if (node.id() != null) {
            tree.put("id", node.id());
        }
        tree.put("symbol", symbol);
        tree.put("name", node.name());
        if (number == null && node instanceof StepNode step) {
            head(step, tree);
        }
        tree.put("value", node.value());
        tree.put("unit", node.unit());
        tree.put("display", node.display());
        tree.put("kind", node.kind().word());
        if (node instanceof LeafNode leaf) {
            tail(leaf, tree);
        } else if (number == null) {
            tail((StepNode) node, tree);
        }
        return tree;
    }

    private void head(StepNode step, Map<String, Object> tree) {
        if (uses.getOrDefault(step, 0) > 1) {
            int next = numbers.size() + 1;
            numbers.put(step, next);
            tree.put("node", next);
        }
        tree.put("op", step.op());
        tree.put("formula", step.formula());
        tree.put("latex", step.latex());
    }

    private void tail(StepNode step, Map<String, Object> parent) {
        List<Object> inputs = new ArrayList<>();
        List<String> symbols = step.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            Derivation input = step.inputs().get(i);
            Map<String, Object> tree = node(input, symbols.get(i));
            if (step.writesOut(input)) {
                tree.put("inline", true);
            }
            inputs.add(tree);
        }
        parent.put("inputs", inputs);
        source(step.source(), parent);
    }

    private static void tail(LeafNode leaf, Map<String, Object> tree) {
        source(leaf.source(), tree);
        if (leaf.constant() != null) {
            tree.put("constant", leaf.constant());
            uncertainty(Constants.get(leaf.constant()), tree);
        }
        if (leaf.note() != null) {
            tree.put("note", leaf.note());
        }
    }

    private static void uncertainty(Constant constant, Map<String, Object> tree) {
        if (constant.uncertainty().isPresent()) {
            Map<String, Object> doubt = new LinkedHashMap<>();
            doubt.put("relative", constant.uncertainty().getAsDouble());
            doubt.put("by", String.valueOf(constant.uncertaintyBy()));
            tree.put("uncertainty", doubt);
        }
    }

    private static void source(@Nullable Source source, Map<String, Object> tree) {
        if (source != null) {
            tree.put("source", source.tree());
        }
    }
}
