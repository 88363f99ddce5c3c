package mlsys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mlsys.Graph.Input;
import org.jspecify.annotations.Nullable;

/** Looks for moves of the inputs that make a condition fail. */
final class Examiner {

    private static final double FACTOR = 3;
    private static final int HALVINGS = 8;
    private static final int ROUNDS = 3;

    private final Condition condition;
    private final Graph graph;
    private final Map<Input, double[]> ends = new LinkedHashMap<>();

    Examiner(Condition condition) {
        this.condition = condition;
        this.graph = new Graph(condition.amounts());
        graph.inputs().stream()
                .filter(Examiner::moves)
                .forEach(
                        input ->
                                ends.put(
                                        input,
                                        new double[] {end(input, 1 / FACTOR), end(input, FACTOR)}));
    }

    private static boolean moves(Input input) {
        return input.value() != 0
                && input.leaf().kind() != Kind.DEFINITION
                && !isPartOfTheArithmetic(input);
    }

    /** The 2 of {@code times(2)}: a plain number that no formula gave a symbol. */
    private static boolean isPartOfTheArithmetic(Input input) {
        LeafNode leaf = input.leaf();
        boolean bare = input.symbol().isEmpty() || input.symbol().equals(leaf.display());
        return bare && leaf.unit().equals("1") && leaf.name().equals(Quantity.IN_CODE);
    }

    /** As far as a factor moves an input, or as far as the formulas take it. */
    private double end(Input input, double factor) {
        if (isDefined(input, moved(input, factor))) {
            return moved(input, factor);
        }
        double good = 0;
        double bad = Math.log(factor);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (good + bad) / 2;
            if (isDefined(input, moved(input, Math.exp(middle)))) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return moved(input, Math.exp(good));
    }

    private static double moved(Input input, double factor) {
        double value = input.value();
        double moved = value * factor;
        boolean plain = input.leaf().unit().equals("1");
        if (plain && value > 0 && value <= 1) {
            moved = Math.min(1, moved);
        }
        if (plain && value >= 1 && value == Math.rint(value)) {
            moved = Math.max(1, moved);
        }
        return input.whole() ? Math.rint(moved) : moved;
    }

    private boolean isDefined(Input input, double value) {
        return margin(Map.of(input, value)) < Double.POSITIVE_INFINITY;
    }

    /** How far from failing; infinite where a formula is not defined. */
    private double margin(Map<Input, Double> changed) {
        try {
            return condition.margin(graph.at(changed));
        } catch (IllegalArgumentException outOfRange) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private boolean fails(Map<Input, Double> changed) {
        return margin(changed) < Double.POSITIVE_INFINITY && !condition.holds(graph.at(changed));
    }

    Examination examination() {
        Map<Input, Double> failing = failing();
        List<Examination.Moved> moved = new ArrayList<>();
        ends.forEach((input, end) -> moved.add(moved(input, end)));
        return failing == null
                ? new Examination(false, List.of(), moved)
                : new Examination(true, words(needed(failing)), moved);
    }

    /** Without the moves that the failure does not need, the last ones first. */
    private Map<Input, Double> needed(Map<Input, Double> failing) {
        Map<Input, Double> needed = new LinkedHashMap<>(failing);
        List<Input> last = new ArrayList<>(failing.keySet());
        Collections.reverse(last);
        for (Input input : last) {
            Map<Input, Double> fewer = new LinkedHashMap<>(needed);
            fewer.remove(input);
            if (fails(fewer)) {
                needed = fewer;
            }
        }
        return needed;
    }

    private @Nullable Map<Input, Double> failing() {
        Stream<Map<Input, Double>> alone =
                ends.entrySet().stream()
                        .flatMap(
                                each ->
                                        Stream.of(each.getValue()[0], each.getValue()[1])
                                                .map(end -> Map.of(each.getKey(), end)));
        return Stream.of(
                        Stream.of(Map.<Input, Double>of()),
                        alone,
                        Stream.of(0, 1, 2).map(this::together))
                .flatMap(each -> each)
                .filter(this::fails)
                .findFirst()
                .orElse(null);
    }

    /** Move one input after the other to where the margin is least, from a start. */
    private Map<Input, Double> together(int start) {
        Map<Input, Double> changed = new LinkedHashMap<>();
        if (start < 2) {
            ends.forEach((input, end) -> changed.put(input, end[start]));
        }
        for (int round = 0; round < ROUNDS && !fails(changed); round++) {
            for (Map.Entry<Input, double[]> each : ends.entrySet()) {
                Input input = each.getKey();
                double[] end = each.getValue();
                double best = changed.getOrDefault(input, input.value());
                double least = margin(changed);
                for (double value : new double[] {end[0], input.value(), end[1]}) {
                    changed.put(input, value);
                    double margin = margin(changed);
                    if (margin < least) {
                        least = margin;
                        best = value;
                    }
                }
                changed.put(input, best);
            }
        }
        changed.entrySet().removeIf(each -> each.getValue() == each.getKey().value());
        return changed;
    }

    private static List<String> words(Map<Input, Double> failing) {
        return failing.entrySet().stream()
                .map(each -> called(each.getKey()) + " = " + text(each.getKey(), each.getValue()))
                .toList();
    }

    private static String called(Input input) {
        LeafNode leaf = input.leaf();
        boolean named = !input.symbol().isEmpty() && !input.symbol().equals(leaf.display());
        return named ? input.symbol() : leaf.name();
    }

    private static Examination.Moved moved(Input input, double[] end) {
        return new Examination.Moved(
                called(input),
                input.leaf().name(),
                input.leaf().display(),
                text(input, end[0]),
                text(input, end[1]));
    }

    /** In the unit the input itself is written in. */
    private static String text(Input input, double value) {
        String display = input.leaf().display();
        int space = display.indexOf(' ');
        Unit unit = space < 0 ? Units.ONE : Unit.parse(display.substring(space + 1));
        return Display.join(Numbers.rounded(unit.fromBase(value), 3), unit);
    }
}
