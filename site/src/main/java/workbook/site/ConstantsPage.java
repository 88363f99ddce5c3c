package workbook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.value.Fact;

/** All constants and assumptions that the book's numbers come from. */
final class ConstantsPage {

    private record Entry(Fact fact, StringBuilder uses) {}

    private ConstantsPage() {}

    /** Return the page's body; empty for a book whose numbers come from nowhere. */
    static String html(List<Rendered> chapters) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var chapter : chapters) {
            for (var fact : chapter.facts()) {
                entries.computeIfAbsent(fact.key(), key -> new Entry(fact, new StringBuilder()))
                        .uses()
                        .append(uses(chapter, fact));
            }
        }
        if (entries.isEmpty()) {
            return "";
        }
        var groups = new TreeMap<String, List<Entry>>();
        var assumptions = new ArrayList<Entry>();
        for (var entry : entries.values()) {
            var id = entry.fact().constant();
            if (id.isEmpty()) {
                assumptions.add(entry);
            } else {
                groups.computeIfAbsent(group(id), key -> new ArrayList<>()).add(entry);
            }
        }
        return contents(groups, assumptions) + constants(groups) + assumptions(assumptions);
    }

    private static String group(String id) {
        int dot = id.indexOf('.');
        return ExtraPages.words(dot < 0 ? "other" : id.substring(0, dot));
    }

    private static String contents(Map<String, List<Entry>> groups, List<Entry> assumptions) {
        var links =
                groups.keySet().stream()
                        .map(
                                name ->
                                        "<li><a href=\"#g-"
                                                + Html.slug(name)
                                                + "\">"
                                                + Html.escape(name)
                                                + "</a></li>")
                        .collect(Collectors.joining());
        return "<p>Every number in this book is computed from these. Each says where it is from, how far"
                + " it can be trusted, and what it is used for.</p><ul class=\"groups\">"
                + links
                + (assumptions.isEmpty() ? "" : "<li><a href=\"#assumptions\">Assumptions</a></li>")
                + "</ul>";
    }

    private static String constants(Map<String, List<Entry>> groups) {
        var out = new StringBuilder();
        groups.forEach(
                (name, entries) ->
                        out.append(
                                section(
                                        "g-" + Html.slug(name),
                                        name,
                                        entries.stream()
                                                .sorted(
                                                        Comparator.comparing(
                                                                each -> each.fact().key()))
                                                .toList())));
        return out.isEmpty() ? "" : "<h2 id=\"constants\">Constants</h2>" + out;
    }

    private static String assumptions(List<Entry> entries) {
        return entries.isEmpty()
                ? ""
                : "<h2 id=\"assumptions\">Assumptions</h2><p>What the chapters chose for their examples,"
                        + " and why, and facts they bring themselves.</p>"
                        + entries.stream().map(ConstantsPage::entry).collect(Collectors.joining());
    }

    private static String section(String anchor, String name, List<Entry> entries) {
        return "<section class=\"facts-group\"><h3 id=\""
                + anchor
                + "\">"
                + Html.escape(name)
                + "</h3>"
                + entries.stream().map(ConstantsPage::entry).collect(Collectors.joining())
                + "</section>";
    }

    private static String entry(Entry entry) {
        var fact = entry.fact();
        var symbol =
                fact.constant().isEmpty() && !fact.symbol().isEmpty() ? fact.symbol() + " = " : "";
        var id =
                fact.constant().isEmpty()
                        ? ""
                        : " <code>" + Html.escape(fact.constant()) + "</code>";
        return "<div class=\"fact\" id=\""
                + fact.anchor()
                + "\"><p><b>"
                + symbol
                + Html.escape(fact.amount())
                + "</b> "
                + Html.escape(fact.name())
                + " "
                + fact.kind()
                + "</p><p class=\"v-source\">"
                + fact.origin()
                + id
                + "</p><details><summary>Used for</summary><ul>"
                + entry.uses()
                + "</ul></details></div>";
    }

    private static String uses(Rendered chapter, Fact fact) {
        var links =
                fact.uses().entrySet().stream()
                        .map(
                                use ->
                                        "<a"
                                                + Html.attribute(
                                                        "href",
                                                        chapter.chapter().href()
                                                                + "#"
                                                                + use.getKey())
                                                + ">"
                                                + Html.escape(use.getValue())
                                                + "</a>")
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "<li>" + Html.escape(chapter.chapter().title()) + ": " + links + "</li>";
    }
}
