package workbook.dialect.internal;

import com.vladsch.flexmark.parser.Parser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import workbook.dialect.CalloutKind;
import workbook.dialect.ChapterDocument;
import workbook.dialect.Footnote;
import workbook.dialect.Part;
import workbook.dialect.Problem;

/** Reads the parts of a notebook: joins, parses, converts. */
public final class DocumentReader {

    private final Parser parser;
    private final boolean plain;
    private final Map<String, CalloutKind> kinds = new LinkedHashMap<>();

    private DocumentReader(boolean plain, List<CalloutKind> kinds) {
        this.plain = plain;
        parser = plain ? Flexmark.plain() : Flexmark.parser();
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    /** Return a reader that knows these callouts. */
    public static DocumentReader of(List<CalloutKind> kinds) {
        return new DocumentReader(false, kinds);
    }

    /** Return a reader of Markdown as Jupyter shows it. */
    public static DocumentReader plain() {
        return new DocumentReader(true, List.of());
    }

    /** Read {@code parts} as chapter number {@code chapter}. */
    public ChapterDocument read(List<Part> parts, int chapter) {
        var joined = new Joined(parts);
        var context = new Context(parser.parse(joined.text()), joined);
        var numbering = new Numbering(chapter, context.problems());
        var blocks = new BlockConverter(context, numbering, kinds, plain);
        var body = blocks.children(context.document());
        var notes = footnotes(context, blocks);
        return new ChapterDocument(
                parts, body, notes, numbering.labels(), sorted(context.problems()));
    }

    /** Notes may mention further notes, so go on until no new number was given. */
    private static List<Footnote> footnotes(Context context, BlockConverter blocks) {
        var notes = new ArrayList<Footnote>();
        var done = new LinkedHashSet<String>();
        while (done.size() < context.footnoteNumbers().size()) {
            for (var entry : List.copyOf(context.footnoteNumbers().entrySet())) {
                if (done.add(entry.getKey())) {
                    notes.add(footnote(context, blocks, entry.getKey(), entry.getValue()));
                }
            }
        }
        for (var id : context.footnotes().keySet()) {
            if (done.add(id)) {
                var unused = footnote(context, blocks, id, 0);
                context.problem(
                        unused.at(),
                        "nothing mentions footnote [^" + id + "]",
                        "mention or remove it");
                notes.add(unused);
            }
        }
        return notes;
    }

    private static Footnote footnote(
            Context context, BlockConverter blocks, String id, int number) {
        var node = Objects.requireNonNull(context.footnotes().get(id));
        return new Footnote(
                id,
                number,
                blocks.children(node),
                context.range(node.getStartOffset(), node.getEndOffset()));
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
