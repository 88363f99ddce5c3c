package workbook.site.internal.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import workbook.site.internal.map.Layout.Spot;

/**
 * Where concepts stand that hang together: each in a row below what it needs, and in the row as
 * near as possible to its neighbours.
 */
final class Component {

    private static final int SWEEPS = 4;

    private final Map<String, List<String>> needs;
    private final int columns;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, Spot> spots = new HashMap<>();

    /**
     * Place concepts.
     *
     * @param needs what each of them needs of the others
     * @param room how many have room in a row
     */
    Component(Map<String, List<String>> needs, int room) {
        this.needs = needs;
        var layers = new TreeMap<Integer, List<String>>();
        needs.keySet()
                .forEach(
                        key ->
                                layers.computeIfAbsent(layer(key), layer -> new ArrayList<>())
                                        .add(key));
        layers.values().forEach(layer -> split(layer, room));
        columns = rows.stream().mapToInt(List::size).max().orElse(1);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i < rows.size(); i++) {
                place(sweep % 2 == 0 ? i : rows.size() - 1 - i);
            }
        }
    }

    /** Below everything it needs; what needs nothing stands right above the first to need it. */
    private int layer(String key) {
        int depth = depth(key, new HashSet<>());
        return depth > 0
                ? depth
                : needs.keySet().stream()
                        .filter(other -> needs(other).contains(key))
                        .mapToInt(other -> depth(other, new HashSet<>()) - 1)
                        .min()
                        .orElse(0);
    }

    private int depth(String key, Set<String> above) {
        int depth = 0;
        if (above.add(key)) { // a circle is an author's mistake, and no reason to fall in
            for (var need : needs(key)) {
                depth = Math.max(depth, 1 + depth(need, above));
            }
            above.remove(key);
        }
        return depth;
    }

    private List<String> needs(String key) {
        return needs.getOrDefault(key, List.of());
    }

    private void split(List<String> layer, int room) {
        int parts = (layer.size() + room - 1) / room;
        for (int i = 0; i < parts; i++) {
            rows.add(layer.subList(layer.size() * i / parts, layer.size() * (i + 1) / parts));
        }
    }

    private void place(int row) {
        var best = new Best(rows.get(row));
        best.search(new ArrayList<>());
        for (int i = 0; i < best.row.size(); i++) {
            spots.put(best.row.get(i), new Spot(row, best.places.get(i)));
        }
    }

    /** Each concept's place, counted from the component's corner. */
    Map<String, Spot> spots() {
        return spots;
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return columns;
    }

    /** The columns for a row that cost least, of all there are. */
    private final class Best {

        private final List<String> row;
        private List<Integer> places = List.of();
        private double least = Double.MAX_VALUE;

        Best(List<String> row) {
            this.row = row;
        }

        void search(List<Integer> chosen) {
            if (chosen.size() == row.size()) {
                double cost = cost(chosen);
                if (cost < least) {
                    least = cost;
                    places = List.copyOf(chosen);
                }
                return;
            }
            for (int column = 0; column < columns; column++) {
                if (!chosen.contains(column)) {
                    chosen.add(column);
                    search(chosen);
                    chosen.remove(chosen.size() - 1);
                }
            }
        }

        /** The way to neighbours that have a place counts, then the order as written. */
        private double cost(List<Integer> chosen) {
            double cost = 0;
            for (int i = 0; i < row.size(); i++) {
                var key = row.get(i);
                int column = chosen.get(i);
                cost += 0.01 * Math.abs(column - i);
                for (var other : spots.entrySet()) {
                    boolean near =
                            needs(key).contains(other.getKey())
                                    || needs(other.getKey()).contains(key);
                    cost += near ? Math.abs(column - other.getValue().column()) : 0;
                }
            }
            return cost;
        }
    }
}
