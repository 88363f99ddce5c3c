package workbook.gradebook.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import workbook.gradebook.GradebookException;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeReport;
import workbook.grader.Status;
import workbook.grader.SubmissionReport;

/**
 * The database of an nbgrader course: nbgrader makes it, this fills in grades.
 *
 * @param file where it is, for messages
 * @param sql its one transaction
 */
public record NbgraderDatabase(Path file, Sql sql) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /**
     * A notebook of an nbgrader assignment.
     *
     * @param id its key in the database
     * @param name the notebook's file without ending
     * @param assignmentId the key of its assignment
     * @param assignment the folder of its assignment
     */
    public record Book(String id, String name, String assignmentId, String assignment) {}

    private record Cell(String id, BigDecimal max) {}

    /** Something to do with the database. */
    @FunctionalInterface
    public interface Work<T> {
        /** Do it; whatever it throws undoes it. */
        T run(NbgraderDatabase database) throws SQLException;
    }

    /** Do all of this or nothing. */
    public static <T> T change(Path file, Work<T> work) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            var sql = new Sql(connection);
            var known = "SELECT 1 FROM sqlite_master WHERE name = 'grade_cells'";
            if (sql.first(known, row -> "").isEmpty()) {
                throw GradebookException.wrongUsage(
                        file
                                + ": is no database of nbgrader; run `nbgrader generate_assignment`"
                                + " in the course's folder first");
            }
            var result = work.run(new NbgraderDatabase(file, sql));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw DatabaseProblems.of(file.toString(), e);
        }
    }

    /** Find the notebook that gives points for all of these exercises and questions. */
    public Book book(Set<String> items, @Nullable String assignment) throws SQLException {
        var fitting = new ArrayList<Book>();
        for (var book : books()) {
            var named = assignment == null || assignment.equals(book.assignment());
            var cells = cells(book);
            if (named && items.stream().allMatch(item -> cell(cells, item) != null)) {
                fitting.add(book);
            }
        }
        if (fitting.size() != 1) {
            var names = fitting.stream().map(Book::assignment).toList();
            throw GradebookException.wrongUsage(
                    file
                            + (fitting.isEmpty()
                                    ? ": no assignment there has cells for "
                                            + String.join(", ", items)
                                            + "; generate it from `workbook release --edition"
                                            + " instructor`"
                                    : ": more than one assignment there is this one; name it with"
                                            + " --column: "
                                            + String.join(" or ", names)));
        }
        return fitting.get(0);
    }

    private List<Book> books() throws SQLException {
        return sql.query(
                "SELECT n.id, n.name, a.id, a.name FROM notebook n"
                        + " JOIN assignment a ON a.id = n.assignment_id ORDER BY a.name, n.name",
                row ->
                        new Book(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)));
    }

    /** Return the names of all students. */
    public List<String> students() throws SQLException {
        return sql.query("SELECT id FROM student ORDER BY id", row -> row.getString(1));
    }

    private Map<String, Cell> cells(Book book) throws SQLException {
        var cells = new HashMap<String, Cell>();
        sql.query(
                "SELECT b.name, b.id, g.max_score FROM base_cell b"
                        + " JOIN grade_cells g ON g.id = b.id WHERE b.notebook_id = ?",
                row ->
                        cells.put(
                                row.getString(1), new Cell(row.getString(2), row.getBigDecimal(3))),
                book.id());
        return cells;
    }

    private static @Nullable Cell cell(Map<String, Cell> cells, String item) {
        var check = cells.get(item + "-check");
        return check == null ? cells.get("quiz-" + item) : check;
    }

    /** Write the grades of a student; manual scores that nbgrader has stay. */
    public void write(Book book, String student, GradeReport head, SubmissionReport report) {
        try {
            fill(book, student, head, report);
        } catch (SQLException e) {
            throw DatabaseProblems.of(file.toString(), e);
        }
    }

    private void fill(Book book, String student, GradeReport head, SubmissionReport report)
            throws SQLException {
        sql.update("INSERT INTO student (id) VALUES (?) ON CONFLICT DO NOTHING", student);
        var submission =
                row(
                        "submitted_assignment",
                        "assignment_id",
                        book.assignmentId(),
                        "student_id",
                        student);
        var time = time(report.submitted());
        if (time != null) {
            sql.update(
                    "UPDATE submitted_assignment SET timestamp = ? WHERE id = ?", time, submission);
        }
        var notebook =
                row("submitted_notebook", "notebook_id", book.id(), "assignment_id", submission);
        sql.update(
                "UPDATE submitted_notebook SET flagged = COALESCE(flagged, 0),"
                        + " late_submission_penalty = ? WHERE id = ?",
                report.score().subtract(head.total(report)),
                notebook);
        var cells = cells(book);
        for (var result : report.results()) {
            var cell = cell(cells, result.exercise());
            if (cell != null) {
                grade(notebook, cell, result);
            }
        }
        for (var cell : solutions(book)) {
            row("comment", "cell_id", cell, "notebook_id", notebook);
        }
    }

    private void grade(String notebook, Cell cell, ExerciseResult result) throws SQLException {
        var open = result.status() == Status.MANUAL;
        sql.update(
                "INSERT INTO grade (id, notebook_id, cell_id, auto_score, needs_manual_grade)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (cell_id, notebook_id) DO UPDATE SET"
                        + " auto_score = excluded.auto_score,"
                        + " needs_manual_grade = excluded.needs_manual_grade",
                id(),
                notebook,
                cell.id(),
                open ? null : scaled(result, cell.max()),
                open);
    }

    /** In the points that nbgrader gives for the cell. */
    private static BigDecimal scaled(ExerciseResult result, BigDecimal max) {
        return result.max().signum() == 0
                ? BigDecimal.ZERO
                : result.score().multiply(max).divide(result.max(), 6, RoundingMode.HALF_UP);
    }

    private List<String> solutions(Book book) throws SQLException {
        return sql.query(
                "SELECT b.id FROM base_cell b JOIN solution_cells s ON s.id = b.id"
                        + " WHERE b.notebook_id = ?",
                row -> row.getString(1),
                book.id());
    }

    /** Return the id of the one row with these two keys, made where it is missing. */
    private String row(String table, String first, String one, String second, String two)
            throws SQLException {
        var keys = " WHERE " + first + " = ? AND " + second + " = ?";
        var found = sql.first("SELECT id FROM " + table + keys, row -> row.getString(1), one, two);
        if (found.isPresent()) {
            return found.get();
        }
        var id = id();
        sql.update(
                "INSERT INTO " + table + " (id, " + first + ", " + second + ") VALUES (?, ?, ?)",
                id,
                one,
                two);
        return id;
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : TIME.format(time);
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
