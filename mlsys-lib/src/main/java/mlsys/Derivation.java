package mlsys;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a number came about: a leaf that somebody stated, or a step computed from other derivations.
 * Immutable; steps share their inputs, so a derivation is a directed graph without cycles.
 */
public sealed interface Derivation permits LeafNode, StepNode {

    /** {@return the id it was named with, such as {@code vol1/introduction#training-gpt3}} */
    @Nullable String id();

    /** {@return the symbol it has in formulas, or an empty string} */
    String symbol();

    /** {@return what it is, in words} */
    String name();

    /** {@return the amount in base units} */
    double value();

    /** {@return the base unit, such as {@code flop/s}; {@code 1} for a plain number} */
    String unit();

    /** {@return the amount as people write it, such as {@code 312 TFLOP/s}} */
    String display();

    /** {@return how far it can be trusted} */
    Kind kind();

    /** {@return where it was read; for a step, where the formula was} */
    @Nullable Source source();

    /** {@return what a step was computed from; empty for a leaf} */
    List<Derivation> inputs();

    /**
     * Compute a tree (see {@link Explanation#tree()}) again from its leaves. The result has the
     * same bits as the value it was recorded with.
     *
     * @param tree maps, lists, strings and numbers, as JSON has them
     * @return the amount in base units
     * @throws IllegalArgumentException if the tree is not a derivation
     */
    static double evaluate(Map<String, ?> tree) {
        return new TreeEvaluator().value(Need.given(tree, "tree"));
    }
}
