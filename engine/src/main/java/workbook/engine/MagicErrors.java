package workbook.engine;

import java.util.ArrayList;
import java.util.List;

/** The error of a magic that failed. */
final class MagicErrors {

    private MagicErrors() {}

    static CellError of(CellText cell, CellPart.Magic magic, Exception e) {
        if (e instanceof MagicException failed && failed.error().isPresent()) {
            return failed.error().get();
        }
        var message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        var place = cell.place(magic.offset());
        var lines = new ArrayList<String>();
        lines.add("line " + place.line() + ": " + message);
        lines.add("    " + cell.line(place.line()).strip());
        if (e instanceof MagicException failed) {
            lines.addAll(failed.details());
        }
        return new CellError(
                CellError.Kind.MAGIC,
                "MagicException",
                message,
                place.line(),
                place.column(),
                List.copyOf(lines));
    }
}
