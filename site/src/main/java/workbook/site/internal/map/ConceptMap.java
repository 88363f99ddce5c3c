package workbook.site.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;
import workbook.site.internal.page.Rendered;

/** The map of the book's concepts: a drawing, and a list that says the same and more. */
public final class ConceptMap {

    private final List<Rendered> chapters;
    private final Map<String, Concept> concepts;
    private final Mentions mentions;

    private ConceptMap(List<Rendered> chapters) {
        this.chapters = chapters;
        concepts = Concepts.of(chapters);
        mentions = new Mentions(chapters);
    }

    /** Return the page's body; empty for a book whose chapters name no concepts. */
    public static String html(List<Rendered> chapters) {
        var map = new ConceptMap(chapters);
        return map.concepts.isEmpty() ? "" : map.drawing() + map.list();
    }

    /** A wide form and a narrow one; the page shows what has room. */
    private String drawing() {
        return concepts.values().stream().noneMatch(Concept::drawn)
                ? ""
                : "<figure class=\"concept-map\"><figcaption>An arrow leads from a concept to one that"
                        + " needs it, a box to the definition. Dashed boxes are concepts of"
                        + " earlier chapters.</figcaption>"
                        + MapDrawing.svg(chapters, concepts, 6)
                        + MapDrawing.svg(chapters, concepts, 4)
                        + "</figure>";
    }

    private String list() {
        var out = new StringBuilder();
        for (int i = 0; i < chapters.size(); i++) {
            int chapter = i;
            var own = concepts.values().stream().filter(each -> each.chapter() == chapter).toList();
            if (!own.isEmpty()) {
                out.append(section(chapters.get(i), own));
            }
        }
        return out.toString();
    }

    private String section(Rendered chapter, List<Concept> own) {
        var about = chapter.chapter();
        var number = about.number() > 0 ? about.number() + " " : "";
        return "<section><h2"
                + Html.attribute("id", "map-" + Html.slug(about.id()))
                + "><a"
                + Html.attribute("href", about.href())
                + ">"
                + Html.escape(number + about.title())
                + "</a></h2>"
                + before(about.about())
                + own.stream()
                        .map(this::item)
                        .collect(Collectors.joining("", "<ul class=\"concepts\">", "</ul>"))
                + "</section>";
    }

    /** The chapters on which one builds. */
    private String before(Map<String, Object> about) {
        var ids = Trees.texts(Trees.object(about, "concepts"), "depends-on");
        var links =
                chapters.stream()
                        .filter(each -> ids.contains(each.chapter().id()))
                        .map(each -> link(each.chapter().href(), each.chapter().title()))
                        .collect(Collectors.joining(", "));
        return links.isEmpty() ? "" : "<p class=\"builds-on\">Builds on " + links + "</p>";
    }

    private String item(Concept concept) {
        var parts = new ArrayList<String>();
        var needs =
                concept.needs().stream()
                        .map(concepts::get)
                        .filter(Objects::nonNull)
                        .map(each -> link(each.href(), each.name()))
                        .collect(Collectors.joining(", "));
        var later = String.join(", ", mentions.later(concept));
        if (!needs.isEmpty()) {
            parts.add("needs " + needs);
        }
        if (!later.isEmpty()) {
            parts.add("returns in " + later);
        }
        return "<li>"
                + link(concept.href(), concept.name())
                + (parts.isEmpty() ? "" : " <small>" + String.join("; ", parts) + "</small>")
                + "</li>";
    }

    private static String link(String href, String text) {
        return href.isEmpty()
                ? Html.escape(text)
                : "<a" + Html.attribute("href", href) + ">" + Html.escape(text) + "</a>";
    }
}
