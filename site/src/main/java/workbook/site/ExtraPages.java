package workbook.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;
import workbook.site.internal.page.Nav;
import workbook.site.internal.page.Output;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.page.Templates;
import workbook.site.internal.page.View;
import workbook.site.internal.search.SearchIndex;

/** The pages besides the chapters: cover, glossary and index, the page for wrong addresses. */
final class ExtraPages {

    /** What a frame needs to know about a page. */
    record Page(String id, String href, String title, String description) {}

    static final String CONSTANTS = "Constants and assumptions";
    private static final String CHANGES = "Numbers that changed";

    private final SiteSpec spec;
    private final Output out;
    private final Templates templates;

    ExtraPages(SiteSpec spec, Output out, Templates templates) {
        this.spec = spec;
        this.out = out;
        this.templates = templates;
    }

    void write(Function<Page, View> view, List<Rendered> chapters, List<Nav.Extra> books) {
        var title = spec.about().title();
        var subtitle = spec.about().subtitle();
        var glossary = glossary(chapters);
        var terms = index(chapters);
        var constants = ConstantsPage.html(spec.facts(), chapters);
        var cover = new Page("", "index.html", title, subtitle.isEmpty() ? title : subtitle);
        out.page("index.html", templates.cover(view.apply(cover), books));
        plain(view, "glossary.html", "Glossary", "The terms of " + title, glossary);
        plain(view, "terms.html", "Index", "Where " + title + " speaks of what", terms);
        plain(
                view,
                "constants.html",
                CONSTANTS,
                "Where the numbers of " + title + " come from",
                constants);
        changes(view, chapters);
        lost(view);
        sitemap();
        search(chapters, constants);
    }

    /** The numbers for a later edition, and what became of those of an earlier one. */
    private void changes(Function<Page, View> view, List<Rendered> chapters) {
        var numbers = Numbers.of(spec.about().edition(), chapters);
        if (chapters.stream().anyMatch(each -> !each.results().isEmpty())) {
            out.text(Numbers.FILE, numbers.json());
        }
        spec.earlier()
                .ifPresent(
                        edition ->
                                plain(
                                        view,
                                        "changes.html",
                                        CHANGES,
                                        "The numbers of " + spec.about().title() + " that changed",
                                        ChangesPage.html(edition.numbers(), numbers)));
    }

    /** The ways to the pages that this book has. */
    static List<Nav.Extra> links(SiteSpec spec, Collection<Rendered> chapters) {
        var links = new ArrayList<Nav.Extra>();
        if (chapters.stream().anyMatch(each -> !each.chapter().glossary().isEmpty())) {
            links.add(new Nav.Extra("glossary.html", "Glossary"));
        }
        if (chapters.stream().anyMatch(each -> !each.index().isEmpty())) {
            links.add(new Nav.Extra("terms.html", "Index"));
        }
        if (!spec.facts().isEmpty()
                || chapters.stream().anyMatch(each -> !each.facts().isEmpty())) {
            links.add(new Nav.Extra("constants.html", CONSTANTS));
        }
        if (spec.earlier().isPresent()) {
            links.add(new Nav.Extra("changes.html", CHANGES));
        }
        return links;
    }

    private void plain(
            Function<Page, View> view, String href, String heading, String about, String body) {
        if (!body.isEmpty()) {
            var page = new Page("", href, heading, about);
            out.page(href, templates.plain(view.apply(page), heading, body));
        }
    }

    /** The index: each term with a link to every place that declares it. */
    static String index(List<Rendered> chapters) {
        var places = new TreeMap<String, StringBuilder>(String.CASE_INSENSITIVE_ORDER);
        for (var chapter : chapters) {
            chapter.index()
                    .forEach(
                            (anchor, term) ->
                                    places.computeIfAbsent(term, key -> new StringBuilder())
                                            .append(place(chapter, anchor)));
        }
        var out = new StringBuilder();
        places.forEach(
                (term, links) ->
                        out.append("<li>").append(Html.escape(term)).append(links).append("</li>"));
        return out.isEmpty() ? "" : "<ul class=\"index\">" + out + "</ul>";
    }

    private static String place(Rendered chapter, String anchor) {
        var number = chapter.chapter().number();
        var text = number > 0 ? "chapter " + number : chapter.chapter().title();
        return ", <a"
                + Html.attribute("href", chapter.chapter().href() + "#" + anchor)
                + ">"
                + Html.escape(text)
                + "</a>";
    }

    private void search(List<Rendered> chapters, String constants) {
        var index = new SearchIndex();
        for (var chapter : chapters) {
            var terms =
                    chapter.view().appendices().stream()
                            .filter(appendix -> appendix.anchor().equals("wb-glossary"))
                            .map(a -> "<h2 id=\"wb-glossary\">" + a.title() + "</h2>" + a.html())
                            .collect(Collectors.joining());
            index.add(
                    chapter.chapter().href(),
                    chapter.chapter().title(),
                    chapter.view().body() + terms);
        }
        if (!constants.isEmpty()) {
            index.add("constants.html", CONSTANTS, constants);
        }
        index.scripts().forEach((name, script) -> out.text("assets/search/" + name, script));
    }

    private void lost(Function<Page, View> view) {
        var page = new Page("", "404.html", "Not here", "This page does not exist.");
        var body =
                "<p>There is no page at this address. The <a href=\"index.html\">contents</a> list all there are.</p>";
        out.page("404.html", templates.plain(view.apply(page), "Not here", body));
    }

    private void sitemap() {
        var url = spec.about().url().replaceAll("/$", "");
        if (url.isEmpty()) {
            return;
        }
        var pages =
                out.pages().stream()
                        .map(page -> page.toString().replace('\\', '/'))
                        .filter(page -> !page.equals("404.html"))
                        .map(
                                page ->
                                        "<url><loc>"
                                                + Html.escape(url + "/" + page)
                                                + "</loc></url>\n")
                        .collect(Collectors.joining());
        out.text(
                "sitemap.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                        + pages
                        + "</urlset>\n");
        out.text("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + url + "/sitemap.xml\n");
    }

    private static String glossary(List<Rendered> chapters) {
        var terms = new TreeMap<String, List<String>>();
        for (var chapter : chapters) {
            for (var entry : chapter.chapter().glossary()) {
                var term = Trees.text(entry, "term");
                terms.computeIfAbsent(term.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(entry(entry, term, chapter));
            }
        }
        return terms.isEmpty()
                ? ""
                : "<dl class=\"glossary\">"
                        + terms.values().stream()
                                .flatMap(List::stream)
                                .collect(Collectors.joining())
                        + "</dl>";
    }

    private static String entry(Map<String, Object> entry, String term, Rendered chapter) {
        var href = chapter.chapter().href() + "#" + chapter.termAnchor(entry);
        return "<div><dt>"
                + Html.escape(term)
                + "</dt><dd><p>"
                + Html.escape(Trees.text(entry, "definition").replace("*", ""))
                + " <a class=\"where\""
                + Html.attribute("href", href)
                + ">"
                + Html.escape(chapter.chapter().title())
                + "</a></p></dd></div>";
    }

    /** Make a title out of a file's name. */
    static String words(String name) {
        var words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty()
                ? name
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
