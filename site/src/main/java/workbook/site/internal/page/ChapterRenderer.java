package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import workbook.site.internal.search.SearchSection;
import workbook.site.internal.whatif.WhatIfScript;

/** From a chapter to the HTML of its page. */
public final class ChapterRenderer {

    private static final int WORDS_PER_MINUTE = 220;
    private static final String TERMS = "wb-glossary";

    /** Others put badges and where a notebook is from before its title. */
    private static final int PREAMBLE = 4;

    private final Dialect dialect;
    private final Works works;
    private final CitedWorks cited;
    private final String edition;
    private final WhatIfScript script;
    private final Spool spool;
    private final Function<String, @Nullable Outline> outlines;

    /**
     * Make a renderer for a book.
     *
     * @param works all that its chapters may cite
     * @param cited those that they cite
     * @param spool where its pages wait
     * @param outlines what is known of its chapters, by id
     */
    public ChapterRenderer(
            Dialect dialect,
            Works works,
            CitedWorks cited,
            String edition,
            WhatIfScript script,
            Spool spool,
            Function<String, @Nullable Outline> outlines) {
        this.outlines = outlines;
        this.dialect = dialect;
        this.works = works;
        this.cited = cited;
        this.edition = edition;
        this.script = script;
        this.spool = spool;
    }

    /**
     * Render one chapter.
     *
     * @param labels of the whole book
     * @param edit address for editing, or empty
     * @param download address of the notebook, or empty
     * @param launch addresses of services that open it, by their names
     */
    public Rendered render(
            Chapter chapter,
            Map<String, References.Elsewhere> labels,
            String edit,
            String download,
            Map<String, String> launch) {
        var references = new References(chapter.document(), labels);
        var page = new PageContext(chapter, references, outlines, dialect, works, cited, script);
        var body = body(page);
        var appendices = appendices(page, body);
        var text = body.replace(QuizPlace.MARK, quiz(page));
        var read = new ReadPage(chapter, text, terms(appendices));
        int words = text.equals(body) ? read.words() : ReadPage.words(Html.text(body));
        var view =
                new ChapterView(
                        eyebrow(chapter),
                        titleAnchor(chapter),
                        title(page),
                        minutes(words),
                        hasOwnObjectives(chapter)
                                ? List.of()
                                : chapter.objectives().stream().map(page::inlineFragment).toList(),
                        spool.keep(chapter.id(), text),
                        appendices,
                        edit,
                        download,
                        launch,
                        page.hasWhatIfs());
        return new Rendered(
                Outline.of(chapter),
                view,
                Sections.of(chapter, appendices),
                page.pictures.copies(),
                page.values.facts(),
                page.values.results(),
                page.index,
                chapter.objectives().stream().map(page::inlineFragment).toList(),
                read.description(),
                read.figures(),
                spool.keep(chapter.id() + " words", SearchSection.write(read.sections())),
                page.findings.all(),
                page.findings.notes(),
                page.asked());
    }

    /** The terms of the chapter as a section of their own; empty without any. */
    private static String terms(List<Appendix> appendices) {
        return appendices.stream()
                .filter(appendix -> appendix.anchor().equals(TERMS))
                .map(a -> "<h2 id=\"" + TERMS + "\">" + a.title() + "</h2>" + a.html().text())
                .collect(Collectors.joining());
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

    private static int minutes(int words) {
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
            appendices.add(appendix(page, "wb-questions", "Questions", "", quiz(page)));
        }
        if (!page.chapter.glossary().isEmpty()) {
            var terms =
                    Glossary.list(
                            page.chapter.glossary(),
                            page::fragment,
                            anchor -> explained(page, anchor));
            appendices.add(appendix(page, TERMS, "Terms", "", terms));
        }
        if (!page.cited.entries().isEmpty()) {
            appendices.add(appendix(page, "wb-references", "References", "", bibliography(page)));
        }
        if (!page.values.isEmpty()) {
            appendices.add(
                    appendix(
                            page,
                            "wb-numbers",
                            "Numbers of this chapter",
                            "Every computed number, with its formula, its inputs and where they come from.",
                            page.values.ledger() + LedgerParts.html(page)));
        }
        return appendices;
    }

    private Appendix appendix(
            PageContext page, String anchor, String title, String intro, String html) {
        var kept = spool.keep(page.chapter.id() + " " + anchor, html);
        return new Appendix(anchor, title, intro, kept);
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
