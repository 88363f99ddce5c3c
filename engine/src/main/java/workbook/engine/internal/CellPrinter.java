package workbook.engine.internal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Prints for cells: objects without the names of JShell's classes, and the lines of a stack, which
 * {@code printStackTrace} prints as objects, with the lines of cells.
 */
final class CellPrinter extends PrintStream {

    CellPrinter(OutputStream stream) {
        super(stream, false, StandardCharsets.UTF_8);
    }

    @Override
    public void println(@Nullable String text) {
        print(text + System.lineSeparator()); // one write, not two
    }

    @Override
    public void print(@Nullable Object value) {
        print(Names.clean(String.valueOf(value)));
    }

    @Override
    public void println(@Nullable Object value) {
        var text = String.valueOf(value);
        var line =
                text.startsWith("\tat ") || text.startsWith("\t... ")
                        ? StreamRouter.stackLine(text)
                        : Names.clean(text);
        if (line != null) {
            println(line);
        }
    }
}
