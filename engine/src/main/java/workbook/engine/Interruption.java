package workbook.engine;

import java.util.List;

/** The error of a cell that was stopped. */
final class Interruption {

    private Interruption() {}

    static CellError error(CellText cell, int offset) {
        var start = offset;
        while (start < cell.source().length()
                && Character.isWhitespace(cell.source().charAt(start))) {
            start++;
        }
        var line = cell.place(start).line();
        var message = "the cell was stopped";
        return new CellError(
                CellError.Kind.INTERRUPTED,
                "InterruptedException",
                message,
                line,
                0,
                List.of("line " + line + ": " + message, "    " + cell.line(line).strip()));
    }
}
