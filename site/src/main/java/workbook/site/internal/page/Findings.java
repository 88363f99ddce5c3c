package workbook.site.internal.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import workbook.dialect.Problem;

/** Collects what is wrong on one page, and what its reader does not see there as written. */
final class Findings {

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Problem> notes = new LinkedHashSet<>();

    void add(int line, String message, String hint) {
        problems.add(new Problem(line, message, hint));
    }

    /** Note what is shown in another way than it was written; nothing is broken. */
    void note(int line, String message, String hint) {
        notes.add(new Problem(line, message, hint));
    }

    void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    List<Problem> notes() {
        return List.copyOf(notes);
    }
}
