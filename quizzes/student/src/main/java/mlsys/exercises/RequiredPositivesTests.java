package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link RequiredPositives}. */
public final class RequiredPositivesTests {

    private RequiredPositivesTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<RequiredPositives>> tests() {
        var tests = new LinkedHashMap<String, Consumer<RequiredPositives>>();
        tests.put(
                "two points at nine in ten",
                answer ->
                        Expect.exactly(
                                865,
                                answer.requiredPositives(0.9, 0.02, 1.96),
                                "round up: 864 cases are not enough"));
        tests.put(
                "five points at one half",
                answer ->
                        Expect.exactly(
                                385,
                                answer.requiredPositives(0.5, 0.05, 1.96),
                                "round up to a whole case"));
        tests.put(
                "one point at nine in ten",
                answer ->
                        Expect.exactly(
                                3458,
                                answer.requiredPositives(0.9, 0.01, 1.96),
                                "half the margin takes four times the cases"));
        return tests;
    }
}
