package workbook.dialect;

import java.util.List;
import workbook.dialect.internal.DocumentReader;

/** The parser. Immutable and thread-safe; make one per book. */
public final class Dialect {

    private final DocumentReader reader;

    private Dialect(DocumentReader reader) {
        this.reader = reader;
    }

    /** The dialect with the {@linkplain CalloutKind#STANDARD standard} callouts. */
    public static Dialect standard() {
        return of(CalloutKind.STANDARD);
    }

    /** The dialect with exactly these callouts; a later kind of the same name wins. */
    public static Dialect of(List<CalloutKind> kinds) {
        return new Dialect(DocumentReader.of(List.copyOf(kinds)));
    }

    /**
     * Markdown as Jupyter shows it, for notebooks that were not written for us: tables, footnotes
     * and math, and otherwise every character as it was typed.
     */
    public static Dialect plain() {
        return new Dialect(DocumentReader.plain());
    }

    /**
     * Parse the cells of one notebook as one document.
     *
     * @param chapter number of the chapter, the first part of every number; below 1 for a document
     *     outside a book, where sections have no number and figures count from 1
     */
    public ChapterDocument parse(List<Part> parts, int chapter) {
        return reader.read(parts, chapter);
    }

    /** Parse a piece of Markdown that stands alone: a definition, a question, a caption. */
    public ChapterDocument fragment(String markdown) {
        return parse(List.of(new Part.Markdown(markdown, 1)), 0);
    }
}
