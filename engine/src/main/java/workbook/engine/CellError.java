package workbook.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cell failed. The text is the same in a notebook, in a build and in a run.
 *
 * @param kind at which step it failed
 * @param name the user's exception class ({@code java.lang.ArithmeticException}), or {@code
 *     CompilationException} and the like for what is not an exception of the user's
 * @param message one line: what is wrong
 * @param line line in the cell, from 1; 0 when no line is known
 * @param column column in that line, from 1; 0 when unknown
 * @param lines the whole text, a line each: the message with its place, the marked source line, the
 *     calls that led there, causes, and a hint where one is known
 */
public record CellError(
        Kind kind, String name, String message, int line, int column, List<String> lines) {

    public CellError {
        lines = List.copyOf(lines);
    }

    /** At which step a cell failed. */
    public enum Kind {
        /** The text is not Java; nothing of the cell has run. */
        SYNTAX,
        /** A part does not compile; the parts above it have run, it and those below have not. */
        COMPILE,
        /** The code threw an exception. */
        EXCEPTION,
        /** A magic failed. */
        MAGIC,
        /** The cell was stopped. */
        INTERRUPTED
    }

    /** The whole text of the error. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Make an error whose text is only its message, with a next step below it if there is one. */
    public static CellError plain(Kind kind, String name, String message, @Nullable String hint) {
        var lines = hint == null ? List.of(message) : List.of(message, "  try: " + hint);
        return new CellError(kind, name, message, 0, 0, lines);
    }
}
