package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link ChooseTier}. */
public final class ChooseTierTests {

    private ChooseTierTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<ChooseTier>> tests() {
        var tests = new LinkedHashMap<String, Consumer<ChooseTier>>();
        tests.put(
                "a keyword spotter",
                answer ->
                        Expect.text(
                                "TINY",
                                answer.chooseTier(true, 50, 0.2, 0.005),
                                "it fits the smallest tier, so no other is asked"));
        tests.put(
                "a model for a phone",
                answer ->
                        Expect.text(
                                "MOBILE",
                                answer.chooseTier(true, 30, 100, 3),
                                "too large for TINY in size and in power"));
        tests.put(
                "a large language model",
                answer ->
                        Expect.text(
                                "CLOUD",
                                answer.chooseTier(true, 200, 140_000, 2000),
                                "raw data may leave, and there is time for the journey"));
        return tests;
    }
}
