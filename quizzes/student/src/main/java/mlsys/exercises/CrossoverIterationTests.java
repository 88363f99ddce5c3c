package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link CrossoverIteration}. */
public final class CrossoverIterationTests {

    private CrossoverIterationTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<CrossoverIteration>> tests() {
        var tests = new LinkedHashMap<String, Consumer<CrossoverIteration>>();
        tests.put(
                "a week for one team, a little over a quarter of a week for the other",
                answer ->
                        Expect.exactly(
                                80,
                                answer.crossoverIteration(95, 0.15, 168, 90, 0.10, 43.68, 99),
                                "compare at the same hour: B has done k experiments after k times its hours"));
        tests.put(
                "a team that stands still",
                answer ->
                        Expect.exactly(
                                50,
                                answer.crossoverIteration(95, 0, 168, 90, 0.10, 1, 99),
                                "five points at a tenth of a point each"));
        tests.put(
                "both end at the ceiling",
                answer ->
                        Expect.exactly(
                                18,
                                answer.crossoverIteration(90, 1, 1, 90, 0.5, 1, 99),
                                "A stops at the ceiling, and B arrives there later"));
        return tests;
    }
}
