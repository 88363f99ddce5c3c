package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExerciseCheckTest {

    private static ExerciseCheck check;

    @BeforeAll
    static void open() {
        check = new ExerciseCheck(Course.tests(), Course.classPath());
    }

    @AfterAll
    static void close() {
        check.close();
    }

    @Test
    void everyWrongAnswerFailsTheTestItNames() {
        new TreeMap<>(Course.SOLUTIONS)
                .forEach((id, solution) -> assertThat(check.check(id, solution)).isEmpty());
    }
}
