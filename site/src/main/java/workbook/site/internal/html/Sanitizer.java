package workbook.site.internal.html;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Makes HTML of unknown origin harmless: no scripts, styles, forms, frames or handlers. */
public final class Sanitizer {

    /** Stands in a piece of HTML for something that is put there afterwards. */
    public static final String HOLE = "wb-hole";

    /** The attribute of a hole that says which. */
    public static final String HOLE_NUMBER = "number";

    private static final Safelist SAFE =
            Safelist.relaxed()
                    .addTags("figure", "figcaption", "details", "summary", "s", "del", "ins", "kbd")
                    .addTags("samp", "var", "mark", "hr", "abbr", "time", "section", "article")
                    .addAttributes("th", "scope")
                    .addAttributes("ol", "start")
                    .addAttributes("abbr", "title")
                    .addTags("audio", "video", "source", "dfn", "bdi", "bdo", "wbr", "ruby")
                    .addTags("rt", "rp", "big", "center", "font", "tt", "header", "footer")
                    .addTags("main", "nav", "aside")
                    .addAttributes("audio", "controls", "src")
                    .addAttributes("video", "controls", "src", "width", "height", "loop")
                    .addAttributes("source", "src", "type")
                    .addProtocols("audio", "src", "data")
                    .addProtocols("video", "src", "data")
                    .addProtocols("source", "src", "data")
                    .addAttributes("a", "name")
                    .addTags(HOLE)
                    .addAttributes(HOLE, HOLE_NUMBER)
                    .addAttributes("iframe", "src")
                    .addTags("iframe")
                    .addProtocols("iframe", "src", "https", "http")
                    .addAttributes(":all", "id", "style", "align", "dir", "lang")
                    .addProtocols("img", "src", "data", "http", "https", "attachment")
                    .preserveRelativeLinks(true);

    private static final Set<String> INLINE =
            Set.of(
                    "b", "i", "em", "strong", "sub", "sup", "kbd", "code", "u", "s", "small",
                    "mark", "del", "ins", "br", "samp", "var", "q", "cite", "abbr", "span");

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)[^>]*>");
    private static final Pattern SCHEME =
            Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern SIDE = Pattern.compile("text-align:(right|center)");

    /** What was markup once, and is no HTML any more. */
    private static final List<String> OBSOLETE =
            List.of("align", "width", "summary", "axis", "abbr", "type", "compact", "cite");

    private static final Set<String> SIZED = Set.of("img", "video", "source");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Sanitizer() {}

    /**
     * Return what is harmless of an HTML fragment, as the children of an element. Links and
     * pictures are as they were: who shows them looks after where they lead.
     */
    public static Element body(String html) {
        var settings = new Document.OutputSettings().prettyPrint(false);
        // an absolute base lets jsoup judge relative links; they stay relative
        var clean = Jsoup.clean(html, "https://example.org/", SAFE, settings);
        var body = Jsoup.parseBodyFragment(clean);
        body.outputSettings(settings);
        body.select("iframe").forEach(Sanitizer::frame);
        body.select("center, font, tt, big, main").forEach(Sanitizer::modern);
        body.body().getAllElements().forEach(Sanitizer::attributes);
        return body.body();
    }

    /** What another site would show within the page, the reader may open there. */
    private static void frame(Element frame) {
        var address = frame.attr("src");
        if (address.isEmpty()) {
            frame.remove();
        } else {
            frame.before(new Element("a").attr("href", address).text(address)).remove();
        }
    }

    private static void modern(Element old) {
        switch (old.normalName()) {
            case "center" -> old.tagName("div").attr("align", "center");
            case "main" -> old.tagName("div");
            case "tt" -> old.tagName("code");
            default -> old.tagName("span");
        }
    }

    private static void attributes(Element element) {
        align(element);
        if (!SIZED.contains(element.normalName())) {
            OBSOLETE.forEach(element::removeAttr);
        }
        element.removeAttr("align");
    }

    /** Of all style the side on which text stands is kept, as a class. */
    public static void align(Element element) {
        var style = element.attr("style").replace(" ", "") + ";text-align:" + element.attr("align");
        var side = SIDE.matcher(style);
        if (side.find()) {
            element.addClass(side.group(1));
        }
        if (style.contains("font-weight:normal")) {
            element.addClass("plain");
        }
        element.removeAttr("style");
    }

    /** Return a lone inline tag without attributes, or nothing if it isn't a harmless one. */
    public static String inlineTag(String tag) {
        var match = TAG.matcher(tag.strip());
        if (!match.matches()) {
            return "";
        }
        var name = match.group(2).toLowerCase(Locale.ROOT);
        return INLINE.contains(name) ? "<" + match.group(1) + name + ">" : "";
    }

    /** Close what a stranger left open, so that it ends with its paragraph. */
    public static String balanced(String html) {
        var body = Jsoup.parseBodyFragment(html);
        body.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return body.body().html();
    }

    /** Return {@code url} if following it is harmless, else {@code #}. */
    public static String url(String url) {
        var bare = url.replaceAll("[\\p{Cntrl}\\s]", "");
        var match = SCHEME.matcher(bare);
        boolean safe =
                match.matches()
                        ? SCHEMES.contains(match.group(1).toLowerCase(Locale.ROOT))
                        : !bare.startsWith("//");
        return safe ? url : "#";
    }

    /** Show an SVG as an image: there its scripts don't run and its links don't load. */
    public static String svgImage(String svg, String alt) {
        var data =
                Base64.getEncoder()
                        .encodeToString(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "<img src=\"data:image/svg+xml;base64,"
                + data
                + "\""
                + Html.attribute("alt", alt)
                + ">";
    }
}
