package workbook.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Rendered;

/** The lists at the end of a book: its figures and tables, and the works that it cites. */
final class ListPages {

    private ListPages() {}

    /** Return figures, tables and listings with their captions; empty without any. */
    static String figures(List<Rendered> chapters) {
        var kinds = new TreeMap<String, StringBuilder>(); // figures before tables
        for (var chapter : chapters) {
            for (var figure : chapter.figures()) {
                var kind = figure.number().replaceAll("[\\s\\u00a0].*", "");
                kinds.computeIfAbsent(kind, key -> new StringBuilder())
                        .append(figure(figure, chapter.chapter().href()));
            }
        }
        var out = new StringBuilder();
        kinds.forEach((kind, items) -> out.append(section(kind, items)));
        return out.toString();
    }

    private static String section(String kind, StringBuilder items) {
        var title = Html.escape(kind) + "s";
        return "<section><h2 id=\""
                + Html.slug(title)
                + "\">"
                + title
                + "</h2>"
                + "<ul class=\"references\">"
                + items
                + "</ul></section>";
    }

    /** The number as a link, and the caption's first sentence. */
    private static String figure(Rendered.Figure figure, String href) {
        var number = figure.number();
        var caption = figure.caption();
        var words = caption.substring(Math.min(number.length(), caption.length())).strip();
        return "<li><a"
                + Html.attribute("href", href + "#" + figure.anchor())
                + ">"
                + Html.escape(number)
                + "</a> "
                + Html.escape(words.replaceAll("(?s)(?<=\\p{Ll}[.?!])\\s.*", ""))
                + "</li>";
    }

    /** Return all works, each with the chapters that cite it; empty without any. */
    static String works(CitedWorks cited, List<Rendered> chapters) {
        var places = new HashMap<String, List<String>>();
        for (var chapter : chapters) {
            for (var key : chapter.chapter().citedKeys()) {
                places.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(place(chapter, "ref-" + Html.slug(key)));
            }
        }
        var works = new StringBuilder();
        cited.entries().forEach((key, text) -> works.append(work(key, text, places)));
        return works.isEmpty() ? "" : "<ul class=\"references\">" + works + "</ul>";
    }

    private static String work(String key, String text, Map<String, List<String>> places) {
        var where = String.join(", ", places.getOrDefault(key, List.of()));
        var end = text.endsWith("</a>") ? "." : "";
        return "<li id=\"ref-%s\">%s Cited in %s.</li>"
                .formatted(Html.slug(key), text + end, where);
    }

    /** A link to a place in a chapter. */
    static String place(Rendered chapter, String anchor) {
        var number = chapter.chapter().number();
        var text = number > 0 ? "chapter " + number : chapter.chapter().title();
        return "<a"
                + Html.attribute("href", chapter.chapter().href() + "#" + anchor)
                + ">"
                + Html.escape(text)
                + "</a>";
    }
}
