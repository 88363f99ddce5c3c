package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link Screen}. */
public final class ScreenTests {

    private ScreenTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<Screen>> tests() {
        var tests = new LinkedHashMap<String, Consumer<Screen>>();
        tests.put(
                "one in ten is sick",
                answer -> {
                    var result = answer.screen(10_000, 0.1, 0.9, 0.8);
                    Expect.close(900, result.tp(), "900 of the 1,000 sick are found");
                    Expect.close(1800, result.fp(), "a fifth of the healthy is alarmed");
                    Expect.close(1.0 / 3, result.ppv(), "900 of 2,700 alarms are right");
                    Expect.close(0.986301, result.npv(), "7,200 of 7,300 passes are right");
                });
        tests.put(
                "half are sick",
                answer ->
                        Expect.close(
                                0.8,
                                answer.screen(1000, 0.5, 0.8, 0.8).ppv(),
                                "with as many sick as healthy, the PPV of this test equals its sensitivity"));
        tests.put(
                "a test without errors",
                answer ->
                        Expect.close(
                                1,
                                answer.screen(100, 0.1, 1, 1).ppv(),
                                "nobody healthy is alarmed"));
        return tests;
    }
}
