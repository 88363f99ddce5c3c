package workbook.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import workbook.gradebook.internal.Claims;
import workbook.gradebook.internal.Database;
import workbook.gradebook.internal.Entering;
import workbook.gradebook.internal.Standings;
import workbook.grader.GradeListener;
import workbook.grader.GradeReport;
import workbook.grader.GradeRequest;
import workbook.grader.SubmissionReport;

/**
 * Everything that was graded, with what people added. Thread-safe; close it.
 *
 * <p>A place is the path of a file for SQLite, a folder with a {@code gradebook.db} in it, or a
 * {@code jdbc:postgresql:} URL, whose tables are in a schema of their own, {@code workbook}.
 */
public final class Gradebook implements AutoCloseable {

    private final Database database;

    private Gradebook(Database database) {
        this.database = database;
    }

    /**
     * Open a gradebook, and make it where there is none.
     *
     * @throws GradebookException if it is locked, damaged, out of reach, newer than this program or
     *     something else
     */
    public static Gradebook open(String place) {
        return new Gradebook(Database.open(place, true));
    }

    /** Open a gradebook that must be there; see {@link #open}. */
    public static Gradebook existing(String place) {
        return new Gradebook(Database.open(place, false));
    }

    /**
     * Return the journal of a grading run whose scores count at once.
     *
     * @param resume whether to take over what was graded before from the same inputs
     */
    public RunJournal journal(boolean resume) {
        return new RunJournal(database, resume, true);
    }

    /**
     * Return the journal of a run that several processes do together, on one machine or more: each
     * takes what nobody has, and takes over what others graded. Close it.
     *
     * @throws GradebookException if the gradebook is a file of SQLite
     */
    public RunJournal shared() {
        if (!database.isShared()) {
            throw GradebookException.wrongUsage(
                    "--share needs a gradebook that all can reach: --db"
                            + " jdbc:postgresql://HOST/DATABASE, not "
                            + database.place());
        }
        return new RunJournal(database, true, true, Claims.beside(database));
    }

    /** Return where the gradebook is, without secrets. */
    public String place() {
        return database.place();
    }

    /** Return the ids of all assignments. */
    public List<String> assignments() {
        return database.transaction(
                sql -> sql.query("SELECT id FROM assignment ORDER BY id", row -> row.getString(1)));
    }

    /** Grade again beside what counts; see {@link Regrade}. */
    public Regrade regrade(GradeRequest request, GradeListener listener) {
        return Regrade.of(database, request, listener);
    }

    /**
     * Enter what people decided: all of it or nothing. Older entries are kept, the newest counts.
     *
     * @throws GradebookException if a student or an exercise is unknown, or a score too high
     */
    public void enter(String assignment, List<ManualScore> entries, String author) {
        database.transaction(
                sql -> {
                    Entering.write(sql, assignment, entries, author);
                    return true;
                });
    }

    /** Return what counts for each student, by the policy and with manual scores, in brief. */
    public GradeReport grades(String assignment) {
        return database.transaction(sql -> Standings.of(sql, assignment).reports());
    }

    /** Return what counts for those who handed in something, in brief. */
    public GradeReport handedIn(String assignment) {
        return database.transaction(
                sql -> {
                    var standings = Standings.of(sql, assignment);
                    var reports = new ArrayList<SubmissionReport>();
                    for (var student : standings.students()) {
                        if (standings.isHandedIn(student)) {
                            reports.add(standings.report(student, false));
                        }
                    }
                    return standings.head().with(reports);
                });
    }

    /** Show what counts for each student in full, one after the other. */
    public void each(String assignment, BiConsumer<GradeReport, SubmissionReport> consumer) {
        database.transaction(
                sql -> {
                    var standings = Standings.of(sql, assignment);
                    for (var student : standings.students()) {
                        consumer.accept(standings.head(), standings.report(student, true));
                    }
                    return true;
                });
    }

    /** Say which manual scores were entered for something else than what counts now. */
    public List<String> flags(String assignment) {
        return database.transaction(sql -> Standings.of(sql, assignment).flags());
    }

    @Override
    public void close() {
        database.close();
    }
}
