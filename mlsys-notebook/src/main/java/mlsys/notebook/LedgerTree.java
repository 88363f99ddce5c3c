package mlsys.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mlsys.Quantity;

/** A ledger for programs: {@code docs/formats/ledger.schema.json}. */
final class LedgerTree {

    private LedgerTree() {}

    static Map<String, Object> of(Ledger ledger) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("schema", 1);
        tree.put("chapter", ledger.chapter());
        var values = new ArrayList<Object>();
        ledger.values().forEach((name, quantity) -> values.add(value(name, quantity)));
        tree.put("values", values);
        tree.put("constants", List.copyOf(constants(ledger).values()));
        tree.put("givens", ledger.givens().stream().map(q -> q.explain().tree()).toList());
        tree.put("guards", ledger.guards().stream().map(LedgerTree::guard).toList());
        tree.put("callouts", ledger.callouts().stream().map(LedgerTree::callout).toList());
        return tree;
    }

    private static Map<String, Object> value(String name, Quantity quantity) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", name);
        tree.put("text", quantity.toString());
        tree.put("kind", quantity.kind().word());
        return tree;
    }

    private static Map<String, Object> guard(Guard guard) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("words", guard.words());
        guard.condition()
                .ifPresent(
                        condition -> {
                            var found = condition.examine();
                            tree.put("compared", condition.text());
                            tree.put("canFail", found.canFail());
                            tree.put("failure", found.failure());
                            tree.put(
                                    "inputs",
                                    found.inputs().stream().map(Object::toString).toList());
                        });
        return tree;
    }

    private static Map<String, Object> callout(Callout callout) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", callout.kind().label());
        tree.put("title", callout.title());
        return tree;
    }

    /** The constants that named values and givens come from, by id; each once, as a leaf. */
    static Map<String, Map<?, ?>> constants(Ledger ledger) {
        var found = new LinkedHashMap<String, Map<?, ?>>();
        Consumer<Map<?, ?>> keep =
                leaf -> {
                    if (leaf.get("constant") instanceof String id) {
                        found.putIfAbsent(id, leaf);
                    }
                };
        ledger.values().values().forEach(quantity -> leaves(quantity.explain().tree(), keep));
        return found;
    }

    private static void leaves(Map<?, ?> node, Consumer<Map<?, ?>> keep) {
        if (node.get("inputs") instanceof List<?> inputs) {
            for (Object input : inputs) {
                if (input instanceof Map<?, ?> child) {
                    leaves(child, keep);
                }
            }
        } else {
            keep.accept(node);
        }
    }
}
