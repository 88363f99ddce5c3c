package workbook.site.internal.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import workbook.site.internal.html.Html;
import workbook.site.internal.map.Layout.Spot;
import workbook.site.internal.page.Rendered;

/**
 * Draws the concepts of one chapter as boxes that lead to their entries, what they need as lines.
 * What it needs of other chapters stands in it dashed.
 */
final class MapDrawing {

    private static final int TOP = 8;
    private static final int LETTERS = 17;

    private final List<Rendered> chapters;
    private final Map<String, Concept> concepts;
    private final int chapter;
    private final StringBuilder out = new StringBuilder();

    private MapDrawing(List<Rendered> chapters, Map<String, Concept> concepts, int chapter) {
        this.chapters = chapters;
        this.concepts = concepts;
        this.chapter = chapter;
    }

    /**
     * Return the drawing as SVG with so many boxes in a row; empty where nothing is to be drawn.
     */
    static String svg(
            List<Rendered> chapters, Map<String, Concept> concepts, int chapter, int columns) {
        return new MapDrawing(chapters, concepts, chapter).svg(columns);
    }

    private String svg(int columns) {
        var layout = new Layout(shown(), columns);
        if (layout.rows() == 0) {
            return "";
        }
        var boxes = new Boxes(TOP);
        var routes = new Routes(layout, boxes);
        layout.spots()
                .forEach(
                        (key, spot) ->
                                concept(
                                        Objects.requireNonNull(concepts.get(key)),
                                        spot,
                                        boxes,
                                        routes.to(key)));
        return "<svg class=\"map map-%d\" role=\"group\"%s viewBox=\"0 0 %d %d\">%s</svg>"
                .formatted(
                        columns,
                        Html.attribute("aria-label", "Concepts of chapter " + name()),
                        Boxes.page(columns),
                        boxes.bottom(layout.rows() - 1) + TOP,
                        out);
    }

    private String name() {
        return number(chapters.get(chapter)) + chapters.get(chapter).chapter().title();
    }

    /** The concepts of a chapter, after those of others that they need, with what they need. */
    private Map<String, List<String>> shown() {
        var own = new LinkedHashMap<String, List<String>>();
        concepts.forEach(
                (key, each) -> {
                    if (each.chapter() == chapter && each.drawn()) {
                        own.put(key, each.needs());
                    }
                });
        var shown = new LinkedHashMap<String, List<String>>();
        own.values().stream()
                .flatMap(List::stream)
                .filter(need -> !own.containsKey(need))
                .forEach(need -> shown.put(need, List.of()));
        shown.putAll(own);
        return shown;
    }

    private static String number(Rendered chapter) {
        int number = chapter.chapter().number();
        return number > 0 ? number + " " : "";
    }

    /** A concept with the lines to it, so that both show where a reader points. */
    private void concept(Concept concept, Spot spot, Boxes boxes, List<String> lines) {
        boolean own = concept.chapter() == chapter;
        out.append("<g class=\"map-concept").append(own ? "" : " map-before").append("\">");
        lines.forEach(line -> out.append("<path d=\"").append(line).append("\"/>"));
        out.append("<a").append(Html.attribute("href", "#" + concept.anchor())).append('>');
        out.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/><text>"
                        .formatted(
                                boxes.left(spot),
                                boxes.top(spot.row()),
                                Boxes.WIDTH,
                                Boxes.HEIGHT));
        var words = lines((own ? "" : number(chapters.get(concept.chapter()))) + concept.name());
        for (int i = 0; i < words.size(); i++) {
            out.append(
                    "<tspan x=\"%d\" y=\"%d\">%s</tspan>"
                            .formatted(
                                    boxes.centre(spot),
                                    boxes.top(spot.row()) + (words.size() == 1 ? 25 : 17 + 16 * i),
                                    Html.escape(words.get(i))));
        }
        out.append("</text></a></g>");
    }

    /** Break a long name between words, near its middle. */
    private static List<String> lines(String name) {
        int middle = name.length() / 2;
        int before = name.lastIndexOf(' ', middle);
        int after = name.indexOf(' ', middle);
        int at = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        return name.length() <= LETTERS || at < 0
                ? List.of(name)
                : List.of(name.substring(0, at) + " ", name.substring(at + 1));
    }
}
