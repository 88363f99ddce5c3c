package mlsys.exercises;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The visible tests of {@link BatteryDays}. */
public final class BatteryDaysTests {

    private BatteryDaysTests() {}

    /** Return the tests in order, each with its name. */
    public static Map<String, Consumer<BatteryDays>> tests() {
        var tests = new LinkedHashMap<String, Consumer<BatteryDays>>();
        tests.put(
                "a coin cell at a duty cycle of one percent",
                answer ->
                        Expect.close(
                                255.914468,
                                answer.batteryDays(225, 3, 10, 0.01, 0.01),
                                "mAh times volts are milliwatt-hours; weigh the two powers with"
                                        + " their shares of the time"));
        tests.put(
                "always awake",
                answer ->
                        Expect.close(
                                2.8125,
                                answer.batteryDays(225, 3, 10, 0.01, 1),
                                "the mean power is the active power"));
        tests.put(
                "always asleep",
                answer ->
                        Expect.close(
                                2812.5,
                                answer.batteryDays(225, 3, 10, 0.01, 0),
                                "the mean power is the power of sleeping"));
        return tests;
    }
}
