package workbook.dialect.internal;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbook.dialect.Attributes;

/** Displayed math: from a line that starts with two dollars to one that ends with them. */
final class MathParser extends AbstractBlockParser {

    private final DialectBlock.Equation block = new DialectBlock.Equation();
    private final StringBuilder tex = new StringBuilder();
    private BasedSequence last;

    private MathParser(BasedSequence opening) {
        last = opening;
        block.setChars(opening);
    }

    /** Return a parser if {@code line} starts a block of math; text behind its end rules it out. */
    static Optional<MathParser> starting(BasedSequence line) {
        if (!line.startsWith("$$")) {
            return Optional.empty();
        }
        var parser = new MathParser(line);
        int end = Scan.displayEnd(line, 2);
        if (end < 0) {
            parser.tex.append(line.subSequence(2)).append('\n');
            return Optional.of(parser);
        }
        return parser.end(line, 2, end) ? Optional.of(parser) : Optional.empty();
    }

    private boolean end(BasedSequence line, int from, int end) {
        int behind = AttributeScanner.skipBlanks(line, end + 2);
        var found = AttributeScanner.scan(line, behind);
        int stop = found.map(AttributeScanner.Found::end).orElse(behind);
        if (AttributeScanner.skipBlanks(line, stop) < line.length()) {
            return false;
        }
        tex.append(line.subSequence(from, end));
        block.attributes = found.map(AttributeScanner.Found::attributes).orElse(Attributes.NONE);
        block.closed = true;
        return true;
    }

    /** Say whether the closing dollars are still to come. */
    boolean isOpen() {
        return !block.closed;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (block.closed || isMarker(state.getLine())) {
            return BlockContinue.none();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    private static boolean isMarker(BasedSequence line) {
        return line.length() > 0 && line.charAt(0) == Joined.MARKER;
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (block.closed || line == last || line.getStartOffset() < last.getEndOffset()) {
            return;
        }
        last = line;
        var row = line.trimEOL();
        int end = Scan.displayEnd(row, 0);
        if (end < 0 || !end(row, 0, end)) {
            tex.append(row).append('\n');
        }
    }

    @Override
    public void closeBlock(ParserState state) {
        block.tex = tex.toString().strip();
        block.setChars(
                block.getChars()
                        .baseSubSequence(block.getChars().getStartOffset(), last.getEndOffset()));
    }
}
