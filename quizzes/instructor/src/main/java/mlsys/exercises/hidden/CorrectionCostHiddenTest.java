package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.CorrectionCost;
import mlsys.exercises.CorrectionCostTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=correction-cost")
class CorrectionCostHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(CorrectionCost answer) {
        return Visible.of(CorrectionCostTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try an effort that is no whole number, and one of nothing.")
    void keepsFractionsOfCost(CorrectionCost answer) {
        assertNear(6, answer.correctionCost(3, 1.5));
        assertNear(0.5, answer.correctionCost(2, 0.25));
        assertNear(0, answer.correctionCost(2, 0));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse stages that do not exist and an effort below nothing.")
    void refusesWhatCannotBe(CorrectionCost answer) {
        refused(() -> answer.correctionCost(0, 1));
        refused(() -> answer.correctionCost(7, 1));
        refused(() -> answer.correctionCost(3, -1));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other stages: each costs twice the one before.")
    void randomStages(CorrectionCost answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var stage = 2 + random.nextInt(5);
            var effort = 0.1 + 10 * random.nextDouble();
            assertNear(effort * (1 << (stage - 1)), answer.correctionCost(stage, effort));
        }
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
