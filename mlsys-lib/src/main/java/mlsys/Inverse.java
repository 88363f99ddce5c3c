package mlsys;

import java.util.Collections;
import java.util.Map;
import mlsys.Graph.Input;

/** Asks what an input must be for a result. */
final class Inverse {

    private static final int DIGITS = 3;

    private final Graph graph;
    private final Input unknown;

    Inverse(Graph graph, Input unknown) {
        this.graph = graph;
        this.unknown = unknown;
    }

    Quantity solve(Quantity target) {
        if (!target.dimension().equals(graph.result().dimension())) {
            throw new IllegalArgumentException(
                    "the target must be in "
                            + graph.result().unit()
                            + ", but was "
                            + target.words());
        }
        Solver solver =
                new Solver(
                        value -> graph.value(unknown, value),
                        target.value(),
                        unknown.range(),
                        unknown.value());
        Double found = solver.solve();
        if (found == null) {
            throw new IllegalArgumentException(
                    "no " + unknowns() + " gives " + graph.title() + " = " + target + seen(solver));
        }
        String reason = "so that " + graph.title() + " is " + target;
        return Quantity.given(found, unknown.unit(), unknown.symbol(), reason);
    }

    private String unknowns() {
        String whole = unknown.whole() ? "whole " : "";
        return whole + unknown.symbol() + " in " + unknown.range();
    }

    /** What was searched, and what the result was there. */
    private String seen(Solver solver) {
        Map.Entry<Double, Double> first = solver.gap().results().firstEntry();
        Map.Entry<Double, Double> last = solver.gap().results().lastEntry();
        return String.format(
                ": for %s from %s to %s, %s runs from %s to %s%s%s",
                unknown.symbol(),
                input(first.getKey()),
                input(last.getKey()),
                graph.title(),
                result(first.getValue()),
                result(last.getValue()),
                within(solver.gap(), first.getValue(), last.getValue()),
                jump(solver));
    }

    /** What lies beyond the results at the ends. */
    private String within(Gap gap, double first, double last) {
        double least = Collections.min(gap.results().values());
        double most = Collections.max(gap.results().values());
        boolean ends = least == Math.min(first, last) && most == Math.max(first, last);
        return ends ? "" : " and stays between " + result(least) + " and " + result(most);
    }

    private String jump(Solver solver) {
        Solver.Jump jump = solver.jump();
        return jump == null
                ? ""
                : String.format(
                        ", but at %s it jumps from %s to %s",
                        input(jump.from()),
                        result(solver.gap().result(jump.from())),
                        result(solver.gap().result(jump.to())));
    }

    private String input(double value) {
        LeafNode leaf = unknown.leaf();
        return Display.stated(value, leaf.written(), DIGITS);
    }

    private String result(double value) {
        return Display.computed(value, graph.result().dimension(), null, DIGITS);
    }
}
