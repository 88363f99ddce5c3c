package workbook.site.internal.search;

import java.util.Map;

/**
 * A section of a page, as the search knows it.
 *
 * @param href its address from the site's root
 * @param chapter title of its page
 * @param title its own
 * @param text what it says
 * @param words how much each of its words counts
 */
public record SearchSection(
        String href, String chapter, String title, String text, Map<String, Integer> words) {

    /** Hold copies. */
    public SearchSection {
        words = Map.copyOf(words);
    }
}
