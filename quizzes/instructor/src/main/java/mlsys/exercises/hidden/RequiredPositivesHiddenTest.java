package mlsys.exercises.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.RequiredPositives;
import mlsys.exercises.RequiredPositivesTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=required-positives")
class RequiredPositivesHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(RequiredPositives answer) {
        return Visible.of(RequiredPositivesTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other rates and quantiles, and a rate without any doubt.")
    void otherRates(RequiredPositives answer) {
        assertEquals(457, answer.requiredPositives(0.95, 0.02, 1.96));
        assertEquals(1494, answer.requiredPositives(0.9, 0.02, 2.576));
        assertEquals(0, answer.requiredPositives(1, 0.02, 1.96));
        assertEquals(0, answer.requiredPositives(0, 0.02, 1.96));
        assertEquals(7_937_190_083L, answer.requiredPositives(0.5, 0.000011, 1.96));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse a rate outside 0 to 1, a margin of nothing and a negative quantile.")
    void refusesWhatCannotBe(RequiredPositives answer) {
        refused(() -> answer.requiredPositives(0.9, 0, 1.96));
        refused(() -> answer.requiredPositives(0.9, -0.02, 1.96));
        refused(() -> answer.requiredPositives(1.1, 0.02, 1.96));
        refused(() -> answer.requiredPositives(-0.1, 0.02, 1.96));
        refused(() -> answer.requiredPositives(0.9, 0.02, -1));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other trials, large ones too: no fewer cases than needed, and no more.")
    void randomTrials(RequiredPositives answer, Random random) {
        for (var i = 0; i < 24; i++) {
            var p = 0.05 + 0.9 * random.nextDouble();
            var margin = Math.pow(10, -1 - 4 * random.nextDouble());
            var z = 1 + 2 * random.nextDouble();
            var exact = z * z * p * (1 - p) / (margin * margin);
            var part = exact - Math.floor(exact);
            if (part > 1e-3 && part < 1 - 1e-3) {
                assertEquals((long) exact + 1, answer.requiredPositives(p, margin, z));
            }
        }
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
