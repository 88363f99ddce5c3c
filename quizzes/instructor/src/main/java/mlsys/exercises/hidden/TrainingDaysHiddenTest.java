package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.TrainingDays;
import mlsys.exercises.TrainingDaysTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=training-days")
class TrainingDaysHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(TrainingDays answer) {
        return Visible.of(TrainingDaysTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try a newer accelerator, and one device that works for years.")
    void otherClusters(TrainingDays answer) {
        assertNear(8.999960, answer.trainingDays(3.15e23, 1024, 9.89e14, 0.4));
        assertNear(11574.0741, answer.trainingDays(1e24, 1, 1e15, 1));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse a cluster without devices: throw an IllegalArgumentException.")
    void refusesNoDevices(TrainingDays answer) {
        assertThrows(
                IllegalArgumentException.class, () -> answer.trainingDays(3.14e23, 0, 3.12e14, 1));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other numbers: every one of the four inputs has to count.")
    void randomRuns(TrainingDays answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var flop = 1e22 * (1 + 100 * random.nextDouble());
            var devices = 1 + random.nextInt(20_000);
            var peak = 1e14 * (1 + 10 * random.nextDouble());
            var eta = 0.1 + 0.9 * random.nextDouble();
            assertNear(
                    flop / (devices * peak * eta) / 86_400,
                    answer.trainingDays(flop, devices, peak, eta));
        }
    }
}
