package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.BatteryDays;
import mlsys.exercises.BatteryDaysTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=battery-days")
class BatteryDaysHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(BatteryDays answer) {
        return Visible.of(BatteryDaysTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try larger batteries and other voltages.")
    void otherBatteries(BatteryDays answer) {
        assertNear(7.126348, answer.batteryDays(3000, 3.7, 3000, 5, 0.02));
        assertNear(181.479302, answer.batteryDays(1000, 3.7, 150, 0.1, 0.005));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse a duty cycle outside 0 to 1, an empty battery and a device without power.")
    void refusesWhatCannotBe(BatteryDays answer) {
        refused(() -> answer.batteryDays(225, 3, 10, 0.01, 1.2));
        refused(() -> answer.batteryDays(225, 3, 10, 0.01, -0.1));
        refused(() -> answer.batteryDays(0, 3, 10, 0.01, 0.5));
        refused(() -> answer.batteryDays(225, 0, 10, 0.01, 0.5));
        refused(() -> answer.batteryDays(225, 3, -1, 0.01, 0.5));
        refused(() -> answer.batteryDays(225, 3, 10, -0.01, 0.5));
        refused(() -> answer.batteryDays(225, 3, 10, 0, 0));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other devices: awake and asleep both count, each for its share of the time.")
    void randomDevices(BatteryDays answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var mAh = 100 + 3000 * random.nextDouble();
            var volts = 1.5 + 3 * random.nextDouble();
            var active = 1 + 500 * random.nextDouble();
            var sleep = 0.01 + random.nextDouble();
            var duty = 0.2 * random.nextDouble();
            var mean = active * duty + sleep * (1 - duty);
            assertNear(
                    mAh * volts / mean / 24, answer.batteryDays(mAh, volts, active, sleep, duty));
        }
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
