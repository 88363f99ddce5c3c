package mlsys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Arithmetic as it stands on paper. An operand that somebody gave a symbol stands under it, one
 * without as its amount; a short sub-result without a name is written out, in brackets where they
 * are needed: {@code (1 GB + 3 GB) · N}.
 */
final class Expression {

    private static final int LONGEST = 15;

    private final Arithmetic operation;
    private final List<Derivation> inputs;

    Expression(Arithmetic operation, List<Derivation> inputs) {
        this.operation = operation;
        this.inputs = inputs;
    }

    /** Whether a step above it writes it out instead of naming it or giving its amount. */
    static boolean isWrittenOut(Derivation node) {
        return room(node, LONGEST) >= 0 && isBare(node);
    }

    private static boolean isBare(Derivation node) {
        return node instanceof StepNode step
                && step.operation() instanceof Arithmetic
                && step.isUnnamed();
    }

    /** How much of the room is left when the operands and signs below a node are written out. */
    private static int room(Derivation node, int room) {
        int left = room - 1;
        if (left >= 0 && isBare(node)) {
            for (Derivation input : node.inputs()) {
                left = room(input, left);
            }
        }
        return left;
    }

    /** The amounts that stand in it, each once. */
    List<Derivation> operands() {
        Set<Derivation> operands = new LinkedHashSet<>();
        for (Derivation input : inputs) {
            if (isWrittenOut(input)) {
                operands.addAll(of((StepNode) input).operands());
            } else {
                operands.add(input);
            }
        }
        return List.copyOf(operands);
    }

    private static Expression of(StepNode step) {
        return new Expression((Arithmetic) step.operation(), step.inputs());
    }

    /** Write for a terminal. */
    String text() {
        Set<String> shared = shared();
        return write(node -> text(node, shared), false).words();
    }

    /** Write as TeX. */
    String latex() {
        Set<String> shared = shared();
        return write(node -> latex(node, shared), true).words();
    }

    /** Write as TeX with every amount in the place of its symbol. */
    String latexOfAmounts() {
        return write(Expression::latexOfAmount, true).words();
    }

    private Term write(Function<Derivation, Term> operand, boolean tex) {
        List<Term> terms = new ArrayList<>();
        for (Derivation input : inputs) {
            terms.add(
                    isWrittenOut(input)
                            ? of((StepNode) input).write(operand, tex)
                            : operand.apply(input));
        }
        return operation.join(terms, tex);
    }

    private static Term text(Derivation node, Set<String> shared) {
        return isCalled(node, shared)
                ? Term.symbol(node.symbol(), node.symbol())
                : Term.amount(node.display());
    }

    private static Term latex(Derivation node, Set<String> shared) {
        return isCalled(node, shared)
                ? Term.symbol(node.symbol(), Latex.symbol(node.symbol()))
                : latexOfAmount(node);
    }

    private static Term latexOfAmount(Derivation node) {
        return new Term(Latex.amount(node.display()), Term.Bond.ONE);
    }

    private static boolean isCalled(Derivation node, Set<String> shared) {
        return !node.symbol().isEmpty() && !shared.contains(node.symbol());
    }

    /** The symbols of several different amounts: {@code T + T} would not say which is which. */
    private Set<String> shared() {
        Set<String> shared = new LinkedHashSet<>();
        List<Derivation> operands = operands();
        for (Derivation one : operands) {
            for (Derivation other : operands) {
                if (one.symbol().equals(other.symbol()) && one.value() != other.value()) {
                    shared.add(one.symbol());
                }
            }
        }
        return shared;
    }
}
