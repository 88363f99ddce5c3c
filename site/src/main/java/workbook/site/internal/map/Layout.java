package workbook.site.internal.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where the concepts of one chapter stand: what hangs together in a block, the wide ones first. */
final class Layout {

    /** A concept's place. */
    record Spot(int row, int column) {}

    private final int columns;
    private final Map<String, List<String>> needs;
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final int[] filled;

    /**
     * Place concepts.
     *
     * @param needs the concepts in order, each with what it needs of the others
     * @param columns how many have room in a row
     */
    Layout(Map<String, List<String>> needs, int columns) {
        this.columns = columns;
        this.needs = needs;
        filled = new int[columns];
        components().stream()
                .sorted(Comparator.comparing(Component::columns).reversed())
                .forEach(this::place);
    }

    private List<Component> components() {
        var components = new ArrayList<Component>();
        var seen = new HashSet<String>();
        for (var key : needs.keySet()) {
            if (!seen.contains(key)) {
                var together = together(key);
                seen.addAll(together.keySet());
                components.add(new Component(together, columns));
            }
        }
        return components;
    }

    /** What hangs together with a concept, in order. */
    private Map<String, List<String>> together(String first) {
        var found = new ArrayList<>(List.of(first));
        for (int i = 0; i < found.size(); i++) {
            var at = found.get(i);
            needs.forEach(
                    (key, needed) -> {
                        boolean near = needed.contains(at) || needs(at).contains(key);
                        if (near && !found.contains(key)) {
                            found.add(key);
                        }
                    });
        }
        var together = new LinkedHashMap<>(needs);
        together.keySet().retainAll(found);
        return together;
    }

    /** Put a block as high as it goes, and there as far left. */
    private void place(Component component) {
        int width = component.columns();
        int best = 0;
        for (int left = 1; left + width <= columns; left++) {
            best = top(left, width) < top(best, width) ? left : best;
        }
        int top = top(best, width);
        for (var entry : component.spots().entrySet()) {
            var spot = entry.getValue();
            spots.put(entry.getKey(), new Spot(top + spot.row(), best + spot.column()));
        }
        Arrays.fill(filled, best, best + width, top + component.rows());
    }

    private int top(int left, int width) {
        return Arrays.stream(filled, left, left + width).max().orElse(0);
    }

    /** What a concept needs of the others. */
    List<String> needs(String key) {
        return needs.getOrDefault(key, List.of());
    }

    Map<String, Spot> spots() {
        return spots;
    }

    Spot spot(String key) {
        return Objects.requireNonNull(spots.get(key));
    }

    int rows() {
        return top(0, columns);
    }

    int columns() {
        return columns;
    }
}
