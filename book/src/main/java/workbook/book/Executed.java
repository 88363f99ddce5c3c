package workbook.book;

import java.util.List;
import workbook.nbformat.Notebook;

/**
 * A chapter after its code ran.
 *
 * @param notebook with outputs, inline values and resolved questions
 * @param cached whether the results were kept from an earlier run
 * @param problems what failed
 */
public record Executed(
        Chapter chapter, Notebook notebook, boolean cached, List<BookProblem> problems) {

    public Executed {
        problems = List.copyOf(problems);
    }
}
