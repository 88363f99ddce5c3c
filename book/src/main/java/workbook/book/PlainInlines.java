package workbook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.dialect.Inline;

/**
 * The inline dialect as Markdown that Jupyter shows: where a piece needs no change it stays as it
 * is in the source.
 */
final class PlainInlines implements Inline.Cases<Edits> {

    private final String text;
    private final Edits edits;
    private final ReleaseNames names;
    private final boolean live;

    /**
     * Write the changes for pieces of {@code text} to {@code edits}.
     *
     * @param live whether the text goes into a live callout, which has no HTML
     */
    PlainInlines(String text, Edits edits, ReleaseNames names, boolean live) {
        this.text = text;
        this.edits = edits;
        this.names = names;
        this.live = live;
    }

    void all(List<Inline> inlines) {
        inlines.forEach(inline -> inline.match(this));
    }

    private Edits replace(Inline inline, String replacement) {
        edits.replace(inline.at().start(), inline.at().end(), replacement);
        return edits;
    }

    /** Return the rewritten source of {@code content}, which stands in one piece. */
    static String slice(String text, List<Inline> content, ReleaseNames names, boolean live) {
        if (content.isEmpty()) {
            return "";
        }
        var inner = new Edits();
        new PlainInlines(text, inner, names, live).all(content);
        int from = content.get(0).at().start();
        int to = content.stream().mapToInt(inline -> inline.at().end()).max().orElse(from);
        return inner.apply(text, from, to);
    }

    private String slice(List<Inline> content) {
        return slice(text, content, names, live);
    }

    @Override
    public Edits text(Inline.Text inline) {
        int at = live ? text.indexOf('{', inline.at().start()) : -1;
        while (at >= 0 && at < inline.at().end()) {
            if (at == 0 || text.charAt(at - 1) != '\\') {
                edits.replace(at, at + 1, "\\{"); // in a live callout a brace opens a slot
            }
            at = text.indexOf('{', at + 1);
        }
        return edits;
    }

    @Override
    public Edits styled(Inline.Styled inline) {
        var tag =
                switch (inline.style()) {
                    case SUPERSCRIPT -> "sup";
                    case SUBSCRIPT -> "sub";
                    case EMPHASIS, STRONG, STRUCK -> "";
                };
        if (tag.isEmpty() || live) {
            all(inline.content());
            return edits;
        }
        return replace(inline, "<" + tag + ">" + slice(inline.content()) + "</" + tag + ">");
    }

    @Override
    public Edits code(Inline.Code inline) {
        return edits;
    }

    @Override
    public Edits tex(Inline.Tex inline) {
        return edits;
    }

    @Override
    public Edits value(Inline.Value inline) {
        return replace(inline, names.value(inline, live));
    }

    @Override
    public Edits reference(Inline.Reference inline) {
        return replace(inline, names.reference(inline.label()));
    }

    @Override
    public Edits citation(Inline.Citation inline) {
        if (inline.narrative()) {
            return replace(inline, names.narrative(inline.works().get(0)));
        }
        var works = new ArrayList<String>();
        inline.works().forEach(work -> works.add(names.cited(work)));
        return replace(inline, works.stream().collect(Collectors.joining("; ", "(", ")")));
    }

    @Override
    public Edits link(Inline.Link inline) {
        all(inline.content());
        return edits;
    }

    @Override
    public Edits image(Inline.Image inline) {
        return replace(inline, "![" + inline.alt() + "](" + inline.source() + ")");
    }

    @Override
    public Edits span(Inline.Span inline) {
        return replace(inline, slice(inline.content()));
    }

    @Override
    public Edits footnoteMark(Inline.FootnoteMark inline) {
        int number = inline.number();
        return replace(
                inline,
                live
                        ? " ([note " + number + "](#note-" + number + "))"
                        : "<sup>[" + number + "](#note-" + number + ")</sup>");
    }

    @Override
    public Edits indexEntry(Inline.IndexEntry inline) {
        return replace(inline, "");
    }

    @Override
    public Edits html(Inline.Html inline) {
        return edits;
    }

    @Override
    public Edits lineBreak(Inline.Break inline) {
        return edits;
    }
}
