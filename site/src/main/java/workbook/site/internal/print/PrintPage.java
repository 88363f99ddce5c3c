package workbook.site.internal.print;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import workbook.site.internal.bound.BoundBook;
import workbook.site.internal.bound.BoundBook.Entry;
import workbook.site.internal.bound.BoundPage;
import workbook.site.internal.bound.BoundPage.Kind;
import workbook.site.internal.bound.Contents;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Svg;

/**
 * The whole book as one page to print. Each of its pages becomes a section whose ids begin with its
 * key, so that links lead within the file.
 */
final class PrintPage {

    /** Stands where the number of a page will be, as wide as it. */
    private static final String UNKNOWN = "000";

    private final BoundBook book;
    private final Set<String> known;

    PrintPage(BoundBook book) {
        this.book = book;
        this.known = book.pages().stream().map(BoundPage::href).collect(Collectors.toSet());
    }

    /** Return the contents with places for page numbers. */
    String contents() {
        return Contents.html(book.contents(), this::line);
    }

    private String line(Entry entry) {
        return "<a"
                + Html.attribute("href", "#" + target(entry.href()))
                + "><span>"
                + Contents.text(entry)
                + "</span> <span class=\"page-of\">"
                + UNKNOWN
                + "</span></a>";
    }

    /** Return the sections of the book. */
    String sections() {
        return book.pages().stream().map(this::section).collect(Collectors.joining("\n"));
    }

    private String section(BoundPage page) {
        var content = page.content().clone();
        var key = page.key();
        levels(content, depth(book.contents(), page.href(), 1));
        Svg.prefixIds(content, key + ".");
        content.select("a[href]").forEach(this::link);
        if (page.key().equals("terms")) {
            content.select(".index li").forEach(PrintPage::pageNumbers);
        }
        content.tagName("section").id(key);
        content.addClass("bound bound-" + page.kind().name().toLowerCase(java.util.Locale.ROOT));
        content.attr("style", "page: " + name(page));
        new Document("").outputSettings(settings()).appendChild(content);
        return content.outerHtml();
    }

    private static Document.OutputSettings settings() {
        return new Document.OutputSettings().prettyPrint(false);
    }

    /** The PDF's tags follow the levels of headings; a chapter may stand in a part. */
    private static void levels(Element content, int depth) {
        for (var heading : content.select("h1, h2, h3, h4, h5, h6")) {
            int own = heading.normalName().charAt(1) - '0';
            heading.attr("aria-level", String.valueOf(Math.min(6, own + depth - 1)));
        }
    }

    private static int depth(List<Entry> entries, String href, int depth) {
        for (var entry : entries) {
            int found = entry.href().equals(href) ? depth : depth(entry.below(), href, depth + 1);
            if (found > 0) {
                return found;
            }
        }
        return 0;
    }

    private void link(Element link) {
        var address = link.attr("href");
        var page = address.replaceFirst("#.*", "");
        if (known.contains(page)) {
            link.attr("href", "#" + target(address));
        } else if (!address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            link.unwrap();
        }
    }

    /** Return the id of a place in the printed page. */
    static String target(String address) {
        int hash = address.indexOf('#');
        var page = hash < 0 ? address : address.substring(0, hash);
        var key = page.replaceAll("\\.html$", "").replace('/', '-');
        return hash < 0 ? key : key + "." + address.substring(hash + 1);
    }

    /** On paper, an index names pages. */
    private static void pageNumbers(Element line) {
        line.select("a").html("<span class=\"page-of\">" + UNKNOWN + "</span>");
    }

    /** Return the style of the pages: what stands above the text of each chapter. */
    String style() {
        return book.pages().stream().map(this::runningHead).collect(Collectors.joining("\n"));
    }

    private String runningHead(BoundPage page) {
        return page.kind() == Kind.PART
                ? "@page "
                        + name(page)
                        + " { @top-left { content: none } @bottom-right { content: none } }"
                : "@page "
                        + name(page)
                        + " { @top-left { content: "
                        + quoted(book.about().title())
                        + " } @top-right { content: "
                        + quoted((page.number() + "\u2002" + page.title()).strip())
                        + " } }";
    }

    private static String name(BoundPage page) {
        return "p-" + page.key().replaceAll("[^A-Za-z0-9-]", "_");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ") + "\"";
    }

    /**
     * Put the numbers of the pages in.
     *
     * @param pages by the id that a link leads to
     */
    static void fill(Document document, Map<String, Integer> pages) {
        for (var place : document.select("a[href^=#] .page-of")) {
            var link = java.util.Objects.requireNonNull(place.closest("a"));
            var page = pages.get(link.attr("href").substring(1));
            place.text(page == null ? "" : String.valueOf(page));
        }
        document.select(".index li").forEach(PrintPage::once);
    }

    /** A page that speaks of a term twice is named once. */
    private static void once(Element line) {
        var term = line.ownText().replaceAll("[\\s,]+$", "");
        var links =
                line.select("a").stream()
                        .collect(
                                Collectors.toMap(
                                        Element::text,
                                        Element::outerHtml,
                                        (first, second) -> first,
                                        java.util.LinkedHashMap::new));
        line.html(Html.escape(term) + "  " + String.join(", ", links.values()));
    }
}
