package workbook.gradebook.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import workbook.gradebook.GradebookException;
import workbook.gradebook.ManualScore;

/** Writes what people enter. Older entries stay: the gradebook forgets nothing. */
public final class Entering {

    private Entering() {}

    /** Write all entries of one person. */
    public static void write(Sql sql, String assignment, List<ManualScore> entries, String author)
            throws SQLException {
        var standings = Standings.of(sql, assignment);
        var time = Instant.now();
        for (var entry : entries) {
            var row = standings.row(entry.student());
            var points = standings.items().get(entry.exercise());
            if (points == null) {
                throw GradebookException.wrongUsage(
                        "exercise \""
                                + entry.exercise()
                                + "\" is not in "
                                + assignment
                                + "; known are "
                                + String.join(", ", standings.items().keySet()));
            }
            if (entry.score() != null && entry.score().compareTo(points) > 0) {
                throw GradebookException.wrongUsage(
                        entry.student()
                                + ", "
                                + entry.exercise()
                                + ": score "
                                + Standings.text(entry.score())
                                + " is more than the "
                                + Standings.text(points)
                                + " points there are");
            }
            time = time.plusNanos(1000);
            sql.update(
                    "INSERT INTO manual (assignment, student, exercise, entered_at, author, score,"
                            + " comment, content, automatic) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    assignment,
                    entry.student(),
                    entry.exercise(),
                    Ids.time(time),
                    author,
                    entry.score(),
                    entry.comment(),
                    row.content(),
                    automatic(standings, row, entry.exercise()));
        }
    }

    private static BigDecimal automatic(Standings standings, AttemptRow row, String exercise)
            throws SQLException {
        return standings.automatic(row, false).results().stream()
                .filter(result -> result.exercise().equals(exercise))
                .findFirst()
                .map(result -> result.score())
                .orElse(BigDecimal.ZERO);
    }
}
