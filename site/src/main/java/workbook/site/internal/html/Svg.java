package workbook.site.internal.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Puts an SVG of ours into the page, so that it follows the theme; ids become unique. */
public final class Svg {

    private static final Pattern LOCAL_URL = Pattern.compile("url\\((['\"]?)#([^)'\"]+)\\1\\)");
    private static final Set<String> REFERENCES = Set.of("aria-labelledby", "aria-describedby");

    private Svg() {}

    /**
     * Return {@code svg} for inlining.
     *
     * @param prefix goes before every id
     * @param alt the accessible name; where empty, the SVG's own title names it
     * @throws IllegalArgumentException if there is no svg element
     */
    public static String inline(String svg, String prefix, String alt) {
        var document = Jsoup.parse(svg, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        var root = document.selectFirst("svg");
        if (root == null) {
            throw new IllegalArgumentException("there is no <svg> element");
        }
        root.select("script, metadata").remove();
        prefixIds(root, prefix + "-");
        describe(root, alt, prefix);
        return root.outerHtml();
    }

    /** Put {@code prefix} before every id below {@code root}, and lead what names one there. */
    public static void prefixIds(Element root, String prefix) {
        var ids = renameIds(root, prefix);
        root.getAllElements().forEach(element -> rewrite(element, ids));
    }

    private static Map<String, String> renameIds(Element root, String prefix) {
        var ids = new HashMap<String, String>();
        for (var element : root.select("[id]")) {
            ids.put(element.id(), prefix + element.id());
            element.attr("id", prefix + element.id());
        }
        return ids;
    }

    private static void rewrite(Element element, Map<String, String> ids) {
        for (var attribute : element.attributes().asList()) {
            if (attribute.getKey().toLowerCase(java.util.Locale.ROOT).startsWith("on")) {
                element.removeAttr(attribute.getKey());
            } else {
                element.attr(attribute.getKey(), rewritten(attribute, ids));
            }
        }
        if (element.normalName().equals("style")) {
            element.text(urls(element.wholeText(), ids));
        }
    }

    private static String rewritten(Attribute attribute, Map<String, String> ids) {
        var value = attribute.getValue();
        if (attribute.getKey().endsWith("href") && value.startsWith("#")) {
            return "#" + ids.getOrDefault(value.substring(1), value.substring(1));
        }
        if (REFERENCES.contains(attribute.getKey())) {
            var names = value.strip().split("\\s+", -1);
            for (int i = 0; i < names.length; i++) {
                names[i] = ids.getOrDefault(names[i], names[i]);
            }
            return String.join(" ", names);
        }
        return value.contains("url(") ? urls(value, ids) : value;
    }

    private static String urls(String text, Map<String, String> ids) {
        return LOCAL_URL
                .matcher(text)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        "url(#" + ids.getOrDefault(m.group(2), m.group(2)) + ")"));
    }

    private static void describe(Element root, String alt, String prefix) {
        root.attr("role", "img");
        var title = root.selectFirst("> title");
        if (!alt.isEmpty()) {
            root.removeAttr("aria-labelledby");
            root.attr("aria-label", alt);
            if (title != null) {
                title.remove(); // else browsers pop it up over the figure
            }
        } else if (title != null && !root.hasAttr("aria-labelledby")) {
            if (title.id().isEmpty()) {
                title.attr("id", prefix + "-title");
            }
            root.attr("aria-labelledby", title.id());
        }
    }
}
