package workbook.site.internal.bound;

import java.util.List;
import org.jsoup.nodes.Element;
import workbook.site.internal.page.Nav;

/**
 * A page of a bound book. Addresses in it begin at the book's root, so that what moves from one
 * page to another takes its links along.
 *
 * @param href address from the book's root, ending in {@code .html}
 * @param number of a chapter, or empty
 * @param content its elements, the title as the first heading
 */
public record BoundPage(String href, Kind kind, String number, String title, Element content) {

    /** What a page is. */
    public enum Kind {
        /** Opens a part of the book. */
        PART,
        /** A chapter with its appendices. */
        CHAPTER,
        /** Constants, glossary, bibliography, index. */
        REFERENCE
    }

    /** Return what the contents list below the page. */
    List<Nav.Section> sections() {
        return content.select("h2[id]").stream().map(BoundPage::section).toList();
    }

    private static Nav.Section section(Element heading) {
        var title = heading.clone();
        var number = title.select(".secno").text();
        title.select(".secno").remove();
        return new Nav.Section(heading.id(), number, title.text().strip());
    }

    /** Return a name for the page that ids and style classes can begin with. */
    public String key() {
        return href.replaceAll("\\.html$", "").replace('/', '-');
    }
}
