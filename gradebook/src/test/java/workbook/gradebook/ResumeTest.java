package workbook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.Grader;

/** A run that is killed, and the one that goes on. */
@Timeout(600)
class ResumeTest {

    private static final int STUDENTS = 12;

    @TempDir Path temp;

    @Test
    void aKilledRunGoesOnAndWritesTheSameBytes() throws Exception {
        var homework = homework("killed");
        var graded = new TreeMap<String, String>();
        for (var kill = 1; kill <= 3; kill++) {
            killAfter(homework, 3 * kill);
            var now = gradedAt(homework);
            assertThat(now).containsAllEntriesOf(graded).hasSizeGreaterThanOrEqualTo(graded.size());
            graded.putAll(now);
        }
        assertThat(graded.size()).isBetween(6, STUDENTS);
        int reused;
        try (var gradebook = Gradebook.existing(homework.db())) {
            var journal = gradebook.journal(true);
            Grader.grade(homework.request(), (report, done, total) -> {}, journal);
            reused = journal.reused();
        }
        assertThat(reused).isEqualTo(graded.size());
        assertThat(gradedAt(homework)).containsAllEntriesOf(graded).hasSize(STUDENTS);
        var whole = homework("whole");
        Grader.grade(whole.request());
        assertThat(homework.content()).isEqualTo(whole.content());
    }

    @Test
    void whatChangedIsGradedAgain() {
        var homework = new Homework(temp).addClass();
        try (var gradebook = Gradebook.open(homework.db())) {
            homework.grade(gradebook);
            homework.add("bob", Homework.RIGHT, "22.75", "true");
            var handedInAgain = gradebook.journal(true);
            var report = Grader.grade(homework.request(), (r, d, t) -> {}, handedInAgain);
            assertThat(handedInAgain.reused()).isEqualTo(3);
            assertThat(report.submissions().get(1).score())
                    .as("%s", report.submissions().get(1))
                    .isEqualByComparingTo("7");
            var otherPoints = gradebook.journal(true);
            Grader.grade(homework.request(3), (r, d, t) -> {}, otherPoints);
            assertThat(otherPoints.reused()).isZero();
            var otherSecret = gradebook.journal(true);
            Grader.grade(homework.request().withSecret("other"), (r, d, t) -> {}, otherSecret);
            assertThat(otherSecret.reused()).isZero();
        }
    }

    private Homework homework(String name) {
        var homework = new Homework(temp.resolve(name));
        for (var i = 0; i < STUDENTS; i++) {
            var code = i % 3 == 0 ? Homework.ALMOST : Homework.RIGHT;
            homework.add("student-%02d".formatted(i), code, "22.75", i % 2 == 0 ? "true" : "");
        }
        return homework;
    }

    /** The test cannot choose the moment; three kills at three places stand for all. */
    private static void killAfter(Homework homework, int files) throws Exception {
        var process = GradingProcess.start(homework, homework.db());
        while (process.isAlive() && count(homework.out().resolve("junit")) < files) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
        assertThat(process.exitValue())
                .as(Files.readString(GradingProcess.log(homework)))
                .isEqualTo(128 + 9);
    }

    private static int count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private static Map<String, String> gradedAt(Homework homework) throws SQLException {
        var times = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + homework.db());
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT a.student, g.graded_at FROM grading g"
                                        + " JOIN attempt a ON a.grading = g.id")) {
            while (rows.next()) {
                times.put(rows.getString(1), rows.getString(2));
            }
        }
        return times;
    }
}
