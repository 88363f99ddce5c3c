package mlsys.exercises.hidden;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs the tests that students have too. */
final class Visible {

    private Visible() {}

    static <T> Stream<DynamicTest> of(Map<String, Consumer<T>> tests, T answer) {
        return tests.entrySet().stream()
                .map(
                        test ->
                                DynamicTest.dynamicTest(
                                        test.getKey(), () -> test.getValue().accept(answer)));
    }
}
