package workbook.gradebook.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import workbook.gradebook.GradebookException;

/** The tables of a gradebook: one numbered script for each version, applied in order. */
record Schema(String place, boolean postgres) {

    static final int VERSION = 1;
    private static final Pattern END = Pattern.compile(";\\s*(\\n|$)");

    /** Make the tables, or bring them up to date; a newer gradebook is left alone. */
    Void prepare(Sql sql) throws SQLException {
        if (postgres) {
            sql.query("SELECT pg_advisory_xact_lock(7061726)", row -> "");
            sql.update("CREATE SCHEMA IF NOT EXISTS workbook");
            sql.update("SET search_path TO workbook");
        }
        var version = version(sql);
        if (version > VERSION) {
            throw GradebookException.broken(
                    place
                            + ": the gradebook was written by a newer workbook (tables of version "
                            + version
                            + ", this one knows "
                            + VERSION
                            + "); update the workbook",
                    null);
        }
        for (var next = version + 1; next <= VERSION; next++) {
            for (var statement : END.split(script(next), 0)) {
                sql.update(statement);
            }
            sql.update("DELETE FROM gradebook_version");
            sql.update("INSERT INTO gradebook_version (version) VALUES (?)", next);
        }
        return null;
    }

    private int version(Sql sql) throws SQLException {
        if (!tableExists(sql, "gradebook_version")) {
            if (!postgres && !sql.query("SELECT 1 FROM sqlite_master", row -> "").isEmpty()) {
                throw GradebookException.broken(
                        place
                                + ": is a database of another program, not a gradebook; name another"
                                + " file with --db",
                        null);
            }
            sql.update("CREATE TABLE gradebook_version (version INTEGER NOT NULL)");
            return 0;
        }
        return sql.first("SELECT version FROM gradebook_version", row -> row.getInt(1)).orElse(0);
    }

    private boolean tableExists(Sql sql, String name) throws SQLException {
        var found =
                postgres
                        ? "SELECT 1 FROM pg_tables WHERE schemaname = 'workbook' AND tablename = ?"
                        : "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?";
        return sql.first(found, row -> "", name).isPresent();
    }

    private static String script(int version) {
        var name = "/workbook/gradebook/schema/" + version + ".sql";
        try (var in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^--.*\\n", "").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
