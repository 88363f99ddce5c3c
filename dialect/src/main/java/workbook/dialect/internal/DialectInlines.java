package workbook.dialect.internal;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Attributes;

/**
 * Our inline syntax. Runs ahead of the parser's own and of every extension, so that nothing changes
 * quotes, dots or braces inside math and expressions.
 */
final class DialectInlines implements InlineParserExtension {

    private static final Pattern VALUE = Pattern.compile("(?s)\\{java}\\s+(.*\\S)\\s*");
    private static final Pattern MENTION = Pattern.compile(Citations.KEY);
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]+)]");

    /** Ends of the spans that were opened in {@link #block}, by the offset of their bracket. */
    private final Map<Integer, AttributeScanner.Found> spanEnds = new HashMap<>();

    private final boolean plain;
    private @Nullable Node block;

    private DialectInlines(boolean plain) {
        this.plain = plain;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
        if (parser.getBlock() != block) {
            block = parser.getBlock();
            spanEnds.clear();
        }
        return plain ? plain(parser) : dialect(parser);
    }

    private boolean dialect(LightInlineParser parser) {
        return switch (parser.peek()) {
            case '$' -> math(parser);
            case '`' -> value(parser);
            case '@' -> mention(parser);
            case '[' -> bracket(parser);
            case ']' -> spanEnd(parser);
            case '{' -> braces(parser);
            case '\\' -> index(parser);
            default -> false;
        };
    }

    private boolean plain(LightInlineParser parser) {
        return switch (parser.peek()) {
            case '$' -> math(parser);
            case '[' -> note(parser);
            case '\\' -> PlainMath.parse(parser);
            default -> false;
        };
    }

    private boolean math(LightInlineParser parser) {
        var text = parser.getInput();
        int start = parser.getIndex();
        if (parser.peek(1) == '$') {
            int end = Scan.displayEnd(text, start + 2);
            return end >= 0 && display(parser, end);
        }
        int end = Scan.mathEnd(text, start + 1);
        if (end < 0 && plain) {
            end = Scan.looseMathEnd(text, start + 1);
        }
        return end >= 0
                && add(
                        parser,
                        end + 1,
                        new Mark.Tex(
                                text.subSequence(start + 1, end).toString(),
                                false,
                                Attributes.NONE));
    }

    private static boolean display(LightInlineParser parser, int end) {
        var text = parser.getInput();
        var tex = text.subSequence(parser.getIndex() + 2, end).toString().strip();
        var found = AttributeScanner.scan(text, AttributeScanner.skipBlanks(text, end + 2));
        var attributes = found.map(AttributeScanner.Found::attributes).orElse(Attributes.NONE);
        int stop = found.map(AttributeScanner.Found::end).orElse(end + 2);
        return add(parser, stop, new Mark.Tex(tex, true, attributes));
    }

    private static boolean value(LightInlineParser parser) {
        var text = parser.getInput();
        int start = parser.getIndex();
        int ticks = Scan.run(text, start, '`');
        int end = Scan.codeEnd(text, start + ticks, ticks);
        if (end < 0) {
            return false;
        }
        var matcher = VALUE.matcher(text.subSequence(start + ticks, end));
        return matcher.matches()
                && add(parser, end + ticks, new Mark.Value(matcher.group(1).strip()));
    }

    private static boolean mention(LightInlineParser parser) {
        var text = parser.getInput();
        int start = parser.getIndex();
        if (start > 0 && !isFree(text.charAt(start - 1))) {
            return false;
        }
        var matcher = MENTION.matcher(text).region(start + 1, text.length());
        return matcher.lookingAt() && add(parser, matcher.end(), new Mark.Mention(matcher.group()));
    }

    private static boolean isFree(char before) {
        return !Character.isLetterOrDigit(before) && "\\/._-".indexOf(before) < 0;
    }

    private static boolean note(LightInlineParser parser) {
        var text = parser.getInput();
        var note = NOTE.matcher(text).region(parser.getIndex(), text.length());
        return note.lookingAt() && add(parser, note.end(), new Mark.Note(note.group(1)));
    }

    private boolean bracket(LightInlineParser parser) {
        if (note(parser)) {
            return true;
        }
        var text = parser.getInput();
        int start = parser.getIndex();
        int end = Scan.bracketEnd(text, start + 1, '[', ']');
        if (end < 0) {
            return false;
        }
        var attributes = AttributeScanner.scan(text, end + 1);
        if (attributes.isPresent()) {
            spanEnds.put(end, attributes.get());
            return add(parser, start + 1, new Mark.SpanStart());
        }
        char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        var works = Citations.read(text.subSequence(start + 1, end));
        return next != '('
                && next != '['
                && works.isPresent()
                && add(parser, end + 1, new Mark.Cite(works.get()));
    }

    private boolean spanEnd(LightInlineParser parser) {
        var found = spanEnds.remove(parser.getIndex());
        return found != null && add(parser, found.end(), new Mark.SpanEnd(found.attributes()));
    }

    private static boolean braces(LightInlineParser parser) {
        var found = AttributeScanner.scan(parser.getInput(), parser.getIndex());
        return found.isPresent()
                && add(parser, found.get().end(), new Mark.Braces(found.get().attributes()));
    }

    private static boolean index(LightInlineParser parser) {
        var text = parser.getInput();
        int start = parser.getIndex();
        var command = "\\index{";
        if (!text.subSequence(start, text.length()).startsWith(command)) {
            return false;
        }
        int from = start + command.length();
        int end = Scan.bracketEnd(text, from, '{', '}');
        return end >= 0
                && add(
                        parser,
                        end + 1,
                        new Mark.Index(text.subSequence(from, end).toString().strip()));
    }

    static boolean add(LightInlineParser parser, int end, Mark mark) {
        BasedSequence chars = parser.getInput().subSequence(parser.getIndex(), end);
        parser.appendNode(new MarkNode(chars, mark));
        parser.setIndex(end);
        return true;
    }

    /** Tells flexmark which characters to ask us about. */
    record Factory(boolean plain) implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$`@[]{\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new DialectInlines(plain);
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
