package workbook.site.internal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the sections of one page. */
public final class SectionReader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final int TITLE_WEIGHT = 8;

    private final String href;
    private final String page;
    private final List<SearchSection> sections = new ArrayList<>();
    private Open open;

    /**
     * Read a page.
     *
     * @param href address from the site's root
     * @param page its title
     */
    public SectionReader(String href, String page) {
        this.href = href;
        this.page = page;
        this.open = new Open(href, page);
    }

    /** A section while its text is gathered. */
    private static final class Open {
        private final String href;
        private final String title;
        private final StringBuilder text = new StringBuilder();

        Open(String href, String title) {
            this.href = href;
            this.title = title;
        }
    }

    /** Return the sections that have text, in order; takes from {@code body} what is not text. */
    public List<SearchSection> read(Element body) {
        body.select("script, style, svg, .code, .fold, .value, .q-key, .self").remove();
        body.children().forEach(this::block);
        close();
        return List.copyOf(sections);
    }

    private void block(Element element) {
        if (element.normalName().equals("section")) {
            element.children().forEach(this::block);
        } else if (element.is("dl.glossary")) {
            element.select("> div[id]").forEach(this::term);
        } else if (element.normalName().matches("h[23]") && !element.id().isEmpty()) {
            close();
            open = new Open(href + "#" + element.id(), element.text());
        } else {
            open.text.append(' ').append(element.text());
        }
    }

    /** A term with its definition is found by itself. */
    private void term(Element entry) {
        close();
        open = new Open(href + "#" + entry.id(), entry.select("dt").text());
        open.text.append(entry.select("dd").text());
    }

    private void close() {
        var text = open.text.toString().strip();
        if (text.isEmpty() && open.title.equals(page)) {
            return;
        }
        var words = new HashMap<String, Integer>();
        count(open.title, TITLE_WEIGHT, words);
        count(text, 1, words);
        sections.add(new SearchSection(open.href, page, open.title, text, words));
    }

    private static void count(String text, int weight, Map<String, Integer> words) {
        var lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        WORD.matcher(MARKS.matcher(lower).replaceAll(""))
                .results()
                .forEach(word -> words.merge(word.group(), weight, Integer::sum));
    }
}
