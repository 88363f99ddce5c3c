package workbook.gradebook.internal;

import java.sql.SQLException;
import java.util.List;

/**
 * Who works on what, among all who share a PostgreSQL: session locks under a row's key. They belong
 * to a connection of their own, so the server gives them back when the process that holds them
 * ends, and within half a minute when its machine falls silent. Thread-safe; close it.
 */
public final class Claims implements AutoCloseable {

    /** Seconds of silence, seconds between questions, questions: then the machine is gone. */
    private static final List<String> KEEPALIVE =
            List.of(
                    "SET tcp_keepalives_idle = 15",
                    "SET tcp_keepalives_interval = 5",
                    "SET tcp_keepalives_count = 3");

    private final Database database;

    private Claims(Database database) {
        this.database = database;
    }

    /** Open a connection beside {@code gradebook}'s, which must be PostgreSQL. */
    public static Claims beside(Database gradebook) {
        var claims = new Claims(gradebook.another());
        claims.database.transaction(
                sql -> {
                    for (var statement : KEEPALIVE) {
                        sql.update(statement);
                    }
                    return true;
                });
        return claims;
    }

    /** Take a key; false if somebody else has it. */
    public boolean take(String key) {
        return database.transaction(sql -> ask(sql, "pg_try_advisory_lock", key));
    }

    /** Give a key back. */
    public void giveBack(String key) {
        database.transaction(sql -> ask(sql, "pg_advisory_unlock", key));
    }

    private static boolean ask(Sql sql, String function, String key) throws SQLException {
        var number = Long.parseUnsignedLong(key.substring(0, 16), 16);
        return sql.first("SELECT " + function + "(?)", row -> row.getBoolean(1), number)
                .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
