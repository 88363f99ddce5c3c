package workbook.book;

import workbook.dialect.Problem;

/**
 * Something an author has to mend.
 *
 * @param file path from the book's folder, with slashes
 * @param line one-based line; 0 where the file as a whole is meant
 * @param message what is wrong, with the offending value
 * @param hint the next step, or empty
 */
public record BookProblem(String file, int line, String message, String hint) {

    /** Make a problem from one of the dialect's. */
    static BookProblem of(String file, Problem problem) {
        return new BookProblem(file, problem.line(), problem.message(), problem.hint());
    }

    /** Return the report: {@code file:line: message}, and the hint on a line of its own. */
    public String text() {
        var place = line > 0 ? file + ":" + line : file;
        return place + ": " + message + (hint.isEmpty() ? "" : "\n  try: " + hint);
    }
}
