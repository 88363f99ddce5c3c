package workbook.book;

import java.util.stream.Collectors;
import workbook.dialect.Footnote;
import workbook.dialect.Walk;

/** A chapter's footnotes as a list of numbered notes. */
final class Footnotes {

    private Footnotes() {}

    static String markdown(Chapter chapter, ReleaseNames names) {
        var notes =
                chapter.document().footnotes().stream()
                        .filter(note -> note.number() > 0)
                        .map(note -> note(chapter, note, names))
                        .collect(Collectors.joining("\n\n"));
        return notes.isEmpty() ? "" : "## Notes\n\n" + notes;
    }

    private static String note(Chapter chapter, Footnote note, ReleaseNames names) {
        var text = chapter.notebook().cells().get(note.at().part()).source();
        var words =
                note.blocks().stream()
                        .flatMap(Walk::withDescendants)
                        .map(block -> PlainInlines.slice(text, Walk.inlinesOf(block), names, false))
                        .map(slice -> slice.replaceAll("\\s*\n\\s*", " ").strip())
                        .filter(slice -> !slice.isEmpty())
                        .collect(Collectors.joining(" "));
        return PlainBlocks.anchor("note-" + note.number()) + note.number() + ". " + words;
    }
}
