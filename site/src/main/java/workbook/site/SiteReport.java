package workbook.site;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of rendering.
 *
 * @param pages the pages, relative to the output folder, in order
 * @param books books in one file, relative to the output folder
 * @param written files that changed
 * @param findings what is wrong with the content
 * @param notes what pages show in another way than it was written, though nothing is broken
 */
public record SiteReport(
        List<Path> pages,
        List<Path> books,
        List<Path> written,
        List<Finding> findings,
        List<Finding> notes) {

    /** Hold copies. */
    public SiteReport {
        pages = List.copyOf(pages);
        books = List.copyOf(books);
        written = List.copyOf(written);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /**
     * Something an author has to mend, or to know.
     *
     * @param place the file
     * @param line one-based, or 0 where no line is known
     * @param message what is wrong
     * @param hint the next step, or empty
     */
    public record Finding(String place, int line, String message, String hint) {

        @Override
        public String toString() {
            var where = line > 0 ? place + ":" + line : place;
            return where + ": " + message + (hint.isEmpty() ? "" : "\n  try: " + hint);
        }
    }
}
