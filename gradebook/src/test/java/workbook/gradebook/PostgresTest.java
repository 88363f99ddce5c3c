package workbook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.Grader;

/** The same gradebook in PostgreSQL. */
@Timeout(600)
class PostgresTest {

    private static final String ID = "vol1/homework";

    @TempDir Path temp;

    @Test
    void keepsWhatSqliteKeeps() throws Exception {
        var homework = new Homework(temp).addClass();
        try (var server = PostgresServer.start()) {
            try (var gradebook = Gradebook.open(server.url("postgres"));
                    var other = Gradebook.open(server.url("postgres"));
                    var lite = Gradebook.open(homework.db())) {
                var report = homework.grade(gradebook);
                homework.grade(lite);
                var journal = other.journal(true);
                assertThat(Grader.grade(homework.request(), (r, d, t) -> {}, journal))
                        .isEqualTo(report);
                assertThat(journal.reused()).isEqualTo(4);
                var entry =
                        new ManualScore("cy", "training-days", new BigDecimal("1.25"), "a \0 b");
                for (var book : List.of(gradebook, lite)) {
                    book.enter(ID, List.of(entry), "me");
                }
                assertThat(other.grades(ID)).isEqualTo(lite.grades(ID));
                assertThat(gradebook.place()).doesNotContain("teacher");
            }
            assertThatThrownBy(() -> Gradebook.open(server.url("course")))
                    .hasMessageMatching(
                            "jdbc:postgresql://127.0.0.1:\\d+/course: PostgreSQL has no such"
                                    + " database; make it with createdb \\(FATAL: database"
                                    + " \"course\" does not exist\\)");
        }
    }
}
