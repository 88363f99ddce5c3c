package workbook.site.internal.bound;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import workbook.site.internal.page.View;

/**
 * A book ready to become one file.
 *
 * @param contents its table of contents
 * @param pages in the order of reading
 * @param pictures files by address from the book's root
 */
public record BoundBook(
        View.Book about,
        Instant modified,
        String url,
        List<Entry> contents,
        List<BoundPage> pages,
        Map<String, Path> pictures) {

    /** Hold copies. */
    public BoundBook {
        contents = List.copyOf(contents);
        pages = List.copyOf(pages);
        pictures = Map.copyOf(pictures);
    }

    /**
     * A line of the contents.
     *
     * @param number of a chapter or section, or empty
     * @param href address with or without a fragment; empty for a heading that has no page
     */
    public record Entry(String number, String title, String href, List<Entry> below) {

        /** Hold a copy. */
        public Entry {
            below = List.copyOf(below);
        }
    }

    /** Tell whether an element is somewhere in the book. */
    public boolean has(String selector) {
        return pages.stream().map(BoundPage::content).anyMatch(page -> isIn(page, selector));
    }

    private static boolean isIn(Element page, String selector) {
        return page.selectFirst(selector) != null;
    }
}
