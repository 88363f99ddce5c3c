package workbook.cli;

import java.io.PrintWriter;
import java.util.Map;
import workbook.nbformat.Json;

/**
 * Where a command prints: results to {@code out}, progress and messages to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person watches {@code err}
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /** Print a line of the result. */
    void result(String line) {
        out.println(line);
        out.flush();
    }

    /** Print the result as one JSON object. */
    void json(Map<String, Object> result) {
        out.print(Json.pretty(result));
        out.flush();
    }

    /** Print a message for the person at the terminal. */
    void message(String line) {
        err.println(line);
        err.flush();
    }
}
