package mlsys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mlsys.Graph.Input;
import mlsys.core.AnalysisModel;

/** Carries the uncertainties of inputs to the result. */
final class Spread {

    /** Small, so that the elasticity is the one at the point. */
    private static final double STEP = 1e-3;

    private static final int MOST = 16;
    private static final int PROBES = 8;

    private final Graph graph;
    private final List<Part> parts = new ArrayList<>();

    /**
     * An uncertain input.
     *
     * @param by whose estimate it is
     */
    record Stated(double standard, String by) {}

    private record Part(Input input, double standard, double elasticity, String by) {

        double relative() {
            return standard / Math.abs(input.value());
        }

        double share() {
            return Math.abs(elasticity) * relative();
        }
    }

    Spread(Graph graph, Map<Input, Stated> stated) {
        this.graph = graph;
        Movement movement = new Movement(graph, STEP);
        stated.forEach(
                (input, each) -> {
                    double elasticity = movement.elasticity(input);
                    parts.add(new Part(input, each.standard(), elasticity, each.by()));
                });
        parts.sort(Comparator.comparingDouble(Part::share).reversed());
    }

    Uncertainty uncertainty() {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "no input is uncertain: say how much with plusMinus(...)");
        }
        if (parts.size() > MOST) {
            throw new IllegalArgumentException(
                    "at most " + MOST + " inputs may be uncertain, but were " + parts.size());
        }
        double relative =
                AnalysisModel.firstOrder(
                        parts.stream().mapToDouble(Part::elasticity).toArray(),
                        parts.stream().mapToDouble(Part::relative).toArray());
        parts.forEach(this::requireMonotone);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 1 << parts.size(); corner++) {
            double value = graph.value(corner(corner));
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        Quantity value = graph.result();
        double standard = relative * Math.abs(value.value());
        String words = " of " + TextExplainer.title(value.derivation());
        return new Uncertainty(
                value,
                relative,
                amount(standard, "standard uncertainty" + words),
                amount(low, "lower end" + words),
                amount(high, "upper end" + words),
                budget());
    }

    private Quantity amount(double value, String words) {
        Quantity result = graph.result();
        Unit best = Display.best(result.value(), result.dimension());
        Unit shown = best == null ? Display.coherent(result.dimension()) : best;
        Source source = Source.titled("the uncertainties of the inputs");
        return LeafNode.stated("", words, value, shown, result.kind(), source)
                .rounded(3)
                .quantity();
    }

    private Map<Input, Double> corner(int bits) {
        Map<Input, Double> changed = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double sign = (bits >> i & 1) == 0 ? -1 : 1;
            changed.put(part.input(), part.input().value() + sign * part.standard());
        }
        return changed;
    }

    /** The ends of an interval are at the ends of the inputs only if the result never turns. */
    private void requireMonotone(Part part) {
        double from = part.input().value() - part.standard();
        double last = graph.value(part.input(), from);
        double direction = 0;
        for (int i = 1; i <= PROBES; i++) {
            double at = from + 2 * part.standard() * i / PROBES;
            double change = graph.value(part.input(), at) - last;
            if (change * direction < 0) {
                throw new IllegalArgumentException(
                        "the result rises and falls while "
                                + part.input().symbol()
                                + " moves by its uncertainty: give a smaller one");
            }
            direction = change == 0 ? direction : change;
            last += change;
        }
    }

    private Sheet budget() {
        List<List<Object>> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.add(
                    List.of(
                            part.input().symbol(),
                            part.input().leaf().display(),
                            part.relative(),
                            part.elasticity(),
                            part.share(),
                            part.by()));
        }
        return new Sheet(
                List.of("input", "value", "uncertainty", "elasticity", "contribution", "by"), rows);
    }
}
