package workbook.site.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import workbook.site.internal.map.Layout.Spot;

/**
 * The lines of a drawing. A line leaves below a concept, passes the rows between through their
 * gaps, and ends above the concept that needs it.
 */
final class Routes {

    private static final int LANE = 4;
    private static final int ENTRY = 16;

    private final Layout layout;
    private final Boxes boxes;
    private final Map<String, Map<String, Integer>> lanes = new HashMap<>();

    Routes(Layout layout, Boxes boxes) {
        this.layout = layout;
        this.boxes = boxes;
    }

    /** Return the paths that lead to a concept. */
    List<String> to(String concept) {
        var needs = new ArrayList<>(layout.needs(concept));
        needs.sort(Comparator.comparingInt(need -> layout.spot(need).column()));
        var paths = new ArrayList<String>();
        for (int i = 0; i < needs.size(); i++) {
            double shift = (i - (needs.size() - 1) / 2.0) * ENTRY;
            paths.add(path(needs.get(i), layout.spot(concept), shift));
        }
        return paths;
    }

    private String path(String need, Spot to, double shift) {
        var from = layout.spot(need);
        double at = boxes.centre(from);
        double below = boxes.bottom(from.row());
        double end = boxes.centre(to) + shift;
        var path = new StringBuilder("M" + text(at) + " " + text(below));
        for (int row = from.row() + 1; row < to.row(); row++) {
            double share = (row - from.row()) / (double) (to.row() - from.row());
            double gap = gap(row, boxes.centre(from) * (1 - share) + end * share, need);
            path.append(bend(at, below, gap, boxes.top(row)));
            at = gap;
            below = boxes.bottom(row);
            path.append('V').append(text(below));
        }
        path.append(bend(at, below, end, boxes.top(to.row()) - 2));
        return path.append("m-3.5 -5l3.5 5l3.5 -5").toString();
    }

    private static String bend(double x1, double y1, double x2, double y2) {
        var middle = text((y1 + y2) / 2);
        return "C%s %s %s %s %s %s"
                .formatted(text(x1), middle, text(x2), middle, text(x2), text(y2));
    }

    /** The nearest gap of a row, and in it a lane for all lines from one concept. */
    private double gap(int row, double wish, String from) {
        double nearest = boxes.edge(0);
        for (int column = 0; column <= layout.columns(); column++) {
            nearest = nearer(wish, boxes.edge(column), nearest);
            var spot = new Spot(row, column);
            if (column < layout.columns() && !layout.spots().containsValue(spot)) {
                nearest = nearer(wish, boxes.centre(spot), nearest);
            }
        }
        var taken = lanes.computeIfAbsent(row + ":" + nearest, key -> new HashMap<>());
        int lane = taken.computeIfAbsent(from, key -> taken.size());
        return nearest + LANE * (lane % 2 == 0 ? -lane / 2 : lane / 2 + 1);
    }

    private static double nearer(double wish, double place, double best) {
        return Math.abs(place - wish) < Math.abs(best - wish) ? place : best;
    }

    private static String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length).replaceAll("\\.0$", "");
    }
}
