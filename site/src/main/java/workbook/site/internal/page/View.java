package workbook.site.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows.
 *
 * @param book the book's cover
 * @param nav the way through the book
 * @param id the current chapter's id, or empty
 * @param title of the page
 * @param description one sentence for search engines and previews
 * @param root address of the site's root, relative to the page: "" or "../"
 * @param canonical public address of the page, or empty
 * @param version of style and script, so that browsers fetch changed ones
 */
public record View(
        Book book,
        Nav nav,
        String id,
        String title,
        String description,
        String root,
        String canonical,
        String version) {

    /** The book's cover. */
    public record Book(
            String title,
            String subtitle,
            List<String> authors,
            String language,
            String licence,
            String edition,
            String repository) {}

    /** Return the page before the current one. */
    public Nav.@Nullable Item previous() {
        return beside(-1);
    }

    /** Return the page after the current one. */
    public Nav.@Nullable Item next() {
        return beside(1);
    }

    private Nav.@Nullable Item beside(int step) {
        var pages = nav.pages();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(id)) {
                return i + step >= 0 && i + step < pages.size() ? pages.get(i + step) : null;
            }
        }
        return null;
    }

    /** Return what stands in the browser's tab. */
    public String tab() {
        return title.equals(book.title()) ? title : title + " · " + book.title();
    }
}
