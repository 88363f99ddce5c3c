package workbook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.Grader;

/** Several processes that do one run, through a real PostgreSQL. */
@Timeout(600)
class ShareTest {

    private static final int STUDENTS = 15;

    @TempDir Path temp;

    @Test
    void theRestTakesUpWhatAKilledProcessHad() throws Exception {
        try (var server = PostgresServer.start()) {
            var url = server.url("postgres");
            Gradebook.open(url).close();
            var killed = homework("killed");
            var others = List.of(homework("second"), homework("third"));
            var victim = GradingProcess.start(killed, url);
            await(victim, () -> recorded(killed).size() >= 2 && locks(url) > 0);
            victim.destroyForcibly().waitFor();
            assertThat(victim.exitValue()).isEqualTo(128 + 9);
            assertThat(recorded(killed).size()).isLessThan(STUDENTS);
            var running = new ArrayList<Process>();
            for (var other : others) {
                running.add(GradingProcess.start(other, url));
            }
            for (var i = 0; i < running.size(); i++) {
                assertThat(running.get(i).waitFor())
                        .as(Files.readString(GradingProcess.log(others.get(i))))
                        .isZero();
            }
            var whole = homework("whole");
            Grader.grade(whole.request());
            for (var other : others) {
                assertThat(recorded(other)).isNotEmpty();
                assertThat(other.content()).isEqualTo(whole.content());
            }
            var all = new ArrayList<>(recorded(killed));
            others.forEach(other -> all.addAll(recorded(other)));
            // it may have been killed between a record and the word about it
            assertThat(all).doesNotHaveDuplicates().hasSizeBetween(STUDENTS - 1, STUDENTS);
            assertThat(count(url, "SELECT count(*) FROM workbook.grading")).isEqualTo(STUDENTS);
            assertThat(locks(url)).isZero();
        }
    }

    @Test
    void aFileCannotBeShared() {
        try (var gradebook = Gradebook.open(temp.resolve("gradebook.db").toString())) {
            assertThatThrownBy(gradebook::shared)
                    .hasMessage(
                            "--share needs a gradebook that all can reach: --db"
                                    + " jdbc:postgresql://HOST/DATABASE, not "
                                    + temp.resolve("gradebook.db"));
        }
    }

    /** Every process sees the same notebooks, and writes results of its own. */
    private Homework homework(String name) {
        var homework = new Homework(temp.resolve(name));
        for (var i = 0; i < STUDENTS; i++) {
            var code = i % 3 == 0 ? Homework.ALMOST : Homework.RIGHT;
            homework.add("student-%02d".formatted(i), code, "22.75", i % 2 == 0 ? "true" : "");
        }
        return homework;
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Process process, Condition condition) throws Exception {
        while (process.isAlive() && !condition.holds()) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
    }

    private static List<String> recorded(Homework homework) {
        try {
            return Files.readAllLines(GradingProcess.log(homework)).stream()
                    .filter(line -> line.startsWith("recorded "))
                    .toList();
        } catch (IOException e) {
            return List.of(); // not started yet
        }
    }

    private static int locks(String url) throws SQLException {
        return count(url, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'");
    }

    private static int count(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
