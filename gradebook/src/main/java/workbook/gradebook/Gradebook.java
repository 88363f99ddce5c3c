package workbook.gradebook;

import java.util.List;
import workbook.gradebook.internal.Database;

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

    /** Return where the gradebook is, without secrets. */
    public String place() {
        return database.place();
    }

    /** Return the ids of all assignments. */
    public List<String> assignments() {
        return database.transaction(
                sql -> sql.query("SELECT id FROM assignment ORDER BY id", row -> row.getString(1)));
    }

    @Override
    public void close() {
        database.close();
    }
}
