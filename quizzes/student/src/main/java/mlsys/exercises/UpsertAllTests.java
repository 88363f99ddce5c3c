package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link UpsertAll}. */
public final class UpsertAllTests {

    private UpsertAllTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<UpsertAll>> tests() {
        var tests = new LinkedHashMap<String, Consumer<UpsertAll>>();
        var first = new Row("a", 1, 5);
        tests.put(
                "a row into an empty store",
                answer ->
                        Expect.rows(
                                Map.of("a", first),
                                answer.upsertAll(Map.of(), List.of(first)),
                                "a key that is new is stored"));
        tests.put(
                "the same batch again",
                answer ->
                        Expect.rows(
                                Map.of("a", first),
                                answer.upsertAll(Map.of("a", first), List.of(first)),
                                "doing it twice leaves what doing it once left"));
        tests.put(
                "a newer row and a late one",
                answer ->
                        Expect.rows(
                                Map.of("a", new Row("a", 2, 6)),
                                answer.upsertAll(
                                        Map.of("a", first),
                                        List.of(new Row("a", 2, 6), new Row("a", 1, 9))),
                                "the highest version counts, and not what arrives last"));
        return tests;
    }
}
