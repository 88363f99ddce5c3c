package workbook.site.internal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.dialect.Inline;
import workbook.dialect.Walk;
import workbook.nbformat.Json;
import workbook.site.internal.html.Html;
import workbook.site.internal.html.Sanitizer;
import workbook.site.internal.html.Trees;
import workbook.site.internal.math.TexMath;
import workbook.site.internal.whatif.WhatIf;

/** Running text as HTML. */
final class InlineRenderer implements Inline.Cases<String> {

    private static final String VALUE = "application/vnd.workbook.value+json";

    /** Where the text stands, which decides what may be in it. */
    enum Place {
        /** Paragraphs: terms are marked, notes stand in the margin. */
        TEXT,
        /** Headings, captions, table cells: no terms; notes follow later. */
        SHORT,
        /** Text from metadata, which has no notes or values. */
        FRAGMENT
    }

    private final PageContext page;
    private final Place place;
    private boolean inLink;

    InlineRenderer(PageContext page, Place place) {
        this.page = page;
        this.place = place;
    }

    InlineRenderer at(Place other) {
        return other == place || place == Place.FRAGMENT ? this : new InlineRenderer(page, other);
    }

    String html(List<Inline> inlines) {
        var html = inlines.stream().map(inline -> inline.match(this)).collect(Collectors.joining());
        return !page.chapter.trusted() && inlines.stream().anyMatch(Inline.Html.class::isInstance)
                ? Sanitizer.balanced(html)
                : html;
    }

    @Override
    public String text(Inline.Text inline) {
        if (page.chapter.plain()) {
            return inLink ? Html.escape(inline.text()) : ForeignHtml.linked(inline.text());
        }
        return place == Place.TEXT && !inLink
                ? page.glossary.mark(inline.text())
                : Html.escape(inline.text());
    }

    @Override
    public String styled(Inline.Styled inline) {
        var tag =
                switch (inline.style()) {
                    case EMPHASIS -> "em";
                    case STRONG -> "strong";
                    case STRUCK -> "s";
                    case SUPERSCRIPT -> "sup";
                    case SUBSCRIPT -> "sub";
                };
        return "<" + tag + ">" + html(inline.content()) + "</" + tag + ">";
    }

    @Override
    public String code(Inline.Code inline) {
        return "<code>" + Html.escape(inline.code()) + "</code>";
    }

    @Override
    public String tex(Inline.Tex inline) {
        var result =
                inline.display() ? TexMath.display(inline.tex()) : TexMath.inline(inline.tex());
        if (result.problem() != null) {
            page.cannotSet(
                    inline.at().line(), "cannot set $" + inline.tex() + "$: " + result.problem());
        }
        return result.html();
    }

    @Override
    public String value(Inline.Value inline) {
        var result = result(inline);
        if (!Trees.text(result, "status").equals("ok")) {
            page.findings.add(
                    inline.at().line(),
                    "`{java} " + inline.expression() + "` has no value",
                    "build the notebook again");
            return "<code>" + Html.escape(inline.expression()) + "</code>";
        }
        var data = Trees.object(result, "data");
        var plain = Trees.text(data, "text/plain");
        var value = Json.object(data.get(VALUE));
        if (value.isEmpty()) {
            return Html.escape(plain);
        }
        if (inLink) {
            return Html.escape(plain.isEmpty() ? Trees.text(value, "text") : plain);
        }
        return page.values.inline(
                value, plain, Anchors.naming(page.chapter, Trees.text(value, "id")));
    }

    /** The amount under sliders that an expression shows, if it shows one. */
    Optional<WhatIf> whatIf(Inline.Value inline) {
        var tree = Json.object(Trees.object(result(inline), "data").get(WhatIf.MIME));
        return tree.isEmpty() ? Optional.empty() : Optional.of(new WhatIf(tree));
    }

    private Map<String, Object> result(Inline.Value inline) {
        int part = inline.at().part();
        if (place == Place.FRAGMENT || part >= page.chapter.cells().size()) {
            return Map.of();
        }
        var cell = page.chapter.cells().get(part);
        var results = Json.array(cell.metadata().get("user_expressions"));
        return inline.index() < results.size()
                ? Trees.object(Json.object(results.get(inline.index())), "result")
                : Map.of();
    }

