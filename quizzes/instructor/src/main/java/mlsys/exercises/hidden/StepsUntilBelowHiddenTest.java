package mlsys.exercises.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.StepsUntilBelow;
import mlsys.exercises.StepsUntilBelowTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=steps-until-below")
class StepsUntilBelowHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(StepsUntilBelow answer) {
        return Visible.of(StepsUntilBelowTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try a step that lands exactly on the floor, in spite of rounding.")
    void exactlyAtTheFloor(StepsUntilBelow answer) {
        assertEquals(11, answer.stepsUntilBelow(0.99, 0.1, 0.01, 0.98));
        assertEquals(7, answer.stepsUntilBelow(0.99, 0.2, 0.05, 0.93));
        assertEquals(16, answer.stepsUntilBelow(0.99, 0.2, 0.02, 0.93));
        assertEquals(5, answer.stepsUntilBelow(0.92, 0.3, 0.05, 0.85));
        assertEquals(1, answer.stepsUntilBelow(0.8, 0.5, 0.02, 0.8));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Think of a model that starts below the floor, and of one that never drifts.")
    void neverAndAtOnce(StepsUntilBelow answer) {
        assertEquals(0, answer.stepsUntilBelow(0.89, 0.5, 0.02, 0.90));
        assertEquals(-1, answer.stepsUntilBelow(0.95, 0, 0.02, 0.90));
        assertEquals(-1, answer.stepsUntilBelow(0.95, 0.5, 0, 0.90));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other drifts, slow and fast ones.")
    void randomDrifts(StepsUntilBelow answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var steps = 1 + random.nextInt(200);
            var lambda = 0.1 + random.nextDouble();
            var drift = 0.001 * (1 + random.nextDouble());
            var past = 0.2 + 0.6 * random.nextDouble();
            var acc0 = 0.9 + 0.1 * random.nextDouble();
            var floor = acc0 - lambda * drift * (steps - past);
            assertEquals(steps, answer.stepsUntilBelow(acc0, lambda, drift, floor));
        }
    }
}
