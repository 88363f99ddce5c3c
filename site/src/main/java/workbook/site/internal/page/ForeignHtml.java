package workbook.site.internal.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Sanitizer;

/** HTML in notebooks of someone else: made harmless, its links and pictures looked after. */
final class ForeignHtml {

    private static final Pattern BARE =
            Pattern.compile("https?://[^\\s<>\"'()]+[^\\s<>\"'().,;:!?]");
    private static final Set<String> SIZES = Set.of("width", "height", "title");

    private final Chapter chapter;
    private final Links links;
    private final Pictures pictures;
    private final Set<String> ids = new HashSet<>();

    ForeignHtml(Chapter chapter, Links links, Pictures pictures) {
        this.chapter = chapter;
        this.links = links;
        this.pictures = pictures;
    }

    /** Return what may stand in the page of a whole piece of HTML. */
    String block(String html, int part, int line) {
        return block(html, List.of(), part, line);
    }

    /** The same with the holes in it filled by HTML that is the page's own. */
    String block(String html, List<String> filling, int part, int line) {
        var body = scripts() ? parsed(html) : Sanitizer.body(html);
        body.select("a[href]").forEach(link -> follow(link, line));
        body.select("img[src]").forEach(image -> picture(image, part, line));
        if (!scripts()) {
            body.select("[id], a[name]").forEach(this::name);
        }
        body.select(Sanitizer.HOLE).forEach(hole -> fill(hole, filling));
        return body.html();
    }

    /** Return what may stand in the page of one tag within a paragraph. */
    String tag(String tag, int part, int line) {
        if (scripts() || !tag.matches("(?is)<(a|img)\\s.*")) {
            return scripts() ? tag : Sanitizer.inlineTag(tag);
        }
        var html = block(tag, part, line);
        return html.endsWith("></a>") ? html.substring(0, html.length() - 4) : html;
    }

    private boolean scripts() {
        var foreign = chapter.foreign();
        return foreign != null && foreign.scripts();
    }

    private static Element parsed(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static void fill(Element hole, List<String> filling) {
        var number = hole.attr(Sanitizer.HOLE_NUMBER);
        if (number.matches("\\d{1,6}") && Integer.parseInt(number) < filling.size()) {
            var html = filling.get(Integer.parseInt(number));
            parsed(html).childNodesCopy().forEach(hole::before);
        }
        hole.remove();
    }

    private void follow(Element link, int line) {
        links.href(link.attr("href"), line)
                .ifPresentOrElse(href -> link.attr("href", href), () -> link.removeAttr("href"));
    }

    private void picture(Element image, int part, int line) {
        var html = pictures.html(image.attr("src"), image.attr("alt"), part, line);
        var shown = parsed(html);
        var own = shown.selectFirst("img");
        if (own != null) {
            SIZES.stream()
                    .filter(image::hasAttr)
                    .forEach(name -> own.attr(name, size(name, image.attr(name))));
        }
        shown.childNodesCopy().forEach(image::before);
        image.remove();
    }

    /** HTML wants whole numbers; others write "300px". */
    private static String size(String name, String value) {
        return name.equals("title") ? value : value.replaceAll("(\\.\\d+)?(px)?$", "");
    }

    /** Ids stay, where nothing has the same. */
    private void name(Element element) {
        var id = element.id().isEmpty() ? element.attr("name") : element.id();
        element.removeAttr("name").removeAttr("id");
        if (!id.isBlank() && ids.add(id)) {
            element.attr("id", Places.own(id));
        }
    }

    /** Links to outside in text that no markup makes one. */
    static String linked(String text) {
        var out = new StringBuilder();
        int from = 0;
        var matcher = BARE.matcher(text);
        while (matcher.find()) {
            out.append(Html.escape(text.substring(from, matcher.start())));
            var url = matcher.group();
            out.append("<a").append(Html.attribute("href", url)).append(">");
            out.append(Html.escape(url)).append("</a>");
            from = matcher.end();
        }
        return out.append(Html.escape(text.substring(from))).toString();
    }
}
