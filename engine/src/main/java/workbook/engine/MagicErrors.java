package workbook.engine;

import java.util.List;

/** The error of a magic that failed. */
final class MagicErrors {

    private MagicErrors() {}

    static CellError of(CellText cell, CellPart.Magic magic, Exception e) {
        var message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        var place = cell.place(magic.offset());
        return new CellError(
                CellError.Kind.MAGIC,
                "MagicException",
                message,
                place.line(),
                place.column(),
                List.of(
                        "line " + place.line() + ": " + message,
                        "    " + cell.line(place.line()).strip()));
    }
}
