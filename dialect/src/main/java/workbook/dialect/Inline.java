package workbook.dialect;

import java.util.List;

/** A piece of running text. */
public sealed interface Inline {

    /** Return where the piece stands. */
    SourceRange at();

    /** Apply the case that fits. */
    <R> R match(Cases<R> cases);

    /** Characters as they are to be read: escapes resolved, quotes and dashes typographic. */
    record Text(String text, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** Markup around text. */
    record Styled(Style style, List<Inline> content, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.styled(this);
        }
    }

    /** What {@link Styled} can be. */
    enum Style {
        EMPHASIS,
        STRONG,
        STRUCK,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    record Code(String code, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.code(this);
        }
    }

    /**
     * Math within text.
     *
     * @param display whether it was written with two dollar signs
     */
    record Tex(String tex, boolean display, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.tex(this);
        }
    }

    /**
     * An inline expression, <code>`{java} expr`</code>.
     *
     * @param index its place among those of its part, from 0
     */
    record Value(String expression, int index, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.value(this);
        }
    }

    /** A reference to a label: {@code @fig-x}. The label may be another chapter's, or unknown. */
    record Reference(String label, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /**
     * A citation.
     *
     * @param narrative whether it stands in the sentence, {@code @key}, without brackets
     */
    record Citation(List<Cited> works, boolean narrative, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.citation(this);
        }
    }

    /**
     * One work of a citation.
     *
     * @param prefix words before it, or empty
     * @param locator words behind it, "p. 3", or empty
     * @param yearOnly written {@code -@key}: the author is in the sentence
     */
    record Cited(String key, String prefix, String locator, boolean yearOnly) {}

    record Link(String url, String title, List<Inline> content, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.link(this);
        }
    }

    record Image(String source, String alt, Attributes attributes, SourceRange at)
            implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.image(this);
        }
    }

    /** Bracketed text with attributes: <code>[text]{.class}</code>. */
    record Span(Attributes attributes, List<Inline> content, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.span(this);
        }
    }

    /**
     * The mark of a footnote.
     *
     * @param number its number in the document, from 1
     */
    record FootnoteMark(String id, int number, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.footnoteMark(this);
        }
    }

    /** An entry of the index, {@code \index{term}}; nothing is shown. */
    record IndexEntry(String term, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.indexEntry(this);
        }
    }

    record Html(String html, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.html(this);
        }
    }

    /** The end of a line; {@code hard} when the author asked for a break. */
    record Break(boolean hard, SourceRange at) implements Inline {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lineBreak(this);
        }
    }

    /** One method for each kind of text. */
    interface Cases<R> {
        R text(Text inline);

        R styled(Styled inline);

        R code(Code inline);

        R tex(Tex inline);

        R value(Value inline);

        R reference(Reference inline);

        R citation(Citation inline);

        R link(Link inline);

        R image(Image inline);

        R span(Span inline);

        R footnoteMark(FootnoteMark inline);

        R indexEntry(IndexEntry inline);

        R html(Html inline);

        R lineBreak(Break inline);
    }
}
