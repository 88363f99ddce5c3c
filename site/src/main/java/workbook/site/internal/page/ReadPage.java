package workbook.site.internal.page;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import workbook.site.internal.search.SearchSection;
import workbook.site.internal.search.SectionReader;

/** A finished page, read for what lists, search and search engines say of it. */
final class ReadPage {

    private final Chapter chapter;
    private final int words;
    private final String description;
    private final List<Rendered.Figure> figures;
    private final List<SearchSection> sections;

    /**
     * Read a page, once for all.
     *
     * @param text its HTML
     * @param terms the HTML of the terms that it explains
     */
    ReadPage(Chapter chapter, String text, String terms) {
        this.chapter = chapter;
        var body = Jsoup.parseBodyFragment(text).body();
        words = words(body.text());
        description = description(body);
        figures =
                body.select("figure[id]:has(.fig-number)").stream().map(ReadPage::figure).toList();
        sections = new SectionReader(chapter.href(), chapter.title()).read(body.append(terms));
    }

    /** The first paragraph as a reader sees it, without its notes. */
    private String description(Element body) {
        var first = body.selectFirst("body > p");
        if (first == null) {
            return chapter.title();
        }
        var words = first.clone();
        words.select(".sidenote, .fnref, .est").remove();
        var text = words.text();
        if (text.length() <= 200) {
            return text;
        }
        int blank = text.lastIndexOf(' ', 200); // Chinese and Japanese have none
        return text.substring(0, blank > 0 ? blank : text.offsetByCodePoints(0, 150)) + " …";
    }

    private static Rendered.Figure figure(Element figure) {
        return new Rendered.Figure(
                figure.id(),
                figure.expectFirst(".fig-number").text(),
                figure.expectFirst("figcaption").text());
    }

    /** How many words the page has, without those of its terms. */
    int words() {
        return words;
    }

    static int words(String text) {
        return text.split("\\s+", -1).length;
    }

    String description() {
        return description;
    }

    List<Rendered.Figure> figures() {
        return figures;
    }

    List<SearchSection> sections() {
        return sections;
    }
}
