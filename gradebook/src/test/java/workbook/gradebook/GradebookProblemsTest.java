package workbook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradebookProblemsTest {

    @TempDir Path temp;

    @Test
    void saysThatTheFileIsSomethingElse() throws IOException {
        var file = temp.resolve("notes.txt");
        Files.writeString(file, "a shopping list that is longer than any header of a file\n");
        problem(file, ": is no gradebook but another kind of file; name another one with --db");
    }

    @Test
    void leavesTheDatabaseOfAnotherProgramAlone() throws SQLException {
        var file = temp.resolve("other.db");
        change(file, "CREATE TABLE music (title TEXT)");
        problem(
                file,
                ": is a database of another program, not a gradebook; name another file with --db");
    }

    @Test
    void leavesANewerGradebookAlone() throws SQLException {
        var file = temp.resolve("gradebook.db");
        Gradebook.open(file.toString()).close();
        change(file, "UPDATE gradebook_version SET version = 7");
        problem(
                file,
                ": the gradebook was written by a newer workbook (tables of version 7, this one"
                        + " knows 1); update the workbook");
    }

    @Test
    void saysThatAnotherProgramHasLockedIt() throws SQLException {
        var file = temp.resolve("gradebook.db");
        Gradebook.open(file.toString()).close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            problem(
                    file,
                    ": the gradebook is locked by another program; close it there, then run this"
                            + " again (grade: with --resume)");
        }
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> Gradebook.existing(temp.resolve("gradebook.db").toString()))
                .hasMessage(
                        temp.resolve("gradebook.db")
                                + ": no such gradebook; name the one that `workbook grade` wrote"
                                + " with --db OUT/gradebook.db");
    }

    @Test
    void saysThatPostgresCannotBeReachedWithoutThePassword() {
        assertThatThrownBy(
                        () ->
                                Gradebook.open(
                                        "jdbc:postgresql://localhost:9/course?user=a&password=hush"))
                .isInstanceOf(GradebookException.class)
                .hasMessageStartingWith(
                        "jdbc:postgresql://localhost:9/course: PostgreSQL cannot be reached; is it"
                                + " running there, and is the port open? (")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://a:hush@host/db | --db: write the URL as jdbc:postgresql://HOST/DATABASE?user=NAME",
                "jdbc:mysql://host/db?password=hush | --db: only jdbc:postgresql: URLs and files for SQLite"
                        + " are known, not jdbc:mysql://host/db",
            })
    void saysWhichUrlsItKnows(String url, String message) {
        assertThatThrownBy(() -> Gradebook.open(url))
                .isInstanceOfSatisfying(
                        GradebookException.class, e -> assertThat(e.isWrongUsage()).isTrue())
                .hasMessage(message);
    }

    private static void problem(Path file, String message) {
        assertThatThrownBy(() -> Gradebook.open(file.toString()))
                .isInstanceOf(GradebookException.class)
                .hasMessage(file + message);
    }

    private static void change(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
