package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Block;
import workbook.dialect.ChapterDocument;
import workbook.dialect.Dialect;
import workbook.dialect.References;
import workbook.dialect.Walk;
import workbook.site.internal.cite.CitedWorks;
import workbook.site.internal.cite.Works;
import workbook.site.internal.html.Html;
import workbook.site.internal.page.ChapterView.Appendix;
import workbook.site.internal.page.InlineRenderer.Place;
import workbook.site.internal.quiz.Quiz;
import workbook.site.internal.whatif.WhatIfScript;

/** From a chapter to the HTML of its page. */
public final class ChapterRenderer {

    private static final int WORDS_PER_MINUTE = 220;

    /** Others put badges and where a notebook is from before its title. */
    private static final int PREAMBLE = 4;

    private final Dialect dialect;
    private final Works works;
    private final CitedWorks cited;
    private final String edition;
    private final WhatIfScript script;
    private final Function<String, @Nullable Chapter> chapters;

    /**
     * Make a renderer for a book.
     *
     * @param works all that its chapters may cite
     * @param cited those that they cite
     * @param chapters its chapters by id
     */
    public ChapterRenderer(
            Dialect dialect,
            Works works,
            CitedWorks cited,
            String edition,
            WhatIfScript script,
            Function<String, @Nullable Chapter> chapters) {
        this.chapters = chapters;
        this.dialect = dialect;
        this.works = works;
        this.cited = cited;
        this.edition = edition;
        this.script = script;
    }

    /**
     * Render one chapter.
     *
     * @param others labels of the book's other chapters
     * @param hrefs addresses of the other chapters by id, relative to this page
     * @param edit address for editing, or empty
     * @param download address of the notebook, or empty
     * @param launch addresses of services that open it, by their names
     */
    public Rendered render(
            Chapter chapter,
            Map<String, References.Elsewhere> others,
            Map<String, String> hrefs,
            String edit,
            String download,
            Map<String, String> launch) {
        var references = new References(chapter.document(), others);
        var page =
                new PageContext(
                        chapter, references, hrefs, chapters, dialect, works, cited, script);
        var body = body(page);
        var appendices = appendices(page, body);
        var view =
                new ChapterView(
                        eyebrow(chapter),
                        titleAnchor(chapter),
                        title(page),
                        minutes(body),
                        hasOwnObjectives(chapter)
                                ? List.of()
                                : chapter.objectives().stream().map(page::inlineFragment).toList(),
                        body.replace(QuizPlace.MARK, quiz(page)),
                        appendices,
                        edit,
                        download,
                        launch,
                        page.hasWhatIfs());
        return new Rendered(
                chapter,
                view,
                Sections.of(chapter, appendices),
                page.pictures.copies(),
                page.values.facts(),
                page.values.results(),
                page.index,
                chapter.objectives().stream().map(page::inlineFragment).toList(),
                description(chapter, body),
                page.findings.all());
    }

    /** The first paragraph as a reader sees it, without its notes. */
    private static String description(Chapter chapter, String body) {
        var first = org.jsoup.Jsoup.parseBodyFragment(body).selectFirst("body > p");
        if (first == null) {
            return chapter.title();
        }
        first.select(".sidenote, .fnref, .est").remove();
        var text = first.text();
        if (text.length() <= 200) {
            return text;
        }
        int blank = text.lastIndexOf(' ', 200); // Chinese and Japanese have none
        return text.substring(0, blank > 0 ? blank : text.offsetByCodePoints(0, 150)) + " …";
    }

    private static String eyebrow(Chapter chapter) {
        var number = chapter.number() > 0 ? "Chapter " + chapter.number() : "";
        return chapter.part().isEmpty() || number.isEmpty()
                ? chapter.part() + number
                : chapter.part() + " · " + number;
    }

    private static String body(PageContext page) {
        var renderer = new BlockRenderer(page, new InlineRenderer(page, Place.TEXT));
        var blocks = new ArrayList<>(page.chapter.document().blocks());
        blocks.remove(ownTitle(page.chapter));
        return page.chapter.trusted()
                ? renderer.html(blocks)
                : balanced(new ForeignBody(page, renderer).html(blocks));
    }

    /** Inline tags of a stranger may be left open; the parser closes them. */
    private static String balanced(String html) {
        var document = org.jsoup.Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }

    /** The heading that opens the text and names the whole, if there is one. */
    static Block.@Nullable Heading ownTitle(Chapter chapter) {
        return opening(chapter.document(), chapter.plain());
    }

    static Block.@Nullable Heading opening(ChapterDocument document, boolean plain) {
        return document.blocks().stream()
                                        .filter(block -> !(block instanceof Block.CodeCell))
                                        .limit(plain ? PREAMBLE : 1)
                                        .filter(block -> !plain || block instanceof Block.Heading)
                                        .findFirst()
                                        .orElse(null)
                                instanceof Block.Heading heading
                        && heading.level() == 1
                ? heading
                : null;
    }

    private static String titleAnchor(Chapter chapter) {
        var own = ownTitle(chapter);
        return own == null ? "" : own.anchor();
    }

    private static String title(PageContext page) {
        var own = ownTitle(page.chapter);
        return own == null
                ? Html.escape(page.chapter.title())
                : new InlineRenderer(page, Place.SHORT).html(own.content());
    }

    private static int minutes(String body) {
        int words = Html.text(body).split("\\s+", -1).length;
        return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }

    private static boolean hasOwnObjectives(Chapter chapter) {
        return Walk.blocks(chapter.document(), Block.Div.class)
                .anyMatch(div -> div.kind() != null && div.kind().name().equals("tip"));
    }

    private String quiz(PageContext page) {
        return new Quiz(page::fragment, page::inlineFragment)
                .render(page.chapter.quiz(), page.chapter.id(), edition);
    }

    private List<Appendix> appendices(PageContext page, String body) {
        var appendices = new ArrayList<Appendix>();
        if (!body.contains(QuizPlace.MARK) && !page.chapter.quiz().isEmpty()) {
            appendices.add(new Appendix("wb-questions", "Questions", "", quiz(page)));
        }
        if (!page.chapter.glossary().isEmpty()) {
            appendices.add(
                    new Appendix(
                            "wb-glossary",
                            "Terms",
                            "",
                            Glossary.list(
                                    page.chapter.glossary(),
                                    page::fragment,
                                    anchor -> explained(page, anchor))));
        }
        if (!page.cited.entries().isEmpty()) {
            appendices.add(new Appendix("wb-references", "References", "", bibliography(page)));
        }
        if (!page.values.isEmpty()) {
            appendices.add(
                    new Appendix(
                            "wb-numbers",
                            "Numbers of this chapter",
                            "Every computed number, with its formula, its inputs and where they come from.",
                            page.values.ledger() + LedgerParts.html(page)));
        }
        return appendices;
    }

    /** The way to the section that explains a term. */
    private static String explained(PageContext page, String anchor) {
        return page.references
                .here(anchor)
                .map(
                        target ->
                                " <a class=\"where\" href=\"#"
                                        + target.anchor()
                                        + "\">"
                                        + Html.escape(target.text())
                                        + "</a>")
                .orElse("");
    }

    private static String bibliography(PageContext page) {
        var out = new StringBuilder("<ul class=\"references\">");
        page.cited
                .entries()
                .forEach(
                        (key, entry) ->
                                out.append("<li id=\"ref-")
                                        .append(Html.slug(key))
                                        .append("\">")
                                        .append(entry)
                                        .append("</li>"));
        return out.append("</ul>").toString();
    }
}
