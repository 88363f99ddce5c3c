package mlsys.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExercisesTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @FunctionalInterface
    interface Doubled {
        int doubled(int number);
    }

    @SuppressWarnings("unused") // found by its name
    static final class DoubledTests {

        private DoubledTests() {}

        public static Map<String, Consumer<Doubled>> tests() {
            var tests = new LinkedHashMap<String, Consumer<Doubled>>();
            tests.put("nothing", answer -> expect(0, answer.doubled(0)));
            tests.put("three", answer -> expect(6, answer.doubled(3)));
            return tests;
        }

        private static void expect(int expected, int actual) {
            if (expected != actual) {
                throw new AssertionError("expected " + expected + ", but got " + actual);
            }
        }
    }

    @Test
    void saysThatHiddenTestsDecideTheRest() {
        Exercises.check(Doubled.class, number -> 2 * number, out);
        assertThat(printed())
                .isEqualTo(
                        """
                        passed  nothing
                        passed  three
                        doubled: all visible tests passed; hidden tests decide the rest.
                        """);
    }

    @Test
    void saysWhatWasCalledAndExpected() {
        assertThatThrownBy(() -> Exercises.check(Doubled.class, number -> number * number, out))
                .isInstanceOf(ExerciseFailed.class)
                .hasMessage("doubled: 1 of 2 visible tests failed");
        assertThat(printed())
                .isEqualTo(
                        """
                        passed  nothing
                        FAILED  three
                                called doubled(3)
                                expected 6, but got 9
                        doubled: 1 of 2 visible tests failed.
                        """);
    }

    @Test
    void explainsAnException() {
        assertThatThrownBy(() -> Exercises.check(Doubled.class, number -> 6 / number, out))
                .hasMessage("doubled: 2 of 2 visible tests failed");
        assertThat(printed()).contains("your code threw ArithmeticException: / by zero");
    }

    @Test
    void explainsEndlessRecursion() {
        assertThatThrownBy(() -> Exercises.check(Doubled.class, ExercisesTest::endless, out))
                .isInstanceOf(ExerciseFailed.class);
        assertThat(printed()).contains("your code calls itself without end (StackOverflowError)");
    }

    @Test
    void recognisesTheStub() {
        assertThatThrownBy(() -> Exercises.check(Doubled.class, ExercisesTest::stub, out))
                .hasMessage("doubled is not solved yet: the cell still has its stub");
        assertThat(printed())
                .isEqualTo(
                        """
                        doubled is not solved yet: the cell still has its stub.
                        Write your code, run that cell, then run this one again.
                        """);
    }

    @Test
    void namesTheMissingTests() {
        assertThatThrownBy(() -> Exercises.check(Runnable.class, () -> {}, out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "java.lang.Runnable has no visible tests: a class java.lang.RunnableTests"
                                + " with a public static method tests() must lie beside it");
    }

    @Test
    void confirmsAnAnswer() {
        Exercises.answer("introduction-q03", "b", out);
        Exercises.answer("introduction-q04", " ", out);
        assertThat(printed())
                .isEqualTo(
                        """
                        introduction-q03: your answer is "b". Save the notebook.
                        introduction-q04: no answer yet. Write it between the second quotes.
                        """);
    }

    private static int stub(int number) {
        throw new UnsupportedOperationException("your code here");
    }

    @SuppressWarnings("InfiniteRecursion") // the point of the test
    private static int endless(int number) {
        return endless(number + 1) + 1;
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
