package workbook.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** Inlines in a compact notation: each kind in its own brackets. */
final class InlineText implements Inline.Cases<String> {

    String all(List<Inline> inlines) {
        return inlines.stream().map(i -> i.match(this)).collect(Collectors.joining());
    }

    @Override
    public String text(Inline.Text i) {
        return i.text();
    }

    @Override
    public String styled(Inline.Styled i) {
        return "<"
                + i.style().name().toLowerCase(java.util.Locale.ROOT)
                + ":"
                + all(i.content())
                + ">";
    }

    @Override
    public String code(Inline.Code i) {
        return "<code:" + i.code() + ">";
    }

    @Override
    public String tex(Inline.Tex i) {
        return (i.display() ? "<display:" : "<math:") + i.tex() + ">";
    }

    @Override
    public String value(Inline.Value i) {
        return "<value " + i.index() + ":" + i.expression() + ">";
    }

    @Override
    public String reference(Inline.Reference i) {
        return "<ref:" + i.label() + ">";
    }

    @Override
    public String citation(Inline.Citation i) {
        var works = i.works().stream().map(InlineText::work).collect(Collectors.joining("; "));
        return (i.narrative() ? "<says:" : "<cite:") + works + ">";
    }

    private static String work(Inline.Cited work) {
        return (work.prefix().isEmpty() ? "" : "(" + work.prefix() + ")")
                + (work.yearOnly() ? "-" : "")
                + work.key()
                + (work.locator().isEmpty() ? "" : "(" + work.locator() + ")");
    }

    @Override
    public String link(Inline.Link i) {
        var title = i.title().isEmpty() ? "" : " '" + i.title() + "'";
        return "<link " + i.url() + title + ":" + all(i.content()) + ">";
    }

    @Override
    public String image(Inline.Image i) {
        return "<image " + i.source() + ":" + i.alt() + ">";
    }

    @Override
    public String span(Inline.Span i) {
        return "<span"
                + i.attributes().classes()
                + i.attributes().values()
                + ":"
                + all(i.content())
                + ">";
    }

    @Override
    public String footnoteMark(Inline.FootnoteMark i) {
        return "<note " + i.number() + ":" + i.id() + ">";
    }

    @Override
    public String indexEntry(Inline.IndexEntry i) {
        return "<index:" + i.term() + ">";
    }

    @Override
    public String html(Inline.Html i) {
        return "<html:" + i.html() + ">";
    }

    @Override
    public String lineBreak(Inline.Break i) {
        return i.hard() ? "↵\n" : "·";
    }
}
