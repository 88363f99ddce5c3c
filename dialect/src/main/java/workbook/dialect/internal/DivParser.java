package workbook.dialect.internal;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Attributes;

/** A fenced div: goes on until the closing line that no div inside it claims. */
final class DivParser extends AbstractBlockParser {

    private final DialectBlock.Div block;
    private final BasedSequence opening;

    DivParser(Attributes attributes, BasedSequence opening) {
        block = new DialectBlock.Div(attributes);
        this.opening = opening;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block child) {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        var line = state.getLine();
        var rest = line.subSequence(Math.min(state.getNextNonSpaceIndex(), line.length()));
        if (state.getIndent() <= 3 && DialectBlocks.endsDiv(rest) && isInnermost(state)) {
            block.closed = true; // the line itself becomes a DivEnd behind this block
            return BlockContinue.none();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    private boolean isInnermost(ParserState state) {
        var active = state.getActiveBlockParsers();
        var inside = active.subList(active.indexOf(this) + 1, active.size());
        return inside.stream()
                .noneMatch(
                        parser ->
                                parser instanceof DivParser
                                        || (parser instanceof MathParser math && math.isOpen())
                                        || parser instanceof FencedCodeBlockParser);
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {}

    @Override
    public void closeBlock(ParserState state) {
        block.setChars(opening);
    }
}
