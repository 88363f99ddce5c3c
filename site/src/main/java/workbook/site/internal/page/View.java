package workbook.site.internal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Json;
import workbook.site.internal.html.Trees;

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

    /** Return the address of the current chapter from the site's root, or empty. */
    public String href() {
        return nav.pages().stream()
                .filter(page -> page.id().equals(id))
                .map(Nav.Item::href)
                .findFirst()
                .orElse("");
    }

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

    /** Return what search engines read: the page as a part of the book, schema.org in JSON-LD. */
    public String data() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@type", "Book");
        whole.put("name", book.title());
        whole.put("inLanguage", book.language());
        whole.put(
                "author",
                book.authors().stream()
                        .map(name -> Map.of("@type", "Person", "name", name))
                        .toList());
        var tree = new LinkedHashMap<String, Object>();
        tree.put("@context", "https://schema.org");
        if (title.equals(book.title())) {
            tree.putAll(whole);
        } else {
            tree.put("@type", id.isEmpty() ? "WebPage" : "Chapter");
            tree.put("name", title);
            tree.put("isPartOf", whole);
        }
        tree.put("description", description);
        if (!canonical.isEmpty()) {
            tree.put("url", canonical);
        }
        return Json.write(Trees.sorted(tree)).replace("<", "\\u003c");
    }

    /** Return what stands in the browser's tab. */
    public String tab() {
        return title.equals(book.title()) ? title : title + " · " + book.title();
    }
}
