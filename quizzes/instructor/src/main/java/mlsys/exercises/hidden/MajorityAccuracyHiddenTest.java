package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.MajorityAccuracy;
import mlsys.exercises.MajorityAccuracyTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=majority-accuracy")
class MajorityAccuracyHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(MajorityAccuracy answer) {
        return Visible.of(MajorityAccuracyTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try one annotator, bad annotators and a hundred of them: factorials overflow.")
    void otherPanels(MajorityAccuracy answer) {
        assertNear(0.9, answer.majorityAccuracy(0.9, 1));
        assertNear(0.352, answer.majorityAccuracy(0.4, 3));
        assertNear(0.733432, answer.majorityAccuracy(0.6, 9));
        assertNear(0.983558, answer.majorityAccuracy(0.6, 111));
        assertNear(1, answer.majorityAccuracy(1, 21));
        assertNear(0, answer.majorityAccuracy(0, 21));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse an even number of annotators, none of them, and what is no share.")
    void refusesWhatCannotBe(MajorityAccuracy answer) {
        refused(() -> answer.majorityAccuracy(0.8, 4));
        refused(() -> answer.majorityAccuracy(0.8, 0));
        refused(() -> answer.majorityAccuracy(0.8, -1));
        refused(() -> answer.majorityAccuracy(1.1, 3));
        refused(() -> answer.majorityAccuracy(-0.1, 3));
        refused(() -> answer.majorityAccuracy(Double.NaN, 3));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other panels of three and five.")
    void randomPanels(MajorityAccuracy answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var p = random.nextDouble();
            var q = 1 - p;
            assertNear(p * p * (p + 3 * q), answer.majorityAccuracy(p, 3));
            assertNear(p * p * p * (p * p + 5 * p * q + 10 * q * q), answer.majorityAccuracy(p, 5));
        }
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
