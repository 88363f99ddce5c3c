package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.MaxServerKm;
import mlsys.exercises.MaxServerKmTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=max-server-km")
class MaxServerKmHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(MaxServerKm answer) {
        return Visible.of(MaxServerKmTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Think of budgets that are used up, exactly or by far, and of one with room.")
    void noTimeLeft(MaxServerKm answer) {
        assertNear(0, answer.maxServerKm(0, 0));
        assertNear(0, answer.maxServerKm(6, 6));
        assertNear(0, answer.maxServerKm(1, 1000));
        assertNear(8000, answer.maxServerKm(100, 20));
        assertNear(20_000, answer.maxServerKm(200, 0));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse negative times: throw an IllegalArgumentException.")
    void refusesNegativeTimes(MaxServerKm answer) {
        assertThrows(IllegalArgumentException.class, () -> answer.maxServerKm(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> answer.maxServerKm(10, -1));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other budgets, with fractions of a millisecond.")
    void randomBudgets(MaxServerKm answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var left = 50 * random.nextDouble();
            var processing = 100 * random.nextDouble();
            assertNear(left * 100, answer.maxServerKm(processing + left, processing));
        }
    }
}
