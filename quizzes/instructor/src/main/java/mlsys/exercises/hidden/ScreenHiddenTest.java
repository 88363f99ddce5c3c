package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.Screen;
import mlsys.exercises.ScreenTests;
import mlsys.exercises.Screening;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=screening")
class ScreenHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(Screen answer) {
        return Visible.of(ScreenTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try rare diseases: who is overlooked, and who is alarmed?")
    void rareDiseases(Screen answer) {
        var two = answer.screen(10_000, 0.02, 0.9, 0.98);
        assertNear(0.4787234, two.ppv());
        assertNear(20, two.fn());
        assertNear(196, two.fp());
        assertNear(9604, two.tn());
        assertNear(0.01883053, answer.screen(10_000, 0.01, 0.95, 0.5).ppv());
    }

    @Test
    @Tag("points=1")
    @DisplayName("Think of populations where nobody is called sick or healthy; refuse bad rates.")
    void edges(Screen answer) {
        assertNear(0, answer.screen(100, 0, 0.9, 0.8).ppv());
        assertNear(0, answer.screen(100, 0, 0.9, 1).ppv());
        assertNear(0, answer.screen(100, 1, 1, 0.5).npv());
        assertNear(0, answer.screen(0, 0.5, 0.9, 0.8).ppv());
        refused(() -> answer.screen(100, 1.1, 0.9, 0.8));
        refused(() -> answer.screen(100, -0.1, 0.9, 0.8));
        refused(() -> answer.screen(100, 0.1, 1.1, 0.8));
        refused(() -> answer.screen(100, 0.1, 0.9, -0.1));
        refused(() -> answer.screen(-1, 0.1, 0.9, 0.8));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other populations: the four counts add up, and each rate has its own group.")
    void randomPopulations(Screen answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var sick = 1 + 500 * random.nextDouble();
            var healthy = 1 + 5000 * random.nextDouble();
            var se = 0.5 + 0.5 * random.nextDouble();
            var sp = 0.5 + 0.49 * random.nextDouble();
            var n = sick + healthy;
            var result = answer.screen(n, sick / n, se, sp);
            assertCounts(sick, healthy, se, sp, result);
            assertNear(sick * se / (sick * se + healthy * (1 - sp)), result.ppv());
            assertNear(healthy * sp / (healthy * sp + sick * (1 - se)), result.npv());
        }
    }

    private static void assertCounts(
            double sick, double healthy, double se, double sp, Screening result) {
        assertNear(sick * se, result.tp());
        assertNear(sick * (1 - se), result.fn());
        assertNear(healthy * (1 - sp), result.fp());
        assertNear(healthy * sp, result.tn());
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
