package workbook.gradebook.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A state of a student's work, with the grading that counts for it.
 *
 * @param id its key
 * @param student the student
 * @param content hash of what was handed in
 * @param at when it was handed in; where nobody says, when it was first graded
 * @param number the platform's number of the attempt
 * @param grading the key of its grading
 */
record AttemptRow(
        String id, String student, String content, Instant at, int number, String grading) {

    /** The beginning of the SHA-256 of nothing: somebody in the roster who handed in nothing. */
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb924";

    boolean isHandedIn() {
        return !content.equals(NOTHING);
    }

    /** Return all graded attempts: by student, the oldest first. */
    static List<AttemptRow> all(Sql sql, String assignment) throws SQLException {
        var rows =
                sql.query(
                        "SELECT id, student, content, COALESCE(submitted, first_graded), number,"
                                + " grading FROM attempt WHERE assignment = ? AND grading IS NOT"
                                + " NULL",
                        row ->
                                new AttemptRow(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        Instant.parse(row.getString(4)),
                                        row.getInt(5),
                                        row.getString(6)),
                        assignment);
        return rows.stream()
                .sorted(
                        Comparator.comparing(AttemptRow::student)
                                .thenComparing(AttemptRow::at)
                                .thenComparing(AttemptRow::number)
                                .thenComparing(AttemptRow::id))
                .toList();
    }
}
