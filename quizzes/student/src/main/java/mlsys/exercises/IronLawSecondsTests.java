package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link IronLawSeconds}. */
public final class IronLawSecondsTests {

    private IronLawSecondsTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<IronLawSeconds>> tests() {
        var tests = new LinkedHashMap<String, Consumer<IronLawSeconds>>();
        tests.put(
                "one GPT-2 token, one term after the other",
                answer ->
                        Expect.close(
                                0.001590540,
                                answer.ironLawSeconds(
                                        3e9, 2.039e12, 3e9, 3.12e14, 0.5, 1e-4, false),
                                "three terms in seconds: bytes / bandwidth, flop / (peak · eta),"
                                        + " overhead"));
        tests.put(
                "one GPT-2 token, moving and computing at once",
                answer ->
                        Expect.close(
                                0.001571309,
                                answer.ironLawSeconds(3e9, 2.039e12, 3e9, 3.12e14, 0.5, 1e-4, true),
                                "the longer of the two stages counts, and the overhead comes on"
                                        + " top"));
        tests.put(
                "nothing to move",
                answer ->
                        Expect.close(
                                1.0,
                                answer.ironLawSeconds(0, 1e9, 1e12, 1e12, 1, 0, false),
                                "10^12 operations at 10^12 a second take one second"));
        return tests;
    }
}
