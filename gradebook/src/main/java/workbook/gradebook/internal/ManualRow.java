package workbook.gradebook.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.gradebook.ManualScore;
import workbook.grader.ExerciseResult;
import workbook.grader.Status;
import workbook.grader.SubmissionReport;

/**
 * A manual score with what the person saw.
 *
 * @param entry the score and the comment
 * @param content hash of what had been handed in
 * @param automatic the points that the grader had given
 */
record ManualRow(ManualScore entry, String content, BigDecimal automatic) {

    /** Return the newest entries, by student and exercise. */
    static Map<String, Map<String, ManualRow>> newest(Sql sql, String assignment)
            throws SQLException {
        var rows = new HashMap<String, Map<String, ManualRow>>();
        sql.query(
                        "SELECT student, exercise, score, comment, content, automatic FROM manual"
                                + " WHERE assignment = ? ORDER BY entered_at",
                        row ->
                                new ManualRow(
                                        new ManualScore(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getBigDecimal(3),
                                                row.getString(4)),
                                        row.getString(5),
                                        row.getBigDecimal(6)),
                        assignment)
                .forEach(
                        row ->
                                rows.computeIfAbsent(row.entry().student(), s -> new HashMap<>())
                                        .put(row.entry().exercise(), row));
        return rows;
    }

    /** Return a report with the entries in place of what the grader gave. */
    static SubmissionReport apply(SubmissionReport report, Map<String, ManualRow> entries) {
        var results = new ArrayList<ExerciseResult>();
        for (var result : report.results()) {
            var entry = entries.get(result.exercise());
            results.add(entry == null ? result : entry.applied(result));
        }
        return new SubmissionReport(
                report.submission(),
                report.student(),
                report.assignment(),
                report.attempt(),
                report.submitted(),
                report.notes(),
                results);
    }

    private ExerciseResult applied(ExerciseResult result) {
        var notes = new ArrayList<>(result.notes());
        var score = entry.score();
        if (score == null) {
            if (!entry.comment().isEmpty()) {
                notes.add("comment: " + entry.comment());
            }
            return with(result, result.score(), result.status(), result.message(), notes);
        }
        notes.add("the grader said: " + result.message());
        var message = "marked by hand" + (entry.comment().isEmpty() ? "" : ": " + entry.comment());
        return with(result, score, status(score, result.max()), message, notes);
    }

    private static ExerciseResult with(
            ExerciseResult result,
            BigDecimal score,
            Status status,
            String message,
            List<String> notes) {
        return new ExerciseResult(
                result.exercise(), score, result.max(), status, message, notes, result.tests());
    }

    private static Status status(BigDecimal score, BigDecimal max) {
        if (score.compareTo(max) >= 0) {
            return Status.OK;
        }
        return score.signum() == 0 ? Status.FAILED : Status.PARTIAL;
    }
}
