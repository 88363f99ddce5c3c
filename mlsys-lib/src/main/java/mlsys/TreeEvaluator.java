package mlsys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes a derivation tree again from its leaves. */
final class TreeEvaluator {

    private final Map<Long, Double> shared = new HashMap<>();

    double value(Map<?, ?> tree) {
        if (tree.get("ref") instanceof Number number) {
            Double known = shared.get(number.longValue());
            if (known == null) {
                throw problem(tree, "refers to node " + number + ", which does not come before it");
            }
            return known;
        }
        if (!(tree.get("op") instanceof String op)) {
            return leaf(tree);
        }
        Operation operation = operation(op, tree);
        double[] inputs = inputs(tree);
        if (!operation.takes(inputs.length)) {
            throw problem(
                    tree,
                    "has " + inputs.length + " inputs, but " + op + " takes " + operation.arity());
        }
        double result = operation.compute(inputs);
        if (tree.get("node") instanceof Number number) {
            shared.put(number.longValue(), result);
        }
        return result;
    }

    private static double leaf(Map<?, ?> tree) {
        if (tree.get("value") instanceof Number number) {
            return number.doubleValue();
        }
        throw problem(tree, "has neither an op nor a numeric value");
    }

    private double[] inputs(Map<?, ?> tree) {
        if (!(tree.get("inputs") instanceof List<?> list)) {
            throw problem(tree, "has an op but no list of inputs");
        }
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(list.get(i) instanceof Map<?, ?> input)) {
                throw problem(tree, "has an input that is not a node: " + list.get(i));
            }
            values[i] = value(input);
        }
        return values;
    }

    private static Operation operation(String op, Map<?, ?> tree) {
        @Nullable Operation known = Arithmetic.find(op);
        if (known == null) {
            known = Formulas.find(op);
        }
        if (known == null) {
            throw problem(tree, "has the unknown op \"" + op + "\"");
        }
        return known;
    }

    private static IllegalArgumentException problem(Map<?, ?> tree, String what) {
        return new IllegalArgumentException(
                "not a derivation: the node \"" + tree.get("name") + "\" " + what);
    }
}
