package workbook.dialect.internal;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Flexmark's node for a {@link Mark}. */
final class MarkNode extends Node {

    private final Mark mark;

    MarkNode(BasedSequence chars, Mark mark) {
        super(chars);
        this.mark = mark;
    }

    Mark mark() {
        return mark;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
