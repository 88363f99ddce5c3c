package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Measures a class of honest students: {@code -Dgrader.class=100}. */
@EnabledIfSystemProperty(named = "grader.class", matches = "\\d+")
class ClassTimingTest {

    @TempDir Path temp;

    @Test
    void gradesAWholeClass() {
        var students = Integer.getInteger("grader.class", 1);
        var folder = new ClassFolder(temp);
        for (var i = 0; i < students; i++) {
            folder.add("student-" + i, Course.solved());
        }
        var start = System.nanoTime();
        var report = folder.grade();
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(report.submissions())
                .hasSize(students)
                .allMatch(submission -> submission.score().compareTo(submission.max()) == 0);
        assertThat(took).as("%s students in %s", students, took).isLessThan(budget(students));
    }

    /** Two seconds for the four exercises of a student, and ten to warm up. */
    private static Duration budget(int students) {
        return Duration.ofSeconds(10 + 2L * students);
    }
}
