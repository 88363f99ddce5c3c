package workbook.book;

import java.util.List;
import workbook.nbformat.Notebook;

/**
 * What a release gave.
 *
 * @param notebooks released notebooks with their path from the book's folder
 * @param assets pictures and other files beside them
 * @param stale paths whose file on disk differs, or is missing
 * @param problems everything that has to be mended
 */
public record ReleaseReport(
        List<Released> notebooks,
        List<Asset> assets,
        List<String> stale,
        List<BookProblem> problems) {

    public ReleaseReport {
        notebooks = List.copyOf(notebooks);
        assets = List.copyOf(assets);
        stale = List.copyOf(stale);
        problems = List.copyOf(problems);
    }

    /** A released notebook; {@code path} is {@code notebooks/vol1/01-introduction.ipynb}. */
    public record Released(String path, Notebook notebook) {}

    /** A file that a notebook shows; both paths from the book's folder. */
    public record Asset(String path, String source) {}
}
