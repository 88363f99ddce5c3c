package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link MaxServerKm}. */
public final class MaxServerKmTests {

    private MaxServerKmTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<MaxServerKm>> tests() {
        var tests = new LinkedHashMap<String, Consumer<MaxServerKm>>();
        tests.put(
                "a budget of 10 ms, 6 ms of it for processing",
                answer ->
                        Expect.close(
                                400,
                                answer.maxServerKm(10, 6),
                                "what is left is shared by the way out and the way back"));
        tests.put(
                "36 ms for nothing but the journey",
                answer ->
                        Expect.close(
                                3600,
                                answer.maxServerKm(36, 0),
                                "light in fibre covers 200 km in a millisecond"));
        tests.put(
                "processing takes longer than the budget",
                answer ->
                        Expect.close(
                                0, answer.maxServerKm(5, 6), "no time is left, so no distance is"));
        return tests;
    }
}
