package workbook.site;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import workbook.site.internal.html.Html;

/** Parts a long list by the first letters of its entries, with a way to each letter. */
final class ByLetter {

    private static final int LONG = 40;

    private ByLetter() {}

    /** Return a list of entries in alphabetical order in parts; a short one as it is. */
    static String grouped(String list) {
        var body = Jsoup.parseBodyFragment(list);
        body.outputSettings().prettyPrint(false);
        var whole = body.body().firstElementChild();
        if (whole == null || whole.childrenSize() < LONG) {
            return list;
        }
        var parts = new LinkedHashMap<String, Element>();
        for (var entry : whole.children()) {
            parts.computeIfAbsent(letter(entry.text()), key -> whole.shallowClone())
                    .appendChild(entry.clone());
        }
        var ways =
                parts.keySet().stream()
                        .map(each -> "<li><a href=\"#" + id(each) + "\">" + each + "</a></li>")
                        .collect(Collectors.joining());
        var out = new StringBuilder("<ul class=\"groups letters\">" + ways + "</ul>");
        parts.forEach(
                (letter, part) ->
                        out.append("<h2 class=\"letter\" id=\"" + id(letter) + "\">")
                                .append(letter)
                                .append("</h2>")
                                .append(part.outerHtml()));
        return out.toString();
    }

    private static String id(String letter) {
        return "letter-" + (letter.equals("#") ? "other" : Html.slug(letter));
    }

    /** "É" stands with "E"; digits and signs stand together. */
    private static String letter(String text) {
        var first = Normalizer.normalize(text, Normalizer.Form.NFKD).strip();
        return first.isEmpty() || !Character.isLetter(first.codePointAt(0))
                ? "#"
                : first.substring(0, first.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
