package workbook.gradebook.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeKey;
import workbook.grader.GradeRun;
import workbook.grader.Status;
import workbook.grader.SubmissionReport;
import workbook.grader.TestResult;

/** The rows of attempts and gradings. */
public final class Gradings {

    private Gradings() {}

    /** Write what a run is about. */
    public static void begin(Sql sql, GradeRun run) throws SQLException {
        sql.update(
                "INSERT INTO assignment (id, title, rules, isolation) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET title = excluded.title,"
                        + " rules = excluded.rules, isolation = excluded.isolation",
                run.assignment(),
                run.title(),
                run.rules().text(),
                run.isolation().name());
        sql.update("DELETE FROM item WHERE assignment = ?", run.assignment());
        for (var i = 0; i < run.items().size(); i++) {
            var item = run.items().get(i);
            sql.update(
                    "INSERT INTO item (assignment, exercise, position, points) VALUES (?, ?, ?, ?)",
                    run.assignment(),
                    item.id(),
                    i,
                    item.max());
        }
    }

    /** Write a grading in place of an older one of the same key. */
    public static void write(Sql sql, GradeRun run, GradeKey key, SubmissionReport report)
            throws SQLException {
        var now = Ids.time(Instant.now());
        var submitted = report.submitted() == null ? null : Ids.time(report.submitted());
        var attempt = Ids.attempt(run.assignment(), key);
        var grading = Ids.grading(run.assignment(), key);
        sql.update(
                "INSERT INTO attempt (id, assignment, student, submission, content, number,"
                        + " submitted, first_graded) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET number = excluded.number,"
                        + " submitted = excluded.submitted",
                attempt,
                run.assignment(),
                key.student(),
                key.submission(),
                key.content(),
                report.attempt(),
                submitted,
                now);
        for (var table : List.of("test", "result")) {
            sql.update("DELETE FROM " + table + " WHERE grading = ?", grading);
        }
        sql.update("DELETE FROM grading WHERE id = ?", grading);
        sql.update(
                "INSERT INTO grading (id, attempt, number, submitted, points, tests, settings,"
                        + " isolation, grader, java, graded_at, notes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                grading,
                attempt,
                report.attempt(),
                report.submitted() == null ? null : report.submitted().toString(),
                key.points(),
                key.tests(),
                key.settings(),
                run.isolation().label(),
                run.grader(),
                run.java(),
                now,
                Trees.texts(report.notes()));
        for (var i = 0; i < report.results().size(); i++) {
            write(sql, grading, i, report.results().get(i));
        }
    }

    private static void write(Sql sql, String grading, int position, ExerciseResult result)
            throws SQLException {
        sql.update(
                "INSERT INTO result (grading, position, exercise, score, points, status, message,"
                        + " notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                grading,
                position,
                result.exercise(),
                result.score(),
                result.max(),
                result.status().label(),
                result.message(),
                Trees.texts(result.notes()));
        for (var i = 0; i < result.tests().size(); i++) {
            var test = result.tests().get(i);
            sql.update(
                    "INSERT INTO test (grading, exercise, position, name, visible, passed, points,"
                            + " cases) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    grading,
                    position,
                    i,
                    test.name(),
                    test.visible(),
                    test.passed(),
                    test.points(),
                    Trees.cases(test.cases()));
        }
    }

    /** Let a grading be the one that counts for its attempt. */
    public static void choose(Sql sql, String assignment, GradeKey key) throws SQLException {
        sql.update(
                "UPDATE attempt SET grading = ? WHERE id = ?",
                Ids.grading(assignment, key),
                Ids.attempt(assignment, key));
    }

    /** Read a grading with everything that the reports show. */
    public static Optional<SubmissionReport> read(Sql sql, String grading) throws SQLException {
        return read(sql, grading, true);
    }

    /** Read a grading; without {@code full} the parts of its tests are left out. */
    public static Optional<SubmissionReport> read(Sql sql, String grading, boolean full)
            throws SQLException {
        // Another process may commit it between two queries: one that sees it here sees it whole.
        if (sql.first("SELECT id FROM grading WHERE id = ?", row -> row.getString(1), grading)
                .isEmpty()) {
            return Optional.empty();
        }
        var results = results(sql, grading, full);
        return sql.first(
                "SELECT a.submission, a.student, a.assignment, g.number, g.submitted, g.notes"
                        + " FROM grading g JOIN attempt a ON a.id = g.attempt WHERE g.id = ?",
                row ->
                        new SubmissionReport(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                instant(row.getString(5)),
                                Trees.texts(row.getString(6)),
                                results),
                grading);
    }

    private static List<ExerciseResult> results(Sql sql, String grading, boolean full)
            throws SQLException {
        record Test(int exercise, TestResult result) {}
        var columns = "exercise, name, visible, passed, points" + (full ? ", cases" : "");
        var tests =
                sql.query(
                        "SELECT " + columns + " FROM test WHERE grading = ? ORDER BY 1, position",
                        row -> new Test(row.getInt(1), test(row, full)),
                        grading);
        return sql.query(
                "SELECT position, exercise, score, points, status, message, notes FROM result"
                        + " WHERE grading = ? ORDER BY position",
                row -> {
                    var position = row.getInt(1);
                    return new ExerciseResult(
                            row.getString(2),
                            row.getBigDecimal(3),
                            row.getBigDecimal(4),
                            Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                            row.getString(6),
                            Trees.texts(row.getString(7)),
                            tests.stream()
                                    .filter(test -> test.exercise() == position)
                                    .map(Test::result)
                                    .toList());
                },
                grading);
    }

    private static TestResult test(ResultSet row, boolean full) throws SQLException {
        return new TestResult(
                row.getString(2),
                row.getInt(3) == 1,
                row.getInt(4) == 1,
                plain(row.getBigDecimal(5)),
                full ? Trees.cases(row.getString(6)) : List.of());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
