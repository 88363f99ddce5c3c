package workbook.dialect.internal;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.Subscript;
import com.vladsch.flexmark.ext.superscript.Superscript;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Attributes;
import workbook.dialect.Inline;
import workbook.dialect.Inline.Style;
import workbook.dialect.SourceRange;
import workbook.dialect.Walk;

/** Turns flexmark's inline nodes into ours. */
final class InlineConverter {

    private final Context context;

    InlineConverter(Context context) {
        this.context = context;
    }

    /** Convert the children of {@code parent}. */
    List<Inline> children(Node parent) {
        return merged(sequence(parent.getFirstChild(), null).inlines());
    }

    /** Inlines up to the end of a span, and the node that ended it. */
    private record Sequence(List<Inline> inlines, @Nullable MarkNode end) {}

    private Sequence sequence(@Nullable Node first, @Nullable MarkNode opening) {
        var inlines = new ArrayList<Inline>();
        for (var node = first; node != null; node = node.getNext()) {
            if (node instanceof MarkNode mark && mark.mark() instanceof Mark.SpanEnd) {
                if (opening != null) {
                    return new Sequence(inlines, mark);
                }
            } else if (node instanceof MarkNode mark && mark.mark() instanceof Mark.SpanStart) {
                var inside = sequence(node.getNext(), mark);
                inlines.addAll(span(mark, inside));
                node = inside.end() == null ? last(node) : inside.end();
            } else if (node instanceof Image image) {
                var braces = bracesBehind(image);
                inlines.add(image(image, braces));
                node = braces.isPresent() ? Objects.requireNonNull(node.getNext()) : node;
            } else {
                inlines.addAll(single(node));
            }
        }
        return new Sequence(inlines, null);
    }

    private List<Inline> span(MarkNode opening, Sequence inside) {
        var end = inside.end();
        if (end == null || !(end.mark() instanceof Mark.SpanEnd mark)) {
            context.problem(
                    range(opening),
                    "the brackets here cross other markup",
                    "close what opens inside");
            return inside.inlines();
        }
        var at = context.range(opening.getStartOffset(), end.getEndOffset());
        return List.of(new Inline.Span(mark.attributes(), merged(inside.inlines()), at));
    }

    private static Node last(Node node) {
        var last = node;
        while (last.getNext() != null) {
            last = last.getNext();
        }
        return last;
    }

    private List<Inline> single(Node node) {
        var at = range(node);
        if (node instanceof MarkNode mark) {
            return mark(mark, at);
        } else if (node instanceof Emphasis) {
            return styled(Style.EMPHASIS, node, at);
        } else if (node instanceof StrongEmphasis) {
            return styled(Style.STRONG, node, at);
        } else if (node instanceof Strikethrough) {
            return styled(Style.STRUCK, node, at);
        } else if (node instanceof Superscript) {
            return styled(Style.SUPERSCRIPT, node, at);
        } else if (node instanceof Subscript) {
            return styled(Style.SUBSCRIPT, node, at);
        } else if (node instanceof Code code) {
            var text = code.getText().toString().replaceAll("\\s*\\n\\s*", " ");
            return List.of(new Inline.Code(text, at));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return List.of(new Inline.Break(node instanceof HardLineBreak, at));
        } else if (node instanceof HtmlInlineBase) {
            return List.of(new Inline.Html(node.getChars().toString(), at));
        }
        return linkOrText(node, at);
    }

    private List<Inline> linkOrText(Node node, SourceRange at) {
        if (node instanceof Link link) {
            return List.of(
                    new Inline.Link(
                            link.getUrl().unescape(),
                            link.getTitle().unescape(),
                            children(link),
                            at));
        } else if (node instanceof AutoLink link) {
            return List.of(autolink(link.getText().toString(), "", at));
        } else if (node instanceof MailLink link) {
            return List.of(autolink(link.getText().toString(), "mailto:", at));
        } else if (node instanceof LinkRef || node instanceof ImageRef) {
            return reference((RefNode) node, at);
        } else if (node instanceof TypographicSmarts smarts) {
            return text(entity(smarts.getTypographicText()), at);
        } else if (node instanceof TypographicQuotes quotes) {
            var inlines = new ArrayList<Inline>();
            inlines.addAll(text(entity(quotes.getTypographicOpening()), at));
            inlines.addAll(children(quotes));
            inlines.addAll(text(entity(quotes.getTypographicClosing()), at));
            return inlines;
        } else if (node instanceof HtmlEntity) {
            return text(entity(node.getChars().toString()), at);
        }
        return node.hasChildren() ? children(node) : text(node.getChars().unescape(), at);
    }

    private static String entity(@Nullable String text) {
        return text == null ? "" : Escaping.unescapeString(text);
    }

    private static Inline autolink(String text, String scheme, SourceRange at) {
        return new Inline.Link(scheme + text, "", List.of(new Inline.Text(text, at)), at);
    }

