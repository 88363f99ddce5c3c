package workbook.gradebook.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import workbook.gradebook.Change;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeKey;
import workbook.grader.SubmissionReport;
import workbook.grader.TestResult;

/** Compares gradings that are proposed with those that count. */
public final class Changes {

    private record Inputs(String content, String points, String tests, String settings) {}

    private Changes() {}

    /** Return what is different for a submission; nothing if the same scores come out. */
    public static List<Change> of(Sql sql, String assignment, GradeKey key) throws SQLException {
        var proposed = Gradings.read(sql, Ids.grading(assignment, key), false).orElseThrow();
        var old = current(sql, assignment, key);
        var before = new LinkedHashMap<String, ExerciseResult>();
        var inputs = "not graded before";
        if (old != null) {
            Gradings.read(sql, old, false)
                    .map(SubmissionReport::results)
                    .orElse(List.of())
                    .forEach(result -> before.put(result.exercise(), result));
            inputs = inputs(sql, old, key);
        }
        var changes = new ArrayList<Change>();
        for (var after : proposed.results()) {
            var first =
                    before.getOrDefault(
                            after.exercise(),
                            ExerciseResult.none(
                                    after.exercise(), after.max(), after.status(), "", List.of()));
            if (old == null || !same(first, after)) {
                changes.add(
                        new Change(
                                key.student(),
                                after.exercise(),
                                first.score(),
                                after.score(),
                                inputs + details(first, after)));
            }
        }
        return changes;
    }

    /** The grading that counts for this attempt; of a new attempt that of the student's newest. */
    private static @Nullable String current(Sql sql, String assignment, GradeKey key)
            throws SQLException {
        var own =
                sql.first(
                        "SELECT grading FROM attempt WHERE id = ? AND grading IS NOT NULL",
                        row -> row.getString(1),
                        Ids.attempt(assignment, key));
        if (own.isPresent()) {
            return own.get();
        }
        return AttemptRow.all(sql, assignment).stream()
                .filter(row -> row.student().equals(key.student()))
                .reduce((older, newer) -> newer)
                .map(AttemptRow::grading)
                .orElse(null);
    }

    private static boolean same(ExerciseResult before, ExerciseResult after) {
        return before.score().compareTo(after.score()) == 0
                && before.max().compareTo(after.max()) == 0
                && before.status() == after.status();
    }

    private static String inputs(Sql sql, String old, GradeKey key) throws SQLException {
        var was =
                sql.first(
                                "SELECT a.content, g.points, g.tests, g.settings FROM grading g"
                                        + " JOIN attempt a ON a.id = g.attempt WHERE g.id = ?",
                                row ->
                                        new Inputs(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4)),
                                old)
                        .orElseThrow();
        var changed = new ArrayList<String>();
        if (!was.content().equals(key.content())) {
            changed.add("another notebook");
        }
        if (!was.points().equals(key.points())) {
            changed.add("other points or keys");
        }
        if (!was.tests().equals(key.tests())) {
            changed.add("other tests");
        }
        if (!was.settings().equals(key.settings())) {
            changed.add("other settings (limits, secret, isolation, rules, grader or Java)");
        }
        return changed.isEmpty() ? "graded again" : String.join(", ", changed);
    }

    private static String details(ExerciseResult before, ExerciseResult after) {
        var text = new StringBuilder();
        if (before.max().compareTo(after.max()) != 0) {
            text.append("; of ").append(after.max().toPlainString());
            text.append(" instead of ").append(before.max().toPlainString());
        }
        if (before.status() != after.status()) {
            text.append("; ").append(before.status().label());
            text.append(" becomes ").append(after.status().label());
        }
        var passed = passed(before);
        passed(after)
                .forEach(
                        (test, now) -> {
                            var was = passed.get(test);
                            if (was != null && !was.equals(now)) {
                                text.append(now ? "; now passes: " : "; now fails: ").append(test);
                            }
                        });
        return text.toString();
    }

    private static Map<String, Boolean> passed(ExerciseResult result) {
        var passed = new TreeMap<String, Boolean>();
        for (TestResult test : result.tests()) {
            passed.merge(test.name(), test.passed(), Boolean::logicalAnd);
        }
        return passed;
    }
}
