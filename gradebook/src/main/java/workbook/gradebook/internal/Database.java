package workbook.gradebook.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import workbook.gradebook.GradebookException;

/**
 * One connection to SQLite or PostgreSQL. Thread-safe: one transaction at a time.
 *
 * <p>The same SQL goes to both.
 */
public final class Database implements AutoCloseable {

    private static final String POSTGRES = "jdbc:postgresql:";

    /** How long to wait for others; the property is for tests. */
    private static final int WAIT_SECONDS = Integer.getInteger("workbook.gradebook.wait", 10);

    private final String place;
    private final String url;
    private final Connection connection;

    /** Something to do in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /** Do it; whatever it throws undoes it. */
        T run(Sql sql) throws SQLException;
    }

    private Database(String place, String url, Connection connection) {
        this.place = place;
        this.url = url;
        this.connection = connection;
    }

    /**
     * Open a database and bring its tables up to date.
     *
     * @param url a {@code jdbc:postgresql:} URL, or the path of a file for SQLite
     * @param create whether to make the file where it is missing
     */
    public static Database open(String url, boolean create) {
        if (url.startsWith("postgres://") || url.startsWith("postgresql://")) {
            throw GradebookException.wrongUsage(
                    "--db: write the URL as jdbc:postgresql://HOST/DATABASE?user=NAME");
        }
        var remote = url.startsWith(POSTGRES);
        if (!remote && url.startsWith("jdbc:")) {
            throw GradebookException.wrongUsage(
                    "--db: only jdbc:postgresql: URLs and files for SQLite are known, not "
                            + withoutSecrets(url));
        }
        return remote ? postgres(url) : sqlite(Path.of(url), create);
    }

    private static Database postgres(String url) {
        var place = withoutSecrets(url);
        var properties = new Properties();
        properties.setProperty("connectTimeout", "" + WAIT_SECONDS);
        properties.setProperty("ApplicationName", "workbook");
        return connect(place, url, properties, true);
    }

    private static Database sqlite(Path given, boolean create) {
        var file = Files.isDirectory(given) ? given.resolve("gradebook.db") : given;
        if (!create && !Files.exists(file)) {
            throw GradebookException.wrongUsage(
                    file
                            + ": no such gradebook; name the one that `workbook grade` wrote with"
                            + " --db OUT/gradebook.db");
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw GradebookException.wrongUsage(file + ": there is no folder " + folder);
        }
        var properties = new Properties();
        properties.setProperty("busy_timeout", "" + WAIT_SECONDS * 1000);
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("transaction_mode", "IMMEDIATE");
        return connect(file.toString(), "jdbc:sqlite:" + file, properties, false);
    }

    private static Database connect(
            String place, String url, Properties properties, boolean remote) {
        Connection connection;
        try {
            connection = DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw DatabaseProblems.of(place, e);
        }
        var database = new Database(place, url, connection);
        try {
            connection.setAutoCommit(false);
            var schema = new Schema(place, remote);
            database.transaction(schema::prepare);
            return database;
        } catch (SQLException e) {
            database.close();
            throw DatabaseProblems.of(place, e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Tell whether other machines can use it too. */
    public boolean isShared() {
        return url.startsWith(POSTGRES);
    }

    /** Open one more connection to the same PostgreSQL. */
    Database another() {
        return open(url, false);
    }

    /** Return the file, or the URL without what is secret. */
    public String place() {
        return place;
    }

    /** Do all of this or nothing. */
    public <T> T transaction(Work<T> work) {
        return run(work, true);
    }

    /** See what would come of it, and take it back. */
    public <T> T trial(Work<T> work) {
        return run(work, false);
    }

    private synchronized <T> T run(Work<T> work, boolean keep) {
        try {
            var done = false;
            try {
                var result = work.run(new Sql(connection));
                if (keep) {
                    connection.commit();
                    done = true;
                }
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw DatabaseProblems.of(place, e);
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatabaseProblems.of(place, e);
        }
    }
}
