package mlsys.notebook;

import java.util.Objects;
import mlsys.notebook.internal.Html;
import mlsys.notebook.internal.MiniMarkdown;

/**
 * A boxed remark with numbers in it. Immutable. The body is Markdown with paragraphs, lists,
 * emphasis, code, links and {@code $math$}; {@code {name}} stands for a value given by {@link
 * Notebooks#with}, everywhere but in code and math; a backslash before a brace leaves it a brace.
 */
public final class Callout implements Shown {

    private final CalloutKind kind;
    private final String title;
    private final MiniMarkdown body;

    Callout(CalloutKind kind, String title, String markdown, Slots slots) {
        this.kind = Objects.requireNonNull(kind);
        this.title = Objects.requireNonNull(title);
        this.body = MiniMarkdown.parse(markdown, slots.values(), "callout \"" + title + "\"");
    }

    /** Return what it is for. */
    public CalloutKind kind() {
        return kind;
    }

    /** Return its title. */
    public String title() {
        return title;
    }

    /** Return an {@code aside} with its styles inside, readable on light and on dark pages. */
    @Override
    public String html() {
        return "<aside class=\"mlsys-callout mlsys-callout-"
                + kind.word()
                + "\" style=\"border-left:3px solid "
                + kind.css()
                + ";padding:.25em 0 .25em 1em;margin:1em 0;max-width:44em\">\n"
                + "<p style=\"margin:0 0 .5em\"><span style=\"font-size:.85em;opacity:.75\">"
                + Html.escape(kind.label())
                + "</span><br><strong>"
                + Html.escape(title)
                + "</strong></p>\n"
                + body.html()
                + "</aside>";
    }

    @Override
    public String text() {
        return kind.label() + ": " + title + "\n\n" + body.text();
    }

    @Override
    public String toString() {
        return text();
    }
}
