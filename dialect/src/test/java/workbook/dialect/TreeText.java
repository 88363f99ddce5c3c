package workbook.dialect;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parsed document as an indented outline: what the golden files hold. */
final class TreeText implements Block.Cases<String> {

    private final InlineText inlines = new InlineText();

    static String of(ChapterDocument document) {
        var tree = new TreeText();
        var text = new StringBuilder();
        document.blocks().forEach(block -> text.append(block.match(tree)).append('\n'));
        for (var note : document.footnotes()) {
            text.append("note ").append(note.number()).append(' ').append(note.id());
            text.append(" @").append(note.at().line()).append('\n');
            text.append(tree.inside(note.blocks())).append('\n');
        }
        for (var target : document.labels().values()) {
            text.append("label ").append(target.label()).append(" = ");
            text.append(target.text().replace('\u00a0', ' ')).append('\n');
        }
        for (var problem : document.problems()) {
            text.append("problem ").append(problem.line()).append(": ");
            text.append(problem.message()).append(" | ").append(problem.hint()).append('\n');
        }
        return text.toString();
    }

    private String inside(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.match(this).indent(2).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String head(String name, Block block, @Nullable Object... facts) {
        var head = new StringBuilder(name);
        for (var fact : facts) {
            if (fact != null && !fact.toString().isEmpty() && !fact.equals(Attributes.NONE)) {
                head.append(' ').append(fact);
            }
        }
        return head.append(" @").append(block.at().line()).toString();
    }

    private static String attributes(Attributes attributes) {
        return attributes.equals(Attributes.NONE)
                ? ""
                : "{" + attributes.id() + attributes.classes() + attributes.values() + "}";
    }

    @Override
    public String heading(Block.Heading b) {
        return head("h" + b.level(), b, b.number(), "#" + b.anchor())
                + " "
                + inlines.all(b.content());
    }

    @Override
    public String paragraph(Block.Paragraph b) {
        return head("p", b) + " " + inlines.all(b.content());
    }

    @Override
    public String quote(Block.Quote b) {
        return head("quote", b) + "\n" + inside(b.blocks());
    }

    @Override
    public String items(Block.Items b) {
        var text = new StringBuilder(head("list", b, b.start(), b.tight() ? "tight" : "loose"));
        for (var item : b.items()) {
            text.append("\n item").append(item.checked() == null ? "" : " " + item.checked());
            text.append('\n').append(inside(item.blocks()));
        }
        return text.toString();
    }

    @Override
    public String definitions(Block.Definitions b) {
        var text = new StringBuilder(head("definitions", b));
        for (var entry : b.entries()) {
            entry.terms().forEach(term -> text.append("\n term ").append(inlines.all(term)));
            entry.definitions().forEach(blocks -> text.append('\n').append(inside(blocks)));
        }
        return text.toString();
    }

    @Override
    public String code(Block.Code b) {
        return head("code", b, b.language()) + " " + b.code().replace("\n", "⏎");
    }

    @Override
    public String html(Block.Html b) {
        return head("html", b) + " " + b.html().replace("\n", "⏎");
    }

    @Override
    public String rule(Block.Rule b) {
        return head("rule", b);
    }

    @Override
    public String displayMath(Block.DisplayMath b) {
        return head("math", b, b.number(), b.label()) + " " + b.tex().replace("\n", "⏎");
    }

    @Override
    public String div(Block.Div b) {
        var kind = b.kind() == null ? "div" : "callout " + b.kind().name();
        var head = head(kind, b, b.number(), b.anchor(), attributes(b.attributes()));
        return head + " " + inlines.all(b.title()) + "\n" + inside(b.blocks());
    }

    @Override
    public String figure(Block.Figure b) {
        return head("figure", b, b.number(), b.label(), b.source(), "alt=" + b.alt())
                + " "
                + inlines.all(b.caption());
    }

    @Override
    public String table(Block.Table b) {
        var text = new StringBuilder(head("table", b, b.number(), b.label(), b.columns()));
        text.append(' ').append(inlines.all(b.caption()));
        b.head().forEach(row -> text.append("\n  head ").append(row(row)));
        b.body().forEach(row -> text.append("\n  row ").append(row(row)));
        return text.toString();
    }

    private String row(List<List<Inline>> row) {
        return row.stream().map(inlines::all).collect(Collectors.joining(" | "));
    }

    @Override
    public String codeCell(Block.CodeCell b) {
        return head("cell", b, b.at().part(), b.number(), b.label())
                + " "
                + inlines.all(b.caption());
    }
}
