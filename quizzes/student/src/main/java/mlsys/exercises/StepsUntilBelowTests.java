package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link StepsUntilBelow}. */
public final class StepsUntilBelowTests {

    private StepsUntilBelowTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<StepsUntilBelow>> tests() {
        var tests = new LinkedHashMap<String, Consumer<StepsUntilBelow>>();
        tests.put(
                "one point a week from 95 % to below 90 %",
                answer ->
                        Expect.exactly(
                                6,
                                answer.stepsUntilBelow(0.95, 0.5, 0.02, 0.90),
                                "at step 5 the accuracy is at the floor, not below it"));
        tests.put(
                "twice as sensitive",
                answer ->
                        Expect.exactly(
                                3,
                                answer.stepsUntilBelow(0.95, 1, 0.02, 0.90),
                                "the accuracy falls by lambda · driftPerStep at every step"));
        tests.put(
                "no drift",
                answer ->
                        Expect.exactly(
                                -1,
                                answer.stepsUntilBelow(0.9, 0.5, 0, 0.8),
                                "an accuracy that does not fall never gets below the floor"));
        return tests;
    }
}
