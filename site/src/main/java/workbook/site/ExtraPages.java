package workbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Trees;
import workbook.site.internal.map.ConceptMap;
import workbook.site.internal.page.Nav;
import workbook.site.internal.page.Output;
import workbook.site.internal.page.Rendered;
import workbook.site.internal.page.Templates;
import workbook.site.internal.page.View;
import workbook.site.internal.search.SearchIndex;
import workbook.site.internal.search.SearchSection;
import workbook.site.internal.search.SectionReader;

/** The pages besides the chapters: cover, glossary and index, the page for wrong addresses. */
final class ExtraPages {

    /** What a frame needs to know about a page. */
    record Page(String id, String href, String title, String description) {}

    static final String LOST = "404.html";
    static final String CONSTANTS = "Constants and assumptions";

    private final SiteSpec spec;
    private final Output out;
    private final Templates templates;
    private final Renderings earlier;

    ExtraPages(SiteSpec spec, Output out, Templates templates, Renderings earlier) {
        this.earlier = earlier;
        this.spec = spec;
        this.out = out;
        this.templates = templates;
    }

    void write(
            Function<Page, View> view,
            List<Rendered> chapters,
            List<Nav.Extra> books,
            List<Reference> references) {
        var title = spec.about().title();
        var subtitle = spec.about().subtitle();
        var cover = new Page("", "index.html", title, subtitle.isEmpty() ? title : subtitle);
        out.page("index.html", templates.cover(view.apply(cover), books));
        references.forEach(page -> plain(view, page));
        if (chapters.stream().anyMatch(each -> !each.results().isEmpty())) {
            out.text(Numbers.FILE, Numbers.of(spec.about().edition(), chapters).json());
        }
        lost(view);
        Discovery.write(spec.about(), out);
        search(chapters, references);
    }

    /** A page to look things up. */
    record Reference(String href, String title, String description, String html) {

        Nav.Extra link() {
            return new Nav.Extra(href, title);
        }
    }

    /** The pages to look things up that this book has. */
    static List<Reference> references(
            SiteSpec spec, List<Rendered> chapters, CitedWorks cited, Renderings earlier) {
        var book = spec.about().title();
        var changes =
                spec.earlier()
                        .map(Edition::numbers)
                        .map(then -> ChangesPage.html(then, Numbers.of("", chapters)))
                        .orElse("");
        return Stream.of(
                        new Reference(
                                "concepts.html",
                                "Concept map",
                                "How the concepts of " + book + " build on each other",
                                ConceptMap.html(chapters, earlier::get)),
                        new Reference(
                                "glossary.html",
                                "Glossary",
                                "The terms of " + book,
                                ByLetter.grouped(glossary(chapters))),
                        new Reference(
                                "terms.html",
                                "Index",
                                "Where " + book + " speaks of what",
                                ByLetter.grouped(index(chapters))),
                        new Reference(
                                "figures.html",
                                "Figures and tables",
                                "The figures and tables of " + book,
                                ListPages.figures(chapters)),
                        new Reference(
                                "works.html",
                                "Bibliography",
                                "The works that " + book + " cites",
                                ListPages.works(cited, chapters)),
                        new Reference(
                                "constants.html",
                                CONSTANTS,
                                "Where the numbers of " + book + " come from",
                                ConstantsPage.html(spec.facts(), chapters)),
                        new Reference(
                                "changes.html",
                                "Numbers that changed",
                                "The numbers of " + book + " that changed",
                                changes))
                .filter(page -> !page.html().isEmpty())
                .toList();
    }

    private void plain(Function<Page, View> view, Reference reference) {
        var href = reference.href();
        var page = new Page("", href, reference.title(), reference.description());
        out.page(href, templates.plain(view.apply(page), reference.title(), reference.html()));
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
        return ", " + ListPages.place(chapter, anchor);
    }

    private void search(List<Rendered> chapters, List<Reference> references) {
        var index = new SearchIndex((name, script) -> out.text("assets/search/" + name, script));
        chapters.forEach(chapter -> index.add(words(chapter)));
        references.stream()
                .filter(page -> page.href().equals("constants.html"))
                .forEach(page -> index.add(words(page.href(), page.title(), page.html())));
        index.finish();
    }

    private List<SearchSection> words(Rendered chapter) {
        var words = chapter.words();
        var name = "words " + chapter.chapter().href();
        return earlier.get(name, words, () -> SearchSection.read(words.text()));
    }

    private List<SearchSection> words(String href, String title, String html) {
        var reader = new SectionReader(href, title);
        return earlier.get(
                "words " + href, html, () -> reader.read(Jsoup.parseBodyFragment(html).body()));
    }

    private void lost(Function<Page, View> view) {
        var page = new Page("", LOST, "Not here", "This page does not exist.");
        var contents =
                "<a"
                        + Html.attribute("href", BookSite.home(spec.about().url()) + "index.html")
                        + ">contents</a>";
        var body =
                "<p>There is no page at this address. The " + contents + " list all there are.</p>";
        out.page(LOST, templates.plain(view.apply(page), "Not here", body));
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
