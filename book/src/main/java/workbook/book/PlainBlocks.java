package workbook.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.dialect.Block;
import workbook.dialect.ChapterDocument;
import workbook.dialect.Inline;
import workbook.dialect.SourceRange;
import workbook.dialect.Walk;

/** The blocks of one Markdown cell as Markdown that Jupyter shows. */
final class PlainBlocks implements Block.Cases<Edits> {

    private static final char MARK = '\uE0F5';

    private final String text;
    private final ReleaseNames names;
    private final boolean live;
    private final List<Segment> segments;
    private final Edits edits = new Edits();

    private PlainBlocks(String text, ReleaseNames names, boolean live, List<Segment> segments) {
        this.text = text;
        this.names = names;
        this.live = live;
        this.segments = segments;
    }

    /** Rewrite the Markdown cell {@code part} of {@code document}. */
    static List<Segment> segments(
            String text, ChapterDocument document, int part, ReleaseNames names) {
        var found = new ArrayList<Segment>();
        var blocks = new PlainBlocks(text, names, false, found);
        document.blocks().stream()
                .filter(block -> block.at().part() == part)
                .forEach(block -> block.match(blocks));
        document.footnotes().stream()
                .filter(note -> note.at().part() == part)
                .forEach(note -> blocks.cut(note.at()));
        return cut(blocks.edits.apply(text, 0, text.length()), found);
    }

    /** Cut the text at the marks of the segments found in it. */
    private static List<Segment> cut(String text, List<Segment> found) {
        var result = new ArrayList<Segment>();
        int at = 0;
        for (int i = 0; i < found.size(); i++) {
            var mark = mark(i);
            int next = text.indexOf(mark, at);
            addText(result, text.substring(at, next));
            result.add(found.get(i));
            at = next + mark.length();
        }
        addText(result, text.substring(at));
        return result;
    }

    private static void addText(List<Segment> segments, String text) {
        var clean = text.replaceAll("\n{3,}", "\n\n").strip();
        if (!clean.isEmpty()) {
            segments.add(new Segment.Text(clean));
        }
    }

    private static String mark(int index) {
        return "" + MARK + index + MARK;
    }

    private void cut(SourceRange at) {
        edits.replace(at.start(), at.end(), "");
    }

    private Edits replace(Block block, String replacement) {
        edits.replace(block.at().start(), block.at().end(), replacement);
        return edits;
    }

    private String slice(List<Inline> content) {
        return PlainInlines.slice(text, content, names, live);
    }

    private Edits inlines(Block block) {
        new PlainInlines(text, edits, names, live).all(Walk.inlinesOf(block));
        return edits;
    }

    private Edits inside(List<Block> blocks) {
        blocks.forEach(block -> block.match(this));
        return edits;
    }

    static String anchor(String id) {
        return "<a id=\"" + id + "\"></a>";
    }

    @Override
    public Edits heading(Block.Heading block) {
        var number = block.level() > 1 && !block.number().isEmpty() ? block.number() + " " : "";
        var line = "#".repeat(block.level()) + " " + number + slice(block.content()).strip();
        var id = block.attributes().id();
        int end = lineEnd(block.at());
        edits.replace(
                block.at().start(), end, (id == null || live ? "" : anchor(id) + "\n\n") + line);
        return edits;
    }

    private int lineEnd(SourceRange at) {
        int end = text.indexOf('\n', Math.max(at.start(), at.end() - 1));
        return end < 0 ? text.length() : end;
    }

    @Override
    public Edits paragraph(Block.Paragraph block) {
        return inlines(block);
    }

    @Override
    public Edits quote(Block.Quote block) {
        return inside(block.blocks());
    }

    @Override
    public Edits items(Block.Items block) {
        block.items().forEach(item -> inside(item.blocks()));
        return edits;
    }

    @Override
    public Edits definitions(Block.Definitions block) {
        var list = new StringBuilder();
        for (var entry : block.entries()) {
            var terms = entry.terms().stream().map(this::slice).collect(Collectors.joining(", "));
            var meaning =
                    entry.definitions().stream()
                            .flatMap(List::stream)
                            .flatMap(Walk::withDescendants)
                            .map(inner -> slice(Walk.inlinesOf(inner)).replace("\n", " "))
                            .filter(words -> !words.isBlank())
                            .collect(Collectors.joining(" "));
            list.append("- **").append(terms.strip()).append("**: ").append(meaning).append('\n');
        }
        return replace(block, list.toString());
    }

    @Override
    public Edits code(Block.Code block) {
        return edits;
    }

    @Override
    public Edits html(Block.Html block) {
        return edits;
    }

    @Override
    public Edits rule(Block.Rule block) {
        return edits;
    }

    @Override
    public Edits displayMath(Block.DisplayMath block) {
        var tag = block.number().isEmpty() ? "" : " \\tag{" + block.number() + "}";
        var label = block.label();
        if (live) {
            return replace(block, "$$" + block.tex().replace("\n", " ") + "$$\n");
        }
        var math = "$$\n" + block.tex() + tag + "\n$$\n";
        return replace(block, (label == null ? "" : anchor(label) + "\n\n") + math);
    }