    @Override
    public String reference(Inline.Reference inline) {
        var here = page.references.here(inline.label());
        if (here.isPresent()) {
            var target = here.get();
            return anchor("ref", "#" + target.anchor(), Html.escape(target.text()));
        }
        page.asks(inline.label());
        var elsewhere = page.references.elsewhere(inline.label());
        if (elsewhere.isEmpty()) {
            return "<span class=\"missing\">@" + Html.escape(inline.label()) + "</span>";
        }
        var href = page.href(elsewhere.get().chapter());
        var target = elsewhere.get().target();
        var about = Html.attribute("data-title", target.title());
        return anchor("ref", href + "#" + target.anchor(), about, Html.escape(target.text()));
    }

    private String anchor(String style, String href, String html) {
        return anchor(style, href, "", html);
    }

    private String anchor(String style, String href, String more, String html) {
        var link = "<a class=\"" + style + "\"" + Html.attribute("href", href) + more + ">";
        return inLink ? html : link + html + "</a>";
    }

    @Override
    public String citation(Inline.Citation inline) {
        var works = inline.works().stream().map(w -> cited(w, inline)).toList();
        return inline.narrative() ? String.join(" ", works) : "(" + String.join("; ", works) + ")";
    }

    private String cited(Inline.Cited work, Inline.Citation inline) {
        if (!page.works.isEmpty()) {
            page.asks("@" + work.key());
        }
        var label = page.cited.label(work.key());
        if (label.isEmpty()) {
            page.findings.add(inline.at().line(), "unknown work @" + work.key(), hint(work.key()));
            return "<span class=\"missing\">" + Html.escape(work.key()) + "</span>";
        }
        var prefix = work.prefix().isBlank() ? "" : Html.escape(work.prefix().strip()) + " ";
        var locator = work.locator().isBlank() ? "" : ", " + Html.escape(work.locator().strip());
        var author = work.yearOnly() ? "" : label.get().author();
        var href = "#ref-" + Html.slug(work.key());
        if (inline.narrative()) {
            var year = "(" + anchor("cite", href, label.get().year() + locator) + ")";
            return prefix + (author.isEmpty() ? year : author + " " + year);
        }
        var text = author.isEmpty() ? label.get().year() : author + ", " + label.get().year();
        return prefix + anchor("cite", href, text) + locator;
    }

    private String hint(String key) {
        var near = page.works.near(key);
        return near.isEmpty()
                ? "add it to the bibliography"
                : "did you mean @" + String.join(" or @", near) + "?";
    }

    @Override
    public String link(Inline.Link inline) {
        if (inLink) {
            return html(inline.content());
        }
        inLink = true;
        var content = html(inline.content());
        inLink = false;
        var title = inline.title().isEmpty() ? "" : Html.attribute("title", inline.title());
        return page.links
                .href(inline.url(), inline.at().line())
                .map(url -> "<a" + Html.attribute("href", url) + title + ">" + content + "</a>")
                .orElse("<span class=\"missing\">" + content + "</span>");
    }

    @Override
    public String image(Inline.Image inline) {
        return page.pictures.html(
                inline.source(), inline.alt(), inline.at().part(), inline.at().line());
    }

    @Override
    public String span(Inline.Span inline) {
        var content = html(inline.content());
        if (inline.attributes().has("literal")) {
            return content;
        }
        var id = inline.attributes().id();
        var classes = String.join(" ", inline.attributes().classes());
        return "<span"
                + (id == null ? "" : Html.attribute("id", id))
                + (classes.isEmpty() ? "" : Html.attribute("class", classes))
                + ">"
                + content
                + "</span>";
    }

    @Override
    public String footnoteMark(Inline.FootnoteMark inline) {
        var note =
                page.chapter.document().footnotes().stream()
                        .filter(footnote -> footnote.id().equals(inline.id()))
                        .findFirst();
        if (note.isEmpty() || place == Place.FRAGMENT) {
            return "";
        }
        var mark = Notes.mark(inline.number());
        if (!page.showsNote(inline.id())) {
            return mark;
        }
        if (place == Place.TEXT) {
            return mark + new Notes(page).side(note.get());
        }
        page.postpone(note.get());
        return mark;
    }

    @Override
    public String indexEntry(Inline.IndexEntry inline) {
        return place == Place.FRAGMENT
                ? ""
                : "<span id=\"" + page.indexAnchor(inline.term()) + "\"></span>";
    }

    @Override
    public String html(Inline.Html inline) {
        return page.chapter.trusted()
                ? inline.html()
                : page.foreign.tag(inline.html(), inline.at().part(), inline.at().line());
    }

    @Override
    public String lineBreak(Inline.Break inline) {
        return inline.hard() ? "<br>\n" : "\n";
    }

    /** Return the text without markup. */
    static String plain(List<Inline> inlines) {
        return Walk.plainText(inlines).strip();
    }
}
