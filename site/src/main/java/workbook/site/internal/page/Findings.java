package workbook.site.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import workbook.dialect.Problem;

/** Collects what is wrong on one page. */
final class Findings {

    private final Set<Problem> problems = new LinkedHashSet<>();

    void add(int line, String message, String hint) {
        problems.add(new Problem(line, message, hint));
    }

    void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    List<Problem> all() {
        return List.copyOf(new ArrayList<>(problems));
    }
}
