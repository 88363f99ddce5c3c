package workbook.site.internal.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.nbformat.Json;
import workbook.site.internal.html.Trees;

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

    /** Write the sections of a page as text. */
    public static String write(List<SearchSection> sections) {
        return Json.write(sections.stream().map(SearchSection::tree).toList());
    }

    private Map<String, Object> tree() {
        return Map.of(
                "href", href, "chapter", chapter, "title", title, "text", text, "words", words);
    }

    /** Read what {@link #write} wrote. */
    public static List<SearchSection> read(String text) {
        return Json.array(Json.parse(text)).stream()
                .map(Json::object)
                .map(SearchSection::section)
                .toList();
    }

    private static SearchSection section(Map<String, Object> tree) {
        var words = new TreeMap<String, Integer>();
        Trees.object(tree, "words")
                .forEach((word, count) -> words.put(word, Integer.valueOf(Trees.string(count))));
        return new SearchSection(
                Trees.text(tree, "href"),
                Trees.text(tree, "chapter"),
                Trees.text(tree, "title"),
                Trees.text(tree, "text"),
                words);
    }
}
