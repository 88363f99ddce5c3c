package workbook.site.internal.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbibtex.ParseException;

/** The works that a book can cite. */
public final class Works {

    private static final String STYLE = read("/workbook/site/author-date.csl");
    private static final String LOCALE = read("/locales-en-US.xml");

    private final Map<String, CSLItemData> items;

    private Works(Map<String, CSLItemData> items) {
        this.items = Map.copyOf(items);
    }

    /**
     * Read BibTeX.
     *
     * @throws IllegalArgumentException if it is not BibTeX; the message has the parser's words
     */
    public static Works parse(List<String> texts) {
        var items = new LinkedHashMap<String, CSLItemData>();
        for (var text : texts) {
            items.putAll(parse(text));
        }
        return new Works(items);
    }

    private static Map<String, CSLItemData> parse(String text) {
        if (text.isBlank()) {
            return Map.of();
        }
        try {
            var converter = new BibTeXConverter();
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return converter.toItemData(converter.loadDatabase(bytes));
        } catch (ParseException | RuntimeException e) {
            throw new IllegalArgumentException("not valid BibTeX: " + e.getMessage(), e);
        }
    }

    /** Tell whether there are none. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Return the keys of all works. */
    public Set<String> keys() {
        return items.keySet();
    }

    /** Format the works that a book cites; unknown keys are left out. */
    public CitedWorks cited(Collection<String> keys) {
        var known = new LinkedHashSet<>(keys);
        known.retainAll(items.keySet());
        return known.isEmpty() ? CitedWorks.NONE : format(List.copyOf(known));
    }

    private CitedWorks format(List<String> keys) {
        try {
            var provider = new ListItemDataProvider(keys.stream().map(this::item).toList());
            var csl = new CSL(provider, lang -> LOCALE, null, STYLE, "en-US");
            csl.setOutputFormat("html");
            csl.setConvertLinks(true);
            csl.registerCitationItems(keys);
            var labels = new LinkedHashMap<String, CitedWorks.Label>();
            for (var key : keys) {
                labels.put(key, label(csl.makeCitation(key).get(0).getText()));
            }
            return new CitedWorks(labels, entries(csl, keys));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the citation style", e);
        }
    }

    private CSLItemData item(String key) {
        return java.util.Objects.requireNonNull(items.get(key));
    }

    private static CitedWorks.Label label(String text) {
        int bar = text.lastIndexOf('|');
        return bar < 0
                ? new CitedWorks.Label(text, "")
                : new CitedWorks.Label(text.substring(0, bar), text.substring(bar + 1));
    }

    /** The engine does not say which entry is whose, so each is also made alone. */
    private static Map<String, String> entries(CSL csl, List<String> keys) {
        var keyOf = new HashMap<String, String>();
        for (var key : keys) {
            var alone = csl.makeBibliography(item -> item.getId().equals(key)).getEntries();
            keyOf.putIfAbsent(alone[0], key);
        }
        var entries = new LinkedHashMap<String, String>();
        for (var text : csl.makeBibliography().getEntries()) {
            var key = keyOf.get(text);
            if (key != null) {
                entries.put(key, tidy(text));
            }
        }
        return entries;
    }

    private static String tidy(String entry) {
        var html = org.jsoup.Jsoup.parseBodyFragment(entry);
        html.outputSettings().prettyPrint(false);
        html.select("a:not([href^=http])").unwrap();
        var div = html.selectFirst(".csl-entry");
        var text = (div == null ? html.body() : div).html().strip();
        return text.replaceAll("https://doi\\.org/(<a [^>]*>)", "$1https://doi.org/")
                .replaceAll("\\.(\\s*\\.)+", ".")
                .replace(" .", ".");
    }

    private static String read(String resource) {
        try (InputStream in = Works.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the keys nearest to an unknown one. */
    public List<String> near(String key) {
        var start = key.substring(0, Math.min(4, key.length()));
        var near =
                new ArrayList<>(items.keySet().stream().filter(k -> k.startsWith(start)).toList());
        near.sort(null);
        return List.copyOf(near);
    }
}
