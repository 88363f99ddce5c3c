package workbook.book;

import java.util.List;

/**
 * What a build gave.
 *
 * @param chapters executed chapters in the order of the book
 * @param problems everything an author has to mend, of files and of runs, in that order
 */
public record BuildReport(List<Executed> chapters, List<BookProblem> problems) {

    public BuildReport {
        chapters = List.copyOf(chapters);
        problems = List.copyOf(problems);
    }

    /** Say whether nothing is wrong. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** Return how many chapters were taken from the cache. */
    public int cached() {
        return (int) chapters.stream().filter(Executed::cached).count();
    }
}
