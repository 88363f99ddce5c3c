package workbook.site.internal.bound;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import workbook.site.internal.bound.BoundPage.Kind;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Nav;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.page.Templates;
import workbook.site.internal.page.View;

/** Binds the pages of a site into a book. */
public final class Binder {

    /** A page at the end of the site; its addresses begin at the root. */
    public record Extra(String href, String title, String html) {}

    private final Templates templates;
    private final Addresses addresses = new Addresses();

    /** Make a binder that sets chapters with these templates. */
    public Binder(Templates templates) {
        this.templates = templates;
    }

    /**
     * Bind a book.
     *
     * @param modified when the edition was made
     * @param url public address of the site, or empty
     * @param nav the order of the chapters
     * @param chapters those that have a page
     * @param cited the works that they cite
     * @param before the pages before glossary and bibliography, such as the constants
     * @param index the page behind them; its body may be empty
     */
    public BoundBook bind(
            View.Book about,
            Instant modified,
            String url,
            Nav nav,
            List<Rendered> chapters,
            CitedWorks cited,
            List<Extra> before,
            Extra index) {
        var bound = new LinkedHashMap<String, BoundPage>();
        chapters.forEach(each -> bound.put(each.chapter().id(), chapter(each)));
        var all = List.copyOf(bound.values());
        var extras = new ArrayList<>(before);
        var glossary = BackMatter.glossary(all, addresses);
        extras.add(new Extra(BackMatter.GLOSSARY, "Glossary", glossary));
        var works = BackMatter.bibliography(all, cited, addresses);
        extras.add(new Extra(BackMatter.BIBLIOGRAPHY, "Bibliography", works));
        extras.add(index);
        var order = new Order(nav, bound);
        for (var extra : extras) {
            if (!extra.html().isEmpty()) {
                order.add(reference(extra));
            }
        }
        order.pages().forEach(page -> addresses.follow(page.content()));
        return new BoundBook(
                about, modified, url, order.contents(), order.pages(), pictures(chapters));
    }

    private BoundPage chapter(Rendered chapter) {
        var href = chapter.chapter().href();
        var page = Still.of(templates.article(chapter.view()));
        append(page, "wb-answers", "Answers", "", Questions.print(page));
        var code = FoldedCode.gather(page);
        append(page, "wb-code", "Code behind the text", "", code);
        Ledger.shorten(page);
        Still.unfold(page);
        Addresses.root(page, href);
        last(page, "wb-numbers");
        int number = chapter.chapter().number();
        return new BoundPage(
                href,
                Kind.CHAPTER,
                number > 0 ? String.valueOf(number) : "",
                chapter.chapter().title(),
                page);
    }

    private static void append(
            Element page, String id, String title, String intro, Element content) {
        if (content.childrenSize() > 0) {
            var section = page.appendElement("section").addClass("appendix appendix-" + id);
            section.appendElement("h2").id(id).text(title);
            section.append(intro).appendChild(content);
        }
    }

    /** The ledger is the longest part and comes last. */
    private static void last(Element page, String id) {
        page.select(".appendix-" + id).forEach(page::appendChild);
    }

    private static BoundPage reference(Extra extra) {
        var page = Still.of("<h1>" + Html.escape(extra.title()) + "</h1>" + extra.html());
        Still.unfold(page);
        Addresses.root(page, extra.href());
        return new BoundPage(extra.href(), Kind.REFERENCE, "", extra.title(), page);
    }

    private static Map<String, Path> pictures(List<Rendered> chapters) {
        var pictures = new LinkedHashMap<String, Path>();
        for (var chapter : chapters) {
            chapter.copies().forEach(pictures::put);
        }
        return pictures;
    }
}
