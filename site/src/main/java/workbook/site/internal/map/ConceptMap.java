package workbook.site.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;
import workbook.site.internal.page.Rendered;

/** The map of the book's concepts, chapter by chapter, with what each needs and is needed for. */
public final class ConceptMap {

    private static final int FEW = 6;
    private static final String INTRO =
            "<p class=\"concept-intro\">An arrow leads from a concept to one that needs it, a box to"
                    + " its neighbours and its definition. Dashed boxes are concepts of earlier"
                    + " chapters.</p>";

    private final List<Rendered> chapters;
    private final Map<String, Concept> concepts;
    private final Mentions mentions;

    private ConceptMap(List<Rendered> chapters, Remembered earlier) {
        this.chapters = chapters;
        concepts = Concepts.of(chapters);
        mentions = Mentions.of(concepts, chapters, earlier);
    }

    /** Return the page's body; empty for a book whose chapters name no concepts. */
    public static String html(List<Rendered> chapters, Remembered earlier) {
        var map = new ConceptMap(chapters, earlier);
        return map.concepts.isEmpty() ? "" : INTRO + map.parts();
    }

    private String parts() {
        var out = new StringBuilder();
        var part = "";
        for (int i = 0; i < chapters.size(); i++) {
            var own = own(i);
            if (!own.isEmpty()) {
                var now = chapters.get(i).chapter().part();
                if (!now.equals(part)) {
                    part = now;
                    out.append("<h2 class=\"map-part\">" + Html.escape(part) + "</h2>");
                }
                out.append(chapter(i, own, part.isEmpty() ? "h2" : "h3"));
            }
        }
        return out.toString();
    }

    private List<Concept> own(int chapter) {
        return concepts.values().stream().filter(each -> each.chapter() == chapter).toList();
    }

    /** A chapter that can be folded: its drawing, and a list that says the same and more. */
    private String chapter(int chapter, List<Concept> own, String heading) {
        var about = chapters.get(chapter).chapter();
        var number = about.number() > 0 ? about.number() + " " : "";
        return "<details class=\"map-chapter\""
                + (chapters.size() > FEW ? "" : " open")
                + "><summary><%1$s%2$s>%3$s</%1$s><small>%4$d %5$s</small></summary>"
                        .formatted(
                                heading,
                                Html.attribute("id", "map-" + Html.slug(about.id())),
                                Html.escape(number + about.title()),
                                own.size(),
                                own.size() == 1 ? "concept" : "concepts")
                + "<p class=\"builds-on\">"
                + link(about.href(), "The chapter")
                + before(about.concepts())
                + "</p>"
                + drawing(chapter)
                + own.stream()
                        .map(this::item)
                        .collect(Collectors.joining("", "<ul class=\"concepts\">", "</ul>"))
                + "</details>";
    }

    /** A wide form and a narrow one; the page shows what has room. */
    private String drawing(int chapter) {
        var wide = MapDrawing.svg(chapters, concepts, chapter, 6);
        return wide.isEmpty()
                ? ""
                : "<figure class=\"concept-map\">"
                        + wide
                        + MapDrawing.svg(chapters, concepts, chapter, 4)
                        + "</figure>";
    }

    /** The chapters on which one builds. */
    private String before(Map<String, Object> concepts) {
        var ids = Trees.texts(concepts, "depends-on");
        var links =
                chapters.stream()
                        .filter(each -> ids.contains(each.chapter().id()))
                        .map(each -> link(each.chapter().href(), each.chapter().title()))
                        .collect(Collectors.joining(", "));
        return links.isEmpty() ? "" : " builds on " + links;
    }

    private String item(Concept concept) {
        var parts = new ArrayList<String>();
        add(parts, "needs", concept.needs().stream().map(concepts::get));
        var key = Concepts.key(concept.name());
        add(parts, "for", concepts.values().stream().filter(each -> each.needs().contains(key)));
        var later = String.join(", ", mentions.later(concept));
        if (!later.isEmpty()) {
            parts.add("<span class=\"later\">returns in " + later + "</span>");
        }
        return "<li"
                + Html.attribute("id", concept.anchor())
                + ">"
                + name(concept)
                + (parts.isEmpty() ? "" : " <small>" + String.join("; ", parts) + "</small>")
                + "</li>";
    }

    private static void add(List<String> parts, String style, Stream<@Nullable Concept> others) {
        var links =
                others.filter(Objects::nonNull)
                        .map(each -> link("#" + each.anchor(), each.name()))
                        .collect(Collectors.joining(", "));
        if (!links.isEmpty()) {
            var words = style.equals("for") ? "needed for " : "needs ";
            parts.add("<span class=\"" + style + "\">" + words + links + "</span>");
        }
    }

    /** A concept's name leads to its definition. */
    private static String name(Concept concept) {
        var name = Html.escape(concept.name());
        return concept.href().isEmpty()
                ? "<span class=\"concept-name\">" + name + "</span>"
                : "<a class=\"concept-name\""
                        + Html.attribute("href", concept.href())
                        + ">"
                        + name
                        + "</a>";
    }

    private static String link(String href, String text) {
        return "<a" + Html.attribute("href", href) + ">" + Html.escape(text) + "</a>";
    }
}
