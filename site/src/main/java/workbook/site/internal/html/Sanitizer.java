package workbook.site.internal.html;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Makes HTML of unknown origin harmless: no scripts, styles, forms, frames, handlers or ids. */
public final class Sanitizer {

    private static final Safelist SAFE =
            Safelist.relaxed()
                    .addTags("figure", "figcaption", "details", "summary", "s", "del", "ins", "kbd")
                    .addTags("samp", "var", "mark", "hr", "abbr", "time", "section", "article")
                    .addAttributes("th", "scope")
                    .addAttributes("ol", "start")
                    .addAttributes("abbr", "title")
                    .addProtocols("img", "src", "data", "http", "https")
                    .preserveRelativeLinks(true);

    private static final Set<String> INLINE =
            Set.of(
                    "b", "i", "em", "strong", "sub", "sup", "kbd", "code", "u", "s", "small",
                    "mark", "del", "ins", "br", "samp", "var", "q", "cite", "abbr", "span");

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)[^>]*>");
    private static final Pattern SCHEME =
            Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|gif|webp);base64,.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Sanitizer() {}

    /** Return what is harmless of an HTML fragment. */
    public static String fragment(String html) {
        var settings = new Document.OutputSettings().prettyPrint(false);
        // an absolute base lets jsoup judge relative links; they stay relative
        var clean = Jsoup.clean(html, "https://example.org/", SAFE, settings);
        var body = Jsoup.parseBodyFragment(clean);
        body.outputSettings(settings);
        body.select("img").forEach(Sanitizer::checkImage);
        return body.body().html();
    }

    /** Only pictures that are in the HTML itself: nobody copies others beside the page. */
    private static void checkImage(Element image) {
        if (!PICTURE.matcher(image.attr("src")).matches()) {
            image.remove();
        } else if (!image.hasAttr("alt")) {
            image.attr("alt", "");
        }
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
