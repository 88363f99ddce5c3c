package workbook.site.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.nbformat.Json;

/**
 * An inverted index over the sections of all pages, written as scripts by first letter; the texts
 * of each page are a script of their own, loaded to show a word where it stands.
 */
public final class SearchIndex {

    private static final int SNIPPET = 160;

    private final List<Object> sections = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Integer>> words = new TreeMap<>();

    /** Make an empty index. */
    public SearchIndex() {}

    /** Add the sections of a page. */
    public void add(List<SearchSection> page) {
        int number = texts.size();
        texts.put("text-" + number + ".js", texts(page));
        for (var section : page) {
            int id = sections.size();
            sections.add(
                    List.of(
                            section.href(),
                            section.chapter(),
                            section.title(),
                            snippet(section.text()),
                            number));
            section.words()
                    .forEach(
                            (word, count) ->
                                    words.computeIfAbsent(word, key -> new TreeMap<>())
                                            .put(id, count));
        }
    }

    private String texts(List<SearchSection> page) {
        var all = page.stream().map(SearchSection::text).toList();
        return "workbookTexts(" + sections.size() + "," + safe(Json.write(all)) + ");\n";
    }

    private static String snippet(String text) {
        return text.length() <= SNIPPET ? text : text.substring(0, SNIPPET).strip() + "…";
    }

    /** Return the scripts by file name. */
    public Map<String, String> scripts() {
        var scripts = new LinkedHashMap<>(texts);
        scripts.put("sections.js", "workbookSections(" + safe(Json.write(sections)) + ");\n");
        var shards = new TreeMap<String, Map<String, Object>>();
        words.forEach(
                (word, counts) ->
                        shards.computeIfAbsent(shard(word), key -> new TreeMap<>())
                                .put(word, postings(counts)));
        shards.forEach(
                (shard, content) ->
                        scripts.put(
                                shard + ".js",
                                "workbookWords(\""
                                        + shard
                                        + "\","
                                        + safe(Json.write(content))
                                        + ");\n"));
        return scripts;
    }

    private static List<Object> postings(Map<Integer, Integer> counts) {
        var list = new ArrayList<>();
        counts.forEach(
                (id, count) -> {
                    list.add(id);
                    list.add(count);
                });
        return list;
    }

    private static String safe(String json) {
        return json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String shard(String word) {
        char c = word.charAt(0);
        if (c >= 'a' && c <= 'z') {
            return String.valueOf(c);
        }
        return c >= '0' && c <= '9' ? "0" : "_";
    }
}
