package workbook.dialect.internal;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import workbook.dialect.Attributes;

/** Flexmark's nodes for our blocks. */
abstract sealed class DialectBlock extends Block {

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** A fenced div. */
    static final class Div extends DialectBlock {
        final Attributes attributes;
        boolean closed;

        Div(Attributes attributes) {
            this.attributes = attributes;
        }
    }

    /** The line that ends a div; stands behind it in the tree. */
    static final class DivEnd extends DialectBlock {}

    /** Displayed math between lines of dollars. */
    static final class Equation extends DialectBlock {
        String tex = "";
        Attributes attributes = Attributes.NONE;
        boolean closed;
    }

    /** The line at which a part begins. */
    static final class PartStart extends DialectBlock {
        final int part;

        PartStart(int part) {
            this.part = part;
        }
    }

    /** A caption: of the table above it, or of the code cell whose marker stands above. */
    static final class Caption extends DialectBlock {}
}