    @Override
    public Edits figure(Block.Figure block) {
        var alt = block.alt() == null ? Walk.plainText(block.caption()) : block.alt();
        var label = block.label();
        var anchor = label == null ? "" : anchor(label) + "\n\n";
        var image = "![" + alt.replace("]", "\\]") + "](" + block.source() + ")";
        return replace(
                block,
                anchor + image + "\n\n" + caption("Figure", block.number(), block.caption()));
    }

    private String caption(String name, String number, List<Inline> caption) {
        var words = slice(caption).strip();
        if (number.isEmpty()) {
            return words.isEmpty() ? "" : "*" + words.replace("*", "") + "*\n";
        }
        return "**" + name + " " + number + ".** " + words + "\n";
    }

    @Override
    public Edits table(Block.Table block) {
        var rows = new Edits();
        var cells = new PlainInlines(text, rows, names, live);
        block.head().forEach(row -> row.forEach(cells::all));
        block.body().forEach(row -> row.forEach(cells::all));
        var source = rows.apply(text, block.at().start(), block.at().end());
        var table =
                source.lines()
                        .filter(line -> line.strip().indexOf('|') >= 0)
                        .filter(line -> !line.strip().startsWith(":"))
                        .collect(Collectors.joining("\n"));
        var label = block.label();
        var head = label == null ? "" : anchor(label) + "\n\n";
        var caption = caption("Table", block.number(), block.caption());
        return replace(block, head + caption + "\n" + table + "\n");
    }

    @Override
    public Edits codeCell(Block.CodeCell block) {
        return edits;
    }

    @Override
    public Edits div(Block.Div block) {
        if (block.attributes().has("quiz") && !live) {
            segments.add(new Segment.Quiz());
            return replace(block, mark(segments.size() - 1));
        }
        var kind = block.kind();
        if (kind == null) {
            return replace(block, body(block, live));
        }
        if (!live && hasValues(block) && ReleaseNames.liveKinds().contains(kind.name())) {
            names.takeSlots();
            var markdown = body(block, true);
            var title = slice(block.title());
            segments.add(
                    new Segment.Live(
                            kind.name(),
                            title.isBlank() ? kind.title() : plainTitle(block),
                            markdown,
                            names.takeSlots()));
            return replace(block, mark(segments.size() - 1));
        }
        return replace(block, quoted(block));
    }

    private static String plainTitle(Block.Div block) {
        return Walk.plainText(block.title());
    }

    /** Live callouts show paragraphs and lists; one with more in it stays a block quote. */
    private static boolean hasValues(Block.Div block) {
        var blocks = block.blocks().stream().flatMap(Walk::withDescendants).toList();
        boolean simple = blocks.stream().allMatch(PlainBlocks::isSimple);
        return simple
                && blocks.stream()
                        .flatMap(b -> Walk.inlinesOf(b).stream())
                        .flatMap(Walk::withDescendants)
                        .anyMatch(Inline.Value.class::isInstance);
    }

    private static boolean isSimple(Block block) {
        return block instanceof Block.Paragraph
                || block instanceof Block.Items
                || (block instanceof Block.DisplayMath math && math.label() == null);
    }

    private String body(Block.Div block, boolean asLive) {
        if (block.blocks().isEmpty()) {
            return "";
        }
        var inner = new PlainBlocks(text, names, asLive, segments);
        inner.inside(block.blocks());
        int from = innerStart(block);
        int to = innerEnd(block);
        return inner.edits.apply(text, from, Math.max(from, to)).strip();
    }

    private int innerStart(Block.Div block) {
        int end = text.indexOf('\n', block.at().start());
        int first = end < 0 ? block.at().end() : end + 1;
        var title = block.title();
        boolean fromHeading = block.attributes().get("title") == null && !title.isEmpty();
        if (!fromHeading) {
            return first;
        }
        int headingEnd = text.indexOf('\n', title.get(title.size() - 1).at().end());
        return headingEnd < 0 ? first : headingEnd + 1;
    }

    private int innerEnd(Block.Div block) {
        int lastLine = text.lastIndexOf('\n', block.at().end() - 1);
        return lastLine + 1;
    }

    private String quoted(Block.Div block) {
        var kind = block.kind();
        var name = kind == null ? "" : kind.title();
        var number = block.number().isEmpty() ? "" : " " + block.number();
        var own =
                block.attributes().get("title") != null ? plainTitle(block) : slice(block.title());
        var title = own.isBlank() || own.equals(name) ? "" : ": " + own.strip();
        var quote = new StringBuilder();
        var id = block.attributes().id();
        if (id != null) {
            quote.append(anchor(id)).append("\n\n");
        }
        quote.append("> **").append(name).append(number).append(title).append("**\n>\n");
        body(block, false)
                .lines()
                .forEach(line -> quote.append(("> " + line).stripTrailing()).append('\n'));
        return quote.toString().stripTrailing() + "\n";
    }
}
