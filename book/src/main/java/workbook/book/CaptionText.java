package workbook.book;

import java.util.List;
import java.util.stream.Collectors;
import workbook.dialect.Inline;
import workbook.dialect.Walk;

/** The caption of a code cell as Markdown; it has no source of its own to rewrite. */
final class CaptionText {

    private CaptionText() {}

    static String of(List<Inline> caption, ReleaseNames names) {
        return caption.stream().map(inline -> of(inline, names)).collect(Collectors.joining());
    }

    private static String of(Inline inline, ReleaseNames names) {
        if (inline instanceof Inline.Reference reference) {
            return names.reference(reference.label());
        } else if (inline instanceof Inline.Citation citation) {
            return citation.works().stream()
                    .map(names::cited)
                    .collect(Collectors.joining("; ", "(", ")"));
        } else if (inline instanceof Inline.Tex tex) {
            return "$" + tex.tex() + "$";
        } else if (inline instanceof Inline.Code code) {
            return "`" + code.code() + "`";
        } else if (inline instanceof Inline.Styled styled) {
            var mark = styled.style() == Inline.Style.STRONG ? "**" : "*";
            return mark + of(styled.content(), names) + mark;
        }
        return Walk.plainText(List.of(inline));
    }
}
