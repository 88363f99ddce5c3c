package workbook.gradebook.internal;

import java.sql.SQLException;
import java.util.Objects;
import org.sqlite.SQLiteException;
import workbook.gradebook.GradebookException;

/** Says what is wrong with a database, and what to do. */
final class DatabaseProblems {

    private DatabaseProblems() {}

    static GradebookException of(String place, SQLException e) {
        var what = e instanceof SQLiteException lite ? sqlite(lite) : postgres(e);
        return GradebookException.broken(place + ": " + what, e);
    }

    private static String sqlite(SQLiteException e) {
        // extended codes carry the plain one in their low byte
        return switch (e.getResultCode().code & 0xff) {
            case 5, 6 ->
                    "the gradebook is locked by another program; close it there, then run this"
                            + " again (grade: with --resume)";
            case 8 -> "the gradebook cannot be written; mind who owns the file and its folder";
            case 11 -> "the gradebook is damaged; take the last copy of it, or grade again";
            case 13 -> "the disk is full; make room, then run this again (grade: with --resume)";
            case 14 -> "the gradebook cannot be opened; mind who owns the file and its folder";
            case 26 -> "is no gradebook but another kind of file; name another one with --db";
            default -> "the gradebook does not work: " + e.getMessage();
        };
    }

    private static String postgres(SQLException e) {
        var state = Objects.toString(e.getSQLState(), "");
        var message = firstLine(e);
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "PostgreSQL cannot be reached; is it running there, and is the port open? ("
                    + message
                    + ")";
        }
        if (state.startsWith("28")) {
            return "PostgreSQL refuses the user; name one with ?user=NAME and its password in"
                    + " ~/.pgpass ("
                    + message
                    + ")";
        }
        if (state.equals("3D000")) {
            return "PostgreSQL has no such database; make it with createdb (" + message + ")";
        }
        if (state.equals("42501")) {
            return "the user may not do that; grant CREATE on the database (" + message + ")";
        }
        return "the gradebook does not work: " + message;
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
