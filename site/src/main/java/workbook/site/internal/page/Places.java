package workbook.site.internal.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import workbook.dialect.Block;
import workbook.dialect.Inline;
import workbook.dialect.Walk;

/** What links of others name in a notebook: its headings, as Jupyter writes them, and its ids. */
public final class Places {

    static final Places NONE = new Places();

    private static final Pattern ID =
            Pattern.compile("(?i)\\b(?:id|name)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))");

    private static final Pattern TARGET = Pattern.compile("\\(([^()\\s]+)\\)=");

    private final Map<String, String> headings = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private Places() {}

    static Places of(Chapter chapter) {
        var places = new Places();
        var document = chapter.document();
        Walk.blocks(document, Block.Heading.class)
                .forEach(h -> places.headings.putIfAbsent(slug(h.anchor()), h.anchor()));
        Walk.blocks(document, Block.Paragraph.class)
                .forEach(p -> target(p).ifPresent(places.ids::add));
        Walk.blocks(document, Block.Html.class).forEach(html -> places.ids(html.html()));
        Walk.inlines(document, Inline.Html.class).forEach(html -> places.ids(html.html()));
        return places;
    }

    /** MyST names the place before a heading by a line of its own: {@code (name)=}. */
    static Optional<String> target(Block.Paragraph paragraph) {
        var matcher = TARGET.matcher(Walk.plainText(paragraph.content()).strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void ids(String html) {
        ID.matcher(html)
                .results()
                .forEach(
                        m -> {
                            for (int i = 1; i <= m.groupCount(); i++) {
                                if (m.group(i) != null) {
                                    ids.add(m.group(i));
                                }
                            }
                        });
    }

    /** Return the anchor that a fragment of an address means; empty where there is none. */
    Optional<String> anchor(String fragment) {
        var name = decoded(fragment);
        if (ids.contains(name)) {
            return Optional.of(own(name));
        }
        return Optional.ofNullable(headings.get(slug(name)));
    }

    /**
     * Return the id in the page for an id in a notebook: it must not meet one of the page's own.
     */
    static String own(String id) {
        return "at-" + id.replaceAll("\\s+", "-");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return plain.replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
