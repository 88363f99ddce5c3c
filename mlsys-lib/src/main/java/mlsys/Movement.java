package mlsys;

import java.util.Comparator;
import java.util.List;
import mlsys.Graph.Input;

/** Moves inputs a little down and up. */
final class Movement {

    private final Graph graph;
    private final double step;

    Movement(Graph graph, double step) {
        this.graph = graph;
        this.step = step;
    }

    /**
     * The input moved by a factor; where its range ends it stays. Whole numbers move by whole ones.
     */
    private double moved(Input input, double factor) {
        double value = input.value() * factor;
        if (input.whole()) {
            double rounded = Math.rint(value);
            value = rounded == input.value() ? rounded + Math.signum(factor - 1) : rounded;
        }
        try {
            graph.value(input, value);
            return value;
        } catch (IllegalArgumentException outOfRange) {
            return input.value();
        }
    }

    /** 0 if the input cannot be moved. */
    double elasticity(Input input) {
        double x1 = moved(input, 1 - step);
        double x2 = moved(input, 1 + step);
        double y1 = graph.value(input, x1);
        double y2 = graph.value(input, x2);
        double here = graph.result().value();
        if (here == 0) {
            throw new IllegalArgumentException("the result is 0: a relative change has no meaning");
        }
        if (x1 == x2) {
            return 0;
        }
        boolean logarithms = y1 / y2 > 0;
        return logarithms
                ? Math.log(y2 / y1) / Math.log(x2 / x1)
                : (y2 - y1) / here / ((x2 - x1) / input.value());
    }

    /** What every input does that is not a definition, the strongest first. */
    List<Influence> influences() {
        return graph.inputs().stream()
                .filter(input -> input.leaf().kind() != Kind.DEFINITION && input.value() != 0)
                .map(this::influence)
                .sorted(Comparator.comparingDouble(Movement::strength).reversed())
                .toList();
    }

    /** Rounded, so that equal ones keep the order of the explanation. */
    private static double strength(Influence influence) {
        return Math.rint(Math.abs(influence.elasticity()) * 1e9);
    }

    private Influence influence(Input input) {
        return new Influence(
                input.symbol(),
                input.leaf().name(),
                input.leaf().display(),
                elasticity(input),
                at(input, moved(input, 1 - step)),
                at(input, moved(input, 1 + step)));
    }

    private Quantity at(Input input, double value) {
        return graph.with(
                input, Quantity.given(value, input.unit(), input.symbol(), "moved a little"));
    }
}
