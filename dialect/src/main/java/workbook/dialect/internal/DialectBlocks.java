package workbook.dialect.internal;

import com.vladsch.flexmark.ext.definition.internal.DefinitionItemBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Attributes;

/** Starts our blocks, ahead of those of CommonMark. */
final class DialectBlocks extends AbstractBlockParserFactory {

    private static final Pattern DIV =
            Pattern.compile(":{3,}\\s*(\\{.*}|[A-Za-z][\\w-]*)\\s*:*\\s*");
    private static final Pattern DIV_END = Pattern.compile(":{3,}\\s*");
    private static final Pattern TABLE_RULE = Pattern.compile("[\\s|:-]*-[\\s|:-]*");

    private final boolean plain;

    private DialectBlocks(DataHolder options, boolean plain) {
        super(options);
        this.plain = plain;
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        var line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        if (state.getIndent() > 3 || at >= line.length()) {
            return BlockStart.none();
        }
        var rest = line.subSequence(at);
        return switch (rest.charAt(0)) {
            case Joined.MARKER -> partStart(rest, line);
            case Joined.CAPTION -> caption(rest.subSequence(1), line);
            case '$' -> math(rest, line);
            case '\\' -> plain ? environment(rest, line) : BlockStart.none();
            case ':' -> plain ? BlockStart.none() : colon(rest, line, matched);
            default -> BlockStart.none();
        };
    }

    private static BlockStart partStart(BasedSequence rest, BasedSequence line) {
        int part = Integer.parseInt(rest.subSequence(1).toString().strip());
        return BlockStart.of(new LineParser(new DialectBlock.PartStart(part), rest))
                .atIndex(line.length());
    }

    private static BlockStart caption(BasedSequence caption, BasedSequence line) {
        return BlockStart.of(new CaptionParser(caption)).atIndex(line.length());
    }

    private static @Nullable BlockStart math(BasedSequence rest, BasedSequence line) {
        return MathParser.starting(rest)
                .map(parser -> BlockStart.of(parser).atIndex(line.length()))
                .orElse(null);
    }

    private static @Nullable BlockStart environment(BasedSequence rest, BasedSequence line) {
        return EnvironmentParser.starting(rest)
                .map(parser -> BlockStart.of(parser).atIndex(line.length()))
                .orElse(null);
    }

    private static @Nullable BlockStart colon(
            BasedSequence rest, BasedSequence line, MatchedBlockParser matched) {
        if (DIV_END.matcher(rest).matches()) {
            return BlockStart.of(new LineParser(new DialectBlock.DivEnd(), rest))
                    .atIndex(line.length());
        }
        var attributes = divAttributes(rest);
        if (attributes.isPresent()) {
            return BlockStart.of(new DivParser(attributes.get(), rest)).atIndex(line.length());
        }
        if (rest.length() > 1 && rest.charAt(1) == ' ' && captionsTable(rest, matched)) {
            return caption(rest.subSequence(1), line);
        }
        return BlockStart.none();
    }

    private static Optional<Attributes> divAttributes(BasedSequence rest) {
        var matcher = DIV.matcher(rest);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var opening = matcher.group(1);
        return opening.startsWith("{")
                ? AttributeScanner.scan(opening, 0).map(AttributeScanner.Found::attributes)
                : Optional.of(new Attributes(null, List.of(opening), Map.of()));
    }

    /** Say whether a line starting with a colon is the caption of the table above it. */
    private static boolean captionsTable(BasedSequence rest, MatchedBlockParser matched) {
        if (rest.toString().contains("{#tbl-")) {
            return true;
        }
        var paragraph = matched.getParagraphContent();
        if (paragraph != null) {
            return isTable(paragraph.toString());
        }
        Node last = matched.getBlockParser().getBlock().getLastChild();
        return last != null && isTable(last.getChars().toString());
    }

    private static boolean isTable(String text) {
        var lines = text.split("\n", 3);
        return lines.length > 1
                && lines[1].indexOf('|') >= 0
                && TABLE_RULE.matcher(lines[1]).matches();
    }

    static boolean endsDiv(CharSequence line) {
        return DIV_END.matcher(line).matches();
    }

    /** Tells flexmark to ask us before its own blocks. */
    record Factory(boolean plain) implements CustomBlockParserFactory {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new DialectBlocks(options, plain);
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(
                    BlockQuoteParser.Factory.class,
                    HeadingParser.Factory.class,
                    FencedCodeBlockParser.Factory.class,
                    HtmlBlockParser.Factory.class,
                    ThematicBreakParser.Factory.class,
                    ListBlockParser.Factory.class,
                    IndentedCodeBlockParser.Factory.class,
                    DefinitionItemBlockParser.Factory.class);
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
