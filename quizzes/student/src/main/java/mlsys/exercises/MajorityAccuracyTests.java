package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link MajorityAccuracy}. */
public final class MajorityAccuracyTests {

    private MajorityAccuracyTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<MajorityAccuracy>> tests() {
        var tests = new LinkedHashMap<String, Consumer<MajorityAccuracy>>();
        tests.put(
                "three good annotators",
                answer ->
                        Expect.close(
                                0.896,
                                answer.majorityAccuracy(0.8, 3),
                                "all three are right, or two of them in one of three ways"));
        tests.put(
                "five good annotators",
                answer ->
                        Expect.close(
                                0.94208,
                                answer.majorityAccuracy(0.8, 5),
                                "five, four or three are right; count the ways of each"));
        tests.put(
                "seven coins",
                answer ->
                        Expect.close(
                                0.5, answer.majorityAccuracy(0.5, 7), "a vote of coins is a coin"));
        return tests;
    }
}
