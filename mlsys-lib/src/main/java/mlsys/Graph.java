package mlsys;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A derivation that can be computed again with other inputs. Immutable. */
final class Graph {

    private static final int MANY = 12;

    private final Quantity result;
    private final Map<Object, Input> byKey = new LinkedHashMap<>();
    private final IdentityHashMap<Derivation, Object> keys = new IdentityHashMap<>();

    /**
     * A stated number; the same number stated twice, such as a constant, is one input.
     *
     * @param symbol how the first step that uses it calls it
     * @param range what the formulas that use it let it be
     */
    record Input(String symbol, LeafNode leaf, Range range) {

        boolean whole() {
            return range.whole();
        }

        double value() {
            return leaf.value();
        }

        boolean isCalled(String wanted) {
            return symbol.equals(wanted)
                    || leaf.symbol().equals(wanted)
                    || leaf.name().equals(wanted)
                    || wanted.equals(leaf.constant())
                    || wanted.equals(leaf.id());
        }

        Unit unit() {
            return Unit.parse(leaf.unit());
        }
    }

    Graph(Quantity result) {
        this(List.of(result));
    }

    /** Several amounts that share inputs; the first is the result. */
    Graph(List<Quantity> amounts) {
        this.result = amounts.get(0);
        IdentityHashMap<Derivation, Boolean> seen = new IdentityHashMap<>();
        for (Quantity amount : amounts) {
            collect(amount.derivation(), amount.derivation().symbol(), Range.ANY, seen);
        }
    }

    private void collect(
            Derivation node,
            String symbol,
            Range range,
            IdentityHashMap<Derivation, Boolean> seen) {
        if (node instanceof LeafNode leaf) {
            Object key = keys.getOrDefault(leaf, key(leaf, symbol));
            Input known = byKey.getOrDefault(key, new Input(symbol, leaf, range));
            Range both = known.range().and(range);
            byKey.put(key, new Input(known.symbol(), known.leaf(), both));
            keys.put(leaf, key);
        } else if (seen.put(node, true) == null) {
            collect((StepNode) node, seen);
        }
    }

    /**
     * Constants are told apart by id and value, since a range has two; other leaves by all they
     * say.
     */
    private static Object key(LeafNode leaf, String symbol) {
        return leaf.constant() == null ? leaf.called(symbol) : leaf.constant() + " " + leaf.value();
    }

    private void collect(StepNode step, IdentityHashMap<Derivation, Boolean> seen) {
        List<String> symbols = step.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            Range range =
                    step.operation() instanceof Rule rule
                            ? Range.of(rule.signature().argument(i).range())
                            : Range.ANY;
            collect(step.inputs().get(i), symbols.get(i), range, seen);
        }
    }

    Quantity result() {
        return result;
    }

    /** What the result is called: its symbol, or its name if it has none. */
    String title() {
        Derivation node = result.derivation();
        return node.symbol().isEmpty() ? node.name() : node.symbol();
    }

    /** The inputs in the order in which an explanation lists them. */
    List<Input> inputs() {
        return List.copyOf(byKey.values());
    }

    /** The one input that is called so by symbol, name, constant or id. */
    Input input(String called) {
        Need.given(called, "input");
        List<Input> found = inputs().stream().filter(input -> input.isCalled(called)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> names = inputs().stream().map(Input::symbol).distinct().toList();
        boolean many = names.size() > MANY;
        throw new IllegalArgumentException(
                found.isEmpty()
                        ? "no input is called \""
                                + called
                                + (many ? "\"; near it are " : "\"; there are ")
                                + String.join(", ", many ? Nearest.to(called, names, 3) : names)
                        : found.size()
                                + " inputs are called \""
                                + called
                                + "\": give them different symbols with symbol(...)");
    }

    /** Compute again with another value of an input, in base units. */
    double value(Input input, double value) {
        return value(Map.of(input, value));
    }

    double value(Map<Input, Double> changed) {
        return at(changed).applyAsDouble(result);
    }

    /** The values of the amounts, each computed once, when inputs have other values. */
    ToDoubleFunction<Quantity> at(Map<Input, Double> changed) {
        IdentityHashMap<Derivation, Double> known = new IdentityHashMap<>();
        return amount -> value(amount.derivation(), changed, known);
    }

    private double value(
            Derivation node,
            Map<Input, Double> changed,
            IdentityHashMap<Derivation, Double> known) {
        if (node instanceof LeafNode leaf) {
            return changed.getOrDefault(inputOf(leaf), leaf.value());
        }
        Double done = known.get(node);
        if (done != null) {
            return done;
        }
        StepNode step = (StepNode) node;
        double[] inputs = new double[step.inputs().size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = value(step.inputs().get(i), changed, known);
        }
        double value = step.operation().compute(inputs);
        if (!Double.isFinite(value)) {
            Numbers.finite(value, step.name());
        }
        known.put(node, value);
        return value;
    }

    Input inputOf(LeafNode leaf) {
        return Objects.requireNonNull(byKey.get(keys.get(leaf)), leaf.name());
    }

    /** Compute again with another amount of an input, derivation and all. */
    Quantity with(Input input, Quantity amount) {
        if (!amount.unit().equals(input.leaf().unit())) {
            throw new IllegalArgumentException(
                    input.symbol()
                            + " must be "
                            + (input.leaf().unit().equals("1")
                                    ? "a plain number"
                                    : "in " + input.leaf().unit())
                            + ", but was "
                            + amount.words());
        }
        return rebuild(result.derivation(), input, amount, new IdentityHashMap<>());
    }

    private Quantity rebuild(
            Derivation node, Input input, Quantity amount, Map<Derivation, Quantity> known) {
        if (node instanceof LeafNode leaf) {
            boolean changed = inputOf(leaf).equals(input);
            return changed ? named(amount, input.symbol()) : leaf.quantity();
        }
        @Nullable Quantity done = known.get(node);
        if (done == null) {
            StepNode step = (StepNode) node;
            List<Quantity> inputs = new ArrayList<>();
            for (Derivation each : step.inputs()) {
                inputs.add(rebuild(each, input, amount, known));
            }
            Quantity[] amounts = inputs.toArray(Quantity[]::new);
            done =
                    Quantity.computed(step.operation(), step.dimension(), null, amounts)
                            .symbol(step.symbol());
            known.put(node, done);
        }
        return done;
    }

    private static Quantity named(Quantity amount, String symbol) {
        return amount.derivation().symbol().isEmpty() ? amount.symbol(symbol) : amount;
    }
}
