package workbook.dialect.internal;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Attributes;
import workbook.dialect.Block;
import workbook.dialect.CalloutKind;
import workbook.dialect.Inline;
import workbook.dialect.Part;
import workbook.dialect.SourceRange;
import workbook.dialect.Target;
import workbook.dialect.Walk;

/** Turns flexmark's blocks into ours, numbering on the way. */
final class BlockConverter {

    private final Context context;
    private final Numbering numbering;
    private final Map<String, CalloutKind> kinds;
    private final boolean plain;
    private final InlineConverter inlines;
    private final TableConverter tables;

    /**
     * Convert what {@code context} holds.
     *
     * @param plain whether an image that stands alone is an image, not a figure with a caption
     */
    BlockConverter(
            Context context, Numbering numbering, Map<String, CalloutKind> kinds, boolean plain) {
        this.plain = plain;
        this.context = context;
        this.numbering = numbering;
        this.kinds = kinds;
        inlines = new InlineConverter(context);
        tables = new TableConverter(context, numbering, inlines);
    }

    /** Convert the children of {@code parent}. */
    List<Block> children(Node parent) {
        var blocks = new ArrayList<Block>();
        @Nullable Node node = parent.getFirstChild();
        while (node != null) {
            var next = node.getNext();
            if (node instanceof TableBlock table) {
                var caption = next instanceof DialectBlock.Caption c ? c : null;
                blocks.add(tables.table(table, caption));
                next = caption == null ? next : next.getNext();
            } else if (node instanceof DialectBlock.PartStart start) {
                var caption = next instanceof DialectBlock.Caption c ? c : null;
                codeCell(start, caption).ifPresent(blocks::add);
                next = caption == null ? next : next.getNext();
            } else {
                convert(node).ifPresent(blocks::add);
            }
            node = next;
        }
        return List.copyOf(blocks);
    }

    private Optional<Block> convert(Node node) {
        var at = context.range(node.getStartOffset(), node.getEndOffset());
        if (node instanceof DialectBlock.Div div) {
            return Optional.of(div(div));
        } else if (node instanceof DialectBlock.DivEnd end) {
            checkDivEnd(end, at);
            return Optional.empty();
        } else if (node instanceof DialectBlock.Equation math) {
            return Optional.of(math(math, at));
        } else if (node instanceof DialectBlock.Caption) {
            context.problem(at, "a caption without a table above it", "put it below its table");
            return Optional.empty();
        } else if (node instanceof Heading heading) {
            return Optional.of(heading(heading, at));
        } else if (node instanceof Paragraph paragraph) {
            return paragraph(paragraph, at);
        }
        return plain(node, at);
    }

    private Optional<Block> plain(Node node, SourceRange at) {
        if (node instanceof BlockQuote) {
            return Optional.of(new Block.Quote(children(node), at));
        } else if (node instanceof DefinitionList list) {
            return Optional.of(definitions(list, at));
        } else if (node instanceof ListBlock list) {
            return Optional.of(items(list, at));
        } else if (node instanceof FencedCodeBlock code) {
            var info = code.getInfo().toString().strip();
            var language = info.isEmpty() ? "" : info.split("\\s+", 2)[0];
            return Optional.of(new Block.Code(language, code(code.getContentChars()), at));
        } else if (node instanceof IndentedCodeBlock code) {
            return Optional.of(new Block.Code("", code(code.getContentChars()), at));
        } else if (node instanceof HtmlBlockBase) {
            return Optional.of(new Block.Html(node.getChars().toString().strip(), at));
        } else if (node instanceof ThematicBreak) {
            return Optional.of(new Block.Rule(at));
        }
        return Optional.empty();
    }

    private static String code(CharSequence content) {
        return content.toString().replaceFirst("\\n+$", "");
    }

    private Block heading(Heading node, SourceRange at) {
        var attributes = Attributes.NONE;
        if (node.getLastChild() instanceof MarkNode mark && mark.mark() instanceof Mark.Braces b) {
            attributes = b.attributes();
            mark.unlink();
        }
        var content = stripEnd(inlines.children(node));
        var title = Walk.plainText(content).strip();
        var number = attributes.has("unnumbered") ? "" : numbering.section(node.getLevel());
        var anchor = numbering.anchor(attributes.id(), title);
        if (attributes.id() != null) {
            numbering.addSection(anchor, number, title, node.getLevel(), at);
        }
        return new Block.Heading(node.getLevel(), anchor, number, content, attributes, at);
    }

    /** Drop the blank in front of attributes. */
    static List<Inline> stripEnd(List<Inline> content) {
        if (content.isEmpty() || !(content.get(content.size() - 1) instanceof Inline.Text text)) {
            return content;
        }
        var result = new ArrayList<>(content.subList(0, content.size() - 1));
        if (!text.text().isBlank()) {
            result.add(new Inline.Text(text.text().stripTrailing(), text.at()));
        }
        return List.copyOf(result);
    }

    private Optional<Block> paragraph(Paragraph node, SourceRange at) {
        var first = node.getFirstChild();
        if (!plain && first instanceof Image image) {
            var braces = InlineConverter.bracesBehind(image);
            var last = braces.isPresent() ? braces.get() : image;
            if (last.getNext() == null && (braces.isPresent() || image.hasChildren())) {
                return Optional.of(figure(image, braces, at));
            }
        }
        var content = inlines.children(node);
        return content.isEmpty() ? Optional.empty() : Optional.of(new Block.Paragraph(content, at));
    }

