package workbook.dialect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block of a chapter. */
public sealed interface Block {

    /** Return where the block stands. */
    SourceRange at();

    /** Apply the case that fits. */
    <R> R match(Cases<R> cases);

    /**
     * A heading. Level 1 is the chapter's own title; sections count from level 2.
     *
     * @param anchor its label, or a slug of its text; unique in the document
     * @param number "1.2", or empty
     */
    record Heading(
            int level,
            String anchor,
            String number,
            List<Inline> content,
            Attributes attributes,
            SourceRange at)
            implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.heading(this);
        }
    }

    record Paragraph(List<Inline> content, SourceRange at) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.paragraph(this);
        }
    }

    record Quote(List<Block> blocks, SourceRange at) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quote(this);
        }
    }

    /**
     * A list.
     *
     * @param start first number of an ordered list, or null for bullets
     * @param tight whether items stand without paragraphs
     */
    record Items(@Nullable Integer start, boolean tight, List<Item> items, SourceRange at)
            implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.items(this);
        }
    }

    /**
     * An item of a list.
     *
     * @param checked state of a task's box, or null for an ordinary item
     */
    record Item(@Nullable Boolean checked, List<Block> blocks, SourceRange at) {}

    /** A definition list. */
    record Definitions(List<Entry> entries, SourceRange at) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.definitions(this);
        }
    }

    /** Terms with what they mean. */
    record Entry(List<List<Inline>> terms, List<List<Block>> definitions) {}

    /**
     * A block of code that is not executed.
     *
     * @param language first word behind the fence, or empty
     */
    record Code(String language, String code, SourceRange at) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.code(this);
        }
    }

    record Html(String html, SourceRange at) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.html(this);
        }
    }

    record Rule(SourceRange at) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rule(this);
        }
    }

    /**
     * A displayed equation.
     *
     * @param label {@code eq-x}, or null
     * @param number "1.3", or empty without label
     */
    record DisplayMath(String tex, @Nullable String label, String number, SourceRange at)
            implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.displayMath(this);
        }
    }

    /**
     * A fenced div; a callout when {@link #kind} is not null.
     *
     * @param kind the callout's kind, without {@code callout-}
     * @param anchor its id, or one made from kind and number; empty for a plain div
     * @param number "1.2" for a numbered callout, else empty
     * @param title the callout's own title, from {@code title="…"} or its first heading
     */
    record Div(
            @Nullable CalloutKind kind,
            String anchor,
            String number,
            List<Inline> title,
            Attributes attributes,
            List<Block> blocks,
            SourceRange at)
            implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.div(this);
        }
    }

    /**
     * An image that stands alone, with caption.
     *
     * @param alt the text for those who can't see it, or null where the author gave none
     */
    record Figure(
            String source,
            List<Inline> caption,
            @Nullable String alt,
            @Nullable String label,
            String number,
            Attributes attributes,
            SourceRange at)
            implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.figure(this);
        }
    }

    /** A pipe table. Rows have as many cells as {@code columns}, or fewer. */
    record Table(
            List<Alignment> columns,
            List<List<List<Inline>>> head,
            List<List<List<Inline>>> body,
            List<Inline> caption,
            @Nullable String label,
            String number,
            SourceRange at)
            implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }

    /** How a column of a table is set. */
    enum Alignment {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * The place of a code cell; {@code at().part()} says which.
     *
     * @param label {@code fig-x}, {@code tbl-x} or {@code lst-x} from its options, or null
     */
    record CodeCell(
            Map<String, String> options,
            @Nullable String label,
            String number,
            List<Inline> caption,
            SourceRange at)
            implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.codeCell(this);
        }
    }

    /** One method for each kind of block. */
    interface Cases<R> {
        R heading(Heading block);

        R paragraph(Paragraph block);

        R quote(Quote block);

        R items(Items block);

        R definitions(Definitions block);

        R code(Code block);

        R html(Html block);

        R rule(Rule block);

        R displayMath(DisplayMath block);

        R div(Div block);

        R figure(Figure block);

        R table(Table block);

        R codeCell(CodeCell block);
    }
}
