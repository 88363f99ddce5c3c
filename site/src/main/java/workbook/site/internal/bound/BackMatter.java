package workbook.site.internal.bound;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.html.Html;

/** Terms and works of all chapters, each in one list at the end of the book. */
final class BackMatter {

    static final String GLOSSARY = "glossary.html";
    static final String BIBLIOGRAPHY = "bibliography.html";

    private BackMatter() {}

    /** Move the terms of the chapters to one list, in alphabetical order. */
    static String glossary(List<BoundPage> chapters, Addresses addresses) {
        var entries = new TreeMap<String, Element>(Comparator.naturalOrder());
        for (var chapter : chapters) {
            for (var entry : chapter.content().select("#wb-glossary ~ .glossary > div")) {
                var id = chapter.key() + "-" + entry.id();
                addresses.move(chapter.href() + "#" + entry.id(), GLOSSARY + "#" + id);
                var term = entry.expectFirst("dt").text().toLowerCase(Locale.ROOT);
                entries.put(term + "\n" + entries.size(), entry.clone().id(id));
            }
            chapter.content().select(".appendix-wb-glossary").remove();
        }
        return list("<dl class=\"glossary\">", entries.values(), "</dl>");
    }

    private static String list(String open, Iterable<Element> entries, String close) {
        var out = new StringBuilder();
        entries.forEach(entry -> out.append(entry.outerHtml()));
        return out.isEmpty() ? "" : open + out + close;
    }

    /** Put the works that the chapters cite into one list. */
    static String bibliography(List<BoundPage> chapters, CitedWorks cited, Addresses addresses) {
        chapters.forEach(chapter -> chapter.content().select(".appendix-wb-references").remove());
        if (cited.entries().isEmpty()) {
            return "";
        }
        for (var key : cited.entries().keySet()) {
            var id = "#ref-" + Html.slug(key);
            chapters.forEach(each -> addresses.move(each.href() + id, BIBLIOGRAPHY + id));
        }
        return cited.entries().entrySet().stream()
                .map(e -> "<li id=\"ref-" + Html.slug(e.getKey()) + "\">" + e.getValue() + "</li>")
                .collect(Collectors.joining("\n", "<ul class=\"references\">", "</ul>"));
    }
}