    private Block figure(Image image, Optional<MarkNode> braces, SourceRange at) {
        var attributes = braces.map(InlineConverter::attributes).orElse(Attributes.NONE);
        var caption = inlines.children(image);
        var number = numbering.thing(attributes.id(), List.of("fig"), Walk.plainText(caption), at);
        var alt = attributes.get("alt") == null ? attributes.get("fig-alt") : attributes.get("alt");
        return new Block.Figure(
                image.getUrl().unescape(), caption, alt, attributes.id(), number, attributes, at);
    }

    private Block math(DialectBlock.Equation node, SourceRange at) {
        if (!node.closed) {
            context.problem(at, "the equation that starts here is never closed", "end it with $$");
        }
        var label = node.attributes.id();
        return new Block.DisplayMath(
                node.tex, label, numbering.thing(label, List.of("eq"), node.tex, at), at);
    }

    private void checkDivEnd(DialectBlock.DivEnd end, SourceRange at) {
        if (!(end.getPrevious() instanceof DialectBlock.Div)) {
            context.problem(at, "\":::\" closes nothing", "open a div above it, or remove it");
        }
    }

    private Block div(DialectBlock.Div node) {
        boolean ended = node.getNext() instanceof DialectBlock.DivEnd;
        int end = ended ? node.getNext().getEndOffset() : lastOffset(node);
        var at = context.range(node.getStartOffset(), end);
        if (!node.closed) {
            context.problem(
                    at, "the div that starts here is never closed", "end it with a line :::");
        }
        var attributes = node.attributes;
        var kind = kind(attributes, at);
        if (kind == null) {
            var id = attributes.id() == null ? "" : attributes.id();
            return new Block.Div(null, id, "", List.of(), attributes, children(node), at);
        }
        var number = numbering.callout(kind);
        var id = attributes.id();
        var anchor = id == null ? numbering.calloutAnchor(kind) : id;
        var blocks = children(node);
        var title = title(attributes, blocks, at);
        if (attributes.get("title") == null && !title.isEmpty()) {
            blocks = blocks.subList(1, blocks.size());
        }
        if (id != null) {
            numbering.add(
                    new Target(id, kind.title(), number, Walk.plainText(title), id, at.line()));
        }
        return new Block.Div(kind, anchor, number, title, attributes, blocks, at);
    }

    private static int lastOffset(Node node) {
        var last = node.getLastChild();
        return last == null ? node.getEndOffset() : Math.max(last.getEndOffset(), lastOffset(last));
    }

    private static List<Inline> title(Attributes attributes, List<Block> blocks, SourceRange at) {
        var given = attributes.get("title");
        if (given != null) {
            return List.of(new Inline.Text(given, at));
        }
        return !blocks.isEmpty() && blocks.get(0) instanceof Block.Heading heading
                ? heading.content()
                : List.of();
    }

    private @Nullable CalloutKind kind(Attributes attributes, SourceRange at) {
        for (var name : attributes.classes()) {
            if (name.startsWith("callout-")) {
                var kind = kinds.get(name.substring("callout-".length()));
                if (kind == null) {
                    unknownKind(name, at);
                }
                return kind;
            }
        }
        return null;
    }

    private void unknownKind(String name, SourceRange at) {
        var known = kinds.keySet().stream().map(kind -> "callout-" + kind).toList();
        context.problem(
                at,
                "unknown callout \"" + name + "\"",
                workbook.dialect.Nearest.to(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("add it to the callouts of book.yml"));
    }

    private Optional<Block> codeCell(
            DialectBlock.PartStart node, DialectBlock.@Nullable Caption captionNode) {
        if (!(context.parts().get(node.part) instanceof Part.Code code)) {
            return Optional.empty();
        }
        var at = new SourceRange(node.part, code.line(), 0, 0);
        if (!(node.getParent() instanceof com.vladsch.flexmark.util.ast.Document)) {
            context.problem(
                    at,
                    "a code cell inside a div",
                    "close the div before the cell with a line :::");
        }
        var label = code.options().get("label");
        List<Inline> caption = captionNode == null ? List.of() : inlines.children(captionNode);
        var number =
                numbering.thing(label, List.of("fig", "tbl", "lst"), Walk.plainText(caption), at);
        return Optional.of(new Block.CodeCell(code.options(), label, number, caption, at));
    }

    private Block items(ListBlock list, SourceRange at) {
        var items = new ArrayList<Block.Item>();
        for (var child : list.getChildren()) {
            var checked = child instanceof TaskListItem task ? task.isItemDoneMarker() : null;
            items.add(
                    new Block.Item(
                            checked,
                            children(child),
                            context.range(child.getStartOffset(), child.getEndOffset())));
        }
        var start = list instanceof OrderedList ordered ? (Integer) ordered.getStartNumber() : null;
        return new Block.Items(start, list.isTight(), List.copyOf(items), at);
    }

    private Block definitions(DefinitionList list, SourceRange at) {
        var entries = new ArrayList<Block.Entry>();
        var terms = new ArrayList<List<Inline>>();
        var meanings = new ArrayList<List<Block>>();
        for (var child : list.getChildren()) {
            if (child instanceof DefinitionTerm) {
                if (!meanings.isEmpty()) {
                    entries.add(new Block.Entry(List.copyOf(terms), List.copyOf(meanings)));
                    terms.clear();
                    meanings.clear();
                }
                var inside = child.getFirstChild() instanceof Paragraph p ? p : child;
                terms.add(inlines.children(inside));
            } else {
                meanings.add(children(child));
            }
        }
        entries.add(new Block.Entry(List.copyOf(terms), List.copyOf(meanings)));
        return new Block.Definitions(List.copyOf(entries), at);
    }
}
