package workbook.dialect;

/**
 * Something an author has to mend: where, what, and what to do about it.
 *
 * @param line one-based line of the chapter's file (or of the cell where no file is known)
 * @param message what is wrong, with the offending value
 * @param hint the next step, or empty
 */
public record Problem(int line, String message, String hint) {

    /** Return the report line for {@code file}: {@code file:line: message (hint)}. */
    public String in(String file) {
        return file + ":" + line + ": " + message + (hint.isEmpty() ? "" : "\n  try: " + hint);
    }
}
