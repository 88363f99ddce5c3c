package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link CorrectionCost}. */
public final class CorrectionCostTests {

    private CorrectionCostTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<CorrectionCost>> tests() {
        var tests = new LinkedHashMap<String, Consumer<CorrectionCost>>();
        tests.put(
                "found where it was made",
                answer ->
                        Expect.close(
                                2,
                                answer.correctionCost(1, 2),
                                "in the first stage nothing has doubled yet"));
        tests.put(
                "found at deployment",
                answer ->
                        Expect.close(
                                32,
                                answer.correctionCost(5, 2),
                                "four stages lie between the first and the fifth"));
        tests.put(
                "found by monitoring",
                answer ->
                        Expect.close(
                                32,
                                answer.correctionCost(6, 1),
                                "the effort is doubled once for each stage passed"));
        return tests;
    }
}
