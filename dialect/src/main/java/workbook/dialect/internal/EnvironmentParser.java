package workbook.dialect.internal;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A TeX environment without dollars around it: from its first line to the one that ends it. */
final class EnvironmentParser extends AbstractBlockParser {

    private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{([A-Za-z]+\\*?)}.*");

    private final DialectBlock.Equation block = new DialectBlock.Equation();
    private final StringBuilder tex = new StringBuilder();
    private final String end;
    private BasedSequence last;

    private EnvironmentParser(BasedSequence opening, String name) {
        end = "\\end{" + name + "}";
        last = opening;
        block.setChars(opening);
        take(opening);
    }

    /** Return a parser if {@code line} opens an environment and nothing stands behind its end. */
    static Optional<EnvironmentParser> starting(BasedSequence line) {
        var matcher = BEGIN.matcher(line.trimEOL());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var parser = new EnvironmentParser(line, matcher.group(1));
        var row = line.toString().strip();
        return row.contains(parser.end) && !row.endsWith(parser.end)
                ? Optional.empty()
                : Optional.of(parser);
    }

    private void take(BasedSequence line) {
        tex.append(line.trimEOL()).append('\n');
        block.closed = line.toString().contains(end);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        var line = state.getLine();
        boolean marker = line.length() > 0 && line.charAt(0) == Joined.MARKER;
        return block.closed || marker
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (!block.closed && line.getStartOffset() >= last.getEndOffset()) {
            last = line;
            take(line);
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
