package workbook.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.value.Fact;

/** All constants that the book's library knows, all assumptions, and which chapters use them. */
final class ConstantsPage {

    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final List<String> assumptions = new ArrayList<>();
    private final Map<String, Uses> uses = new LinkedHashMap<>();

    private ConstantsPage(List<SiteSpec.Fact> facts, List<Rendered> chapters) {
        var used = new LinkedHashMap<String, Fact>();
        for (var chapter : chapters) {
            for (var fact : chapter.facts()) {
                uses.computeIfAbsent(fact.anchor(), key -> new Uses()).add(chapter, fact);
                used.putIfAbsent(fact.anchor(), fact);
            }
        }
        for (var fact : facts) {
            group(fact.group()).add(FactHtml.of(fact, uses(Fact.anchor(fact.name()))));
            used.remove(Fact.anchor(fact.name()));
        }
        used.values().forEach(this::stated);
    }

    /** Return the page's body; empty for a book whose numbers come from nowhere. */
    static String html(List<SiteSpec.Fact> facts, List<Rendered> chapters) {
        var page = new ConstantsPage(facts, chapters);
        return page.groups.isEmpty() && page.assumptions.isEmpty()
                ? ""
                : page.contents() + page.constants() + page.assumptions();
    }

    /** What chapters state themselves, and constants that no library lists. */
    private void stated(Fact fact) {
        var html = FactHtml.of(fact, uses(fact.anchor()));
        int dot = fact.constant().indexOf('.');
        if (fact.constant().isEmpty()) {
            assumptions.add(html);
        } else {
            group(ExtraPages.words(dot < 0 ? "other" : fact.constant().substring(0, dot)))
                    .add(html);
        }
    }

    private List<String> group(String name) {
        return groups.computeIfAbsent(name, key -> new ArrayList<>());
    }

    private String uses(String anchor) {
        var found = uses.get(anchor);
        return found == null ? "" : found.html();
    }

    private String contents() {
        var links =
                groups.keySet().stream()
                        .map(name -> link("g-" + Html.slug(name), name))
                        .collect(Collectors.joining());
        return "<p>Every number in this book is computed from these. Each says where it is from, for"
                + " which year, how far it can be trusted, and which chapters use it.</p>"
                + "<ul class=\"groups\">"
                + (assumptions.isEmpty() ? "" : link("assumptions", "Assumptions"))
                + links
                + "</ul>";
    }

    private static String link(String anchor, String text) {
        return "<li><a href=\"#" + anchor + "\">" + Html.escape(text) + "</a></li>";
    }

    private String constants() {
        var out = new StringBuilder();
        groups.forEach(
                (name, facts) ->
                        out.append("<section class=\"facts-group\"><h3 id=\"g-")
                                .append(Html.slug(name))
                                .append("\">")
                                .append(Html.escape(name))
                                .append("</h3>")
                                .append(String.join("", facts))
                                .append("</section>"));
        return out.isEmpty() ? "" : "<h2 id=\"constants\">Constants</h2>" + out;
    }

    private String assumptions() {
        return assumptions.isEmpty()
                ? ""
                : "<h2 id=\"assumptions\">Assumptions</h2><p>What the chapters chose for their examples,"
                        + " and why, and facts they bring themselves.</p>"
                        + String.join("", assumptions);
    }

    /** The values that come from a fact, chapter by chapter. */
    private static final class Uses {

        private final Set<String> chapters = new LinkedHashSet<>();
        private final Set<String> items = new LinkedHashSet<>();

        void add(Rendered chapter, Fact fact) {
            var number = chapter.chapter().number();
            chapters.add(number > 0 ? String.valueOf(number) : chapter.chapter().title());
            items.add(FactHtml.uses(chapter, fact));
        }

        String html() {
            return "<details><summary>Used in chapter "
                    + Html.escape(String.join(", ", chapters))
                    + "</summary><ul>"
                    + String.join("", items)
                    + "</ul></details>";
        }
    }
}
