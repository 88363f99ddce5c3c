package workbook.site.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.nbformat.Json;

/** An inverted index over the sections of all pages, written as scripts by first letter. */
public final class SearchIndex {

    private final List<Object> sections = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> words = new TreeMap<>();

    /** Make an empty index. */
    public SearchIndex() {}

    /** Add the sections of a page. */
    public void add(List<SearchSection> page) {
        for (var section : page) {
            int id = sections.size();
            sections.add(
                    List.of(section.href(), section.chapter(), section.title(), section.snippet()));
            section.words()
                    .forEach(
                            (word, count) ->
                                    words.computeIfAbsent(word, key -> new TreeMap<>())
                                            .put(id, count));
        }
    }

    /** Return the scripts by file name. */
    public Map<String, String> scripts() {
        var scripts = new LinkedHashMap<String, String>();
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
