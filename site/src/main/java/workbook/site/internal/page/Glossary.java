package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;

/** Marks the first occurrence of each term in running text. */
final class Glossary {

    private final Map<String, String> anchors = new HashMap<>();
    private @Nullable Pattern terms;

    Glossary(List<Map<String, Object>> entries) {
        for (var entry : entries) {
            var anchor = anchor(entry);
            names(entry)
                    .forEach(name -> anchors.putIfAbsent(name.toLowerCase(Locale.ROOT), anchor));
        }
        compile();
    }

    static String anchor(Map<String, Object> entry) {
        return "term-" + Html.slug(Trees.text(entry, "term"));
    }

    private static List<String> names(Map<String, Object> entry) {
        var names = new ArrayList<>(Trees.texts(entry, "aliases"));
        names.add(Trees.text(entry, "term"));
        return names.stream().filter(name -> !name.isBlank()).toList();
    }

    private void compile() {
        var words =
                anchors.keySet().stream()
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(w -> w))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        terms =
                words.isEmpty()
                        ? null
                        : Pattern.compile(
                                "(?<![\\p{L}\\p{N}-])(" + words + ")(?![\\p{L}\\p{N}-])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Return {@code text} escaped, with links at terms that were not marked before. */
    String mark(String text) {
        var out = new StringBuilder();
        int from = 0;
        while (terms != null) {
            var matcher = terms.matcher(text);
            if (!matcher.find(from)) {
                break;
            }
            var anchor = anchors.get(matcher.group(1).toLowerCase(Locale.ROOT));
            out.append(Html.escape(text.substring(from, matcher.start())));
            out.append("<a class=\"term\" href=\"#").append(anchor).append("\">");
            out.append(Html.escape(matcher.group(1))).append("</a>");
            from = matcher.end();
            anchors.values().removeIf(other -> other.equals(anchor));
            compile();
        }
        return out.append(Html.escape(text.substring(from))).toString();
    }

    /** The entries as a definition list, in alphabetical order. */
    static String list(
            List<Map<String, Object>> entries,
            UnaryOperator<String> markdown,
            UnaryOperator<String> place) {
        var out = new StringBuilder("<dl class=\"glossary\">");
        entries.stream()
                .sorted(
                        Comparator.comparing(
                                (Map<String, Object> e) ->
                                        Trees.text(e, "term").toLowerCase(Locale.ROOT)))
                .forEach(
                        entry -> {
                            out.append("<div")
                                    .append(Html.attribute("id", anchor(entry)))
                                    .append("><dt>");
                            out.append(Html.escape(Trees.text(entry, "term"))).append("</dt><dd>");
                            out.append(markdown.apply(Trees.text(entry, "definition")));
                            out.append(place.apply(Trees.text(entry, "anchor")))
                                    .append(see(entry, entries))
                                    .append("</dd></div>");
                        });
        return out.append("</dl>").toString();
    }

    private static String see(Map<String, Object> entry, List<Map<String, Object>> entries) {
        var known =
                entries.stream()
                        .collect(
                                Collectors.toMap(
                                        e -> Trees.text(e, "term").toLowerCase(Locale.ROOT),
                                        Glossary::anchor,
                                        (a, b) -> a));
        var links =
                Trees.texts(entry, "see").stream()
                        .map(term -> link(term, known.get(term.toLowerCase(Locale.ROOT))))
                        .collect(Collectors.joining(", "));
        return links.isEmpty() ? "" : "<p class=\"see\">See " + links + ".</p>";
    }

    private static String link(String term, @Nullable String anchor) {
        var text = Html.escape(term);
        return anchor == null ? text : "<a href=\"#" + anchor + "\">" + text + "</a>";
    }
}
