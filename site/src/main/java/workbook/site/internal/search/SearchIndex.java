package workbook.site.internal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import workbook.nbformat.Json;

/** An inverted index over the sections of all pages, written as scripts by first letter. */
public final class SearchIndex {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final int SNIPPET = 160;
    private static final int TITLE_WEIGHT = 8;

    private final List<Object> sections = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> words = new TreeMap<>();

    /** Make an empty index. */
    public SearchIndex() {}

    /**
     * Add a page, section by section.
     *
     * @param href address from the site's root
     * @param title of the page
     * @param html its text
     */
    public void add(String href, String title, String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, svg, .code, .fold, .value, .q-key, .self").remove();
        var section = new Section(href, title, title);
        for (var element : body.children()) {
            section = addBlock(section, element, href, title);
        }
        close(section);
    }

    private Section addBlock(Section section, Element element, String href, String title) {
        if (element.normalName().equals("section")) {
            var inner = section;
            for (var child : element.children()) {
                inner = addBlock(inner, child, href, title);
            }
            return inner;
        }
        if (element.normalName().matches("h[23]") && !element.id().isEmpty()) {
            close(section);
            return new Section(href + "#" + element.id(), title, element.text());
        }
        section.text.append(' ').append(element.text());
        return section;
    }

    private void close(Section section) {
        var text = section.text.toString().strip();
        if (text.isEmpty() && section.title.equals(section.chapter)) {
            return;
        }
        int id = sections.size();
        sections.add(List.of(section.href, section.chapter, section.title, snippet(text)));
        count(section.title, id, TITLE_WEIGHT);
        count(text, id, 1);
    }

    private static String snippet(String text) {
        return text.length() <= SNIPPET ? text : text.substring(0, SNIPPET).strip() + "…";
    }

    private void count(String text, int id, int weight) {
        var plain =
                MARKS.matcher(
                                Normalizer.normalize(
                                        text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                        .replaceAll("");
        WORD.matcher(plain)
                .results()
                .forEach(
                        word ->
                                words.computeIfAbsent(word.group(), key -> new TreeMap<>())
                                        .merge(id, weight, Integer::sum));
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

    /** A section while its text is gathered. */
    private static final class Section {
        private final String href;
        private final String chapter;
        private final String title;
        private final StringBuilder text = new StringBuilder();

        Section(String href, String chapter, String title) {
            this.href = Objects.requireNonNull(href);
            this.chapter = chapter;
            this.title = title;
        }
    }
}
