package workbook.dialect.internal;

import java.util.List;
import workbook.dialect.Attributes;
import workbook.dialect.Inline.Cited;

/** What one of our inline nodes says. */
sealed interface Mark {

    record Tex(String tex, boolean display, Attributes attributes) implements Mark {}

    record Value(String expression) implements Mark {}

    record Mention(String key) implements Mark {}

    record Cite(List<Cited> works) implements Mark {}

    record Note(String id) implements Mark {}

    record Index(String term) implements Mark {}

    /** Attributes behind an image, a heading, a caption. */
    record Braces(Attributes attributes) implements Mark {}

    record SpanStart() implements Mark {}

    record SpanEnd(Attributes attributes) implements Mark {}
}
