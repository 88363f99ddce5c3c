package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.IronLawSeconds;
import mlsys.exercises.IronLawSecondsTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=iron-law-seconds")
class IronLawSecondsHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(IronLawSeconds answer) {
        return Visible.of(IronLawSecondsTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("The overhead comes on top of both forms: stages that overlap cannot hide it.")
    void bothForms(IronLawSeconds answer) {
        assertNear(1.0, answer.ironLawSeconds(1e9, 1e9, 1e12, 1e12, 1, 0, true));
        assertNear(2.0, answer.ironLawSeconds(1e9, 1e9, 1e12, 1e12, 1, 0, false));
        assertNear(1.25, answer.ironLawSeconds(1e9, 1e9, 0, 1e12, 0.5, 0.25, false));
        assertNear(1.25, answer.ironLawSeconds(1e9, 1e9, 1e11, 1e12, 0.5, 0.25, true));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse rates that are not above zero and an eta outside of 0 < eta <= 1.")
    void refusesWhatCannotBe(IronLawSeconds answer) {
        refused(() -> answer.ironLawSeconds(1, 1, 1, 1, 0, 0, false));
        refused(() -> answer.ironLawSeconds(1, 1, 1, 1, 1.01, 0, false));
        refused(() -> answer.ironLawSeconds(1, 0, 1, 1, 1, 0, true));
        refused(() -> answer.ironLawSeconds(1, 1, 1, -1, 1, 0, false));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other numbers: a low eta makes computing slower, fractions must survive.")
    void randomSteps(IronLawSeconds answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var bytes = 1e9 * random.nextDouble();
            var bandwidth = 1e11 * (1 + random.nextDouble());
            var flop = 1e12 * random.nextDouble();
            var peak = 1e14 * (1 + random.nextDouble());
            var eta = 0.05 + 0.9 * random.nextDouble();
            var overhead = 1e-3 * random.nextDouble();
            var overlapped = random.nextBoolean();
            var moving = bytes / bandwidth;
            var computing = flop / (peak * eta);
            var stages = overlapped ? Math.max(moving, computing) : moving + computing;
            assertNear(
                    stages + overhead,
                    answer.ironLawSeconds(bytes, bandwidth, flop, peak, eta, overhead, overlapped));
        }
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
