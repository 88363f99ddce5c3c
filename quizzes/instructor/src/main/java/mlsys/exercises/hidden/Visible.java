package mlsys.exercises.hidden;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs the tests that students have too. */
final class Visible {

    private Visible() {}

    static <T> Stream<DynamicTest> of(Map<String, Consumer<T>> tests, T answer) {
        return of(tests, name -> true, answer);
    }

    /** Run those with a name that {@code wanted} accepts. */
    static <T> Stream<DynamicTest> of(
            Map<String, Consumer<T>> tests, Predicate<String> wanted, T answer) {
        return tests.entrySet().stream()
                .filter(test -> wanted.test(test.getKey()))
                .map(
                        test ->
                                DynamicTest.dynamicTest(
                                        test.getKey(), () -> test.getValue().accept(answer)));
    }
}