    private List<Inline> reference(RefNode node, SourceRange at) {
        var definition = node.getReferenceNode(context.document());
        if (definition == null) {
            var inlines = new ArrayList<Inline>();
            inlines.addAll(text(node instanceof ImageRef ? "![" : "[", at));
            inlines.addAll(
                    node.hasChildren() ? children(node) : text(node.getText().unescape(), at));
            inlines.addAll(text(behind(node), at));
            return inlines;
        }
        var url = definition.getUrl().unescape();
        var content = node.hasChildren() ? children(node) : text(node.getText().unescape(), at);
        if (node instanceof ImageRef) {
            return List.of(new Inline.Image(url, Walk.plainText(content), Attributes.NONE, at));
        }
        return List.of(new Inline.Link(url, definition.getTitle().unescape(), content, at));
    }

    private static String behind(RefNode node) {
        if (node.isReferenceTextCombined()) {
            return "]";
        }
        return "][" + node.getReference().unescape() + "]";
    }

    private List<Inline> styled(Style style, Node node, SourceRange at) {
        return List.of(new Inline.Styled(style, children(node), at));
    }

    private static List<Inline> text(String text, SourceRange at) {
        return text.isEmpty() ? List.of() : List.of(new Inline.Text(text, at));
    }

    private Inline image(Image image, Optional<MarkNode> braces) {
        var attributes = braces.map(InlineConverter::attributes).orElse(Attributes.NONE);
        int end = braces.map(Node::getEndOffset).orElse(image.getEndOffset());
        var alt = attributes.values().getOrDefault("alt", Walk.plainText(children(image)));
        return new Inline.Image(
                image.getUrl().unescape(),
                alt,
                attributes,
                context.range(image.getStartOffset(), end));
    }

    /** Return the attributes that stand directly behind {@code node}. */
    static Optional<MarkNode> bracesBehind(Node node) {
        return node.getNext() instanceof MarkNode next && next.mark() instanceof Mark.Braces
                ? Optional.of(next)
                : Optional.empty();
    }

    static Attributes attributes(MarkNode braces) {
        return braces.mark() instanceof Mark.Braces mark ? mark.attributes() : Attributes.NONE;
    }

    private List<Inline> mark(MarkNode node, SourceRange at) {
        var mark = node.mark();
        if (mark instanceof Mark.Tex math) {
            if (math.attributes().id() != null) {
                context.problem(
                        at, "a labelled equation within a paragraph", "give it lines of its own");
            }
            return List.of(new Inline.Tex(math.tex(), math.display(), at));
        } else if (mark instanceof Mark.Value value) {
            return List.of(new Inline.Value(value.expression(), context.valueIndex(node), at));
        } else if (mark instanceof Mark.Mention mention) {
            return List.of(mention(mention.key(), at));
        } else if (mark instanceof Mark.Cite cite) {
            return cited(cite, at);
        } else if (mark instanceof Mark.Note note) {
            return note(node, note.id(), at);
        } else if (mark instanceof Mark.Index index) {
            return List.of(new Inline.IndexEntry(index.term(), at));
        }
        return stray(node, at);
    }

    private Inline mention(String key, SourceRange at) {
        return context.isLabel(key)
                ? new Inline.Reference(key, at)
                : new Inline.Citation(List.of(new Inline.Cited(key, "", "", false)), true, at);
    }

    /** Labels in brackets are references all the same: {@code [@fig-a; @fig-b]}. */
    private List<Inline> cited(Mark.Cite cite, SourceRange at) {
        if (cite.works().stream().noneMatch(work -> context.isLabel(work.key()))) {
            return List.of(new Inline.Citation(cite.works(), false, at));
        }
        var inlines = new ArrayList<Inline>();
        for (var work : cite.works()) {
            inlines.addAll(text(inlines.isEmpty() ? "" : "; ", at));
            inlines.add(mention(work.key(), at));
        }
        return inlines;
    }

    private List<Inline> note(MarkNode node, String id, SourceRange at) {
        int number = context.footnoteNumber(id);
        if (number == 0) {
            context.problem(
                    at, "unknown footnote [^" + id + "]", "define it: [^" + id + "]: its text");
            return text(node.getChars().toString(), at);
        }
        return List.of(new Inline.FootnoteMark(id, number, at));
    }

    private List<Inline> stray(MarkNode node, SourceRange at) {
        context.problem(
                at,
                "attributes " + node.getChars() + " belong to nothing",
                "put them directly behind a heading, an image, a table's caption or [text]");
        return List.of();
    }

    private SourceRange range(Node node) {
        return context.range(node.getStartOffset(), node.getEndOffset());
    }

    /** Join neighbouring texts: one run of characters is one node. */
    private static List<Inline> merged(List<Inline> inlines) {
        var result = new ArrayList<Inline>();
        for (var inline : inlines) {
            int last = result.size() - 1;
            if (inline instanceof Inline.Text next
                    && last >= 0
                    && result.get(last) instanceof Inline.Text text) {
                var at =
                        new SourceRange(
                                text.at().part(),
                                text.at().line(),
                                text.at().start(),
                                Math.max(text.at().end(), next.at().end()));
                result.set(last, new Inline.Text(text.text() + next.text(), at));
            } else {
                result.add(inline);
            }
        }
        return List.copyOf(result);
    }
}
