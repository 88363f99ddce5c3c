package workbook.site.internal.search;

import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import workbook.nbformat.Json;

/**
 * An inverted index over the sections of all pages, written as scripts by first letter; the texts
 * of each page are a script of their own, loaded to show a word where it stands. It holds little
 * more than it writes at the end.
 */
public final class SearchIndex {

    private static final int SNIPPET = 160;

    private final BiConsumer<String, String> file;
    private final StringBuilder sections = new StringBuilder();
    private final TreeMap<String, StringBuilder> words = new TreeMap<>();
    private int pages;
    private int count;

    /** Make an empty index, which gives its scripts, each with its name, to {@code file}. */
    public SearchIndex(BiConsumer<String, String> file) {
        this.file = file;
    }

    /** Add the sections of a page, and write their texts. */
    public void add(List<SearchSection> page) {
        var texts = page.stream().map(SearchSection::text).toList();
        int number = pages++;
        file.accept(
                "text-" + number + ".js",
                "workbookTexts(" + count + "," + safe(Json.write(texts)) + ");\n");
        for (var section : page) {
            int id = count++;
            var entry =
                    List.of(
                            section.href(),
                            section.chapter(),
                            section.title(),
                            snippet(section.text()),
                            number);
            sections.append(id == 0 ? "" : ",").append(Json.write(entry));
            section.words().forEach((word, weight) -> add(word, id, weight));
        }
    }

    private static String snippet(String text) {
        return text.length() <= SNIPPET ? text : text.substring(0, SNIPPET).strip() + "…";
    }

    private void add(String word, int id, int weight) {
        var places = words.computeIfAbsent(word, key -> new StringBuilder());
        places.append(places.isEmpty() ? "" : ",").append(id).append(',').append(weight);
    }

    /** Write the rest; the index is empty then. */
    public void finish() {
        file.accept("sections.js", "workbookSections([" + safe(sections.toString()) + "]);\n");
        while (!words.isEmpty()) {
            var shard = shard(words.firstKey());
            file.accept(shard + ".js", "workbookWords(\"" + shard + "\"," + take(shard) + ");\n");
        }
    }

    /** Take out the words of a shard; in order, those of one stand together. */
    private String take(String shard) {
        var content = new StringJoiner(",", "{", "}");
        while (!words.isEmpty() && shard(words.firstKey()).equals(shard)) {
            var word = words.pollFirstEntry();
            content.add(Json.write(word.getKey()) + ":[" + word.getValue() + "]");
        }
        return safe(content.toString());
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
