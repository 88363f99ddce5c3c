package mlsys.exercises.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.CrossoverIteration;
import mlsys.exercises.CrossoverIterationTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=crossover-iteration")
class CrossoverIterationHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(CrossoverIteration answer) {
        return Visible.of(CrossoverIterationTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Think of teams that never meet, that start level, and that take equally long.")
    void edges(CrossoverIteration answer) {
        assertEquals(-1, answer.crossoverIteration(99, 0, 1, 90, 0, 1, 99));
        assertEquals(1, answer.crossoverIteration(90, 0.1, 1, 90, 0.1, 1, 99));
        assertEquals(6, answer.crossoverIteration(95, 0.15, 168, 90, 1, 168, 99));
        assertEquals(10_000, answer.crossoverIteration(50, 0, 1, 0, 0.005, 1, 99));
        assertEquals(-1, answer.crossoverIteration(50.004, 0, 1, 0, 0.005, 1, 99));
        assertEquals(100, answer.crossoverIteration(57, 0, 1, 0, 0.57, 1, 99));
        assertEquals(4, answer.crossoverIteration(3, 1, 0.9, 0, 1, 0.3, 99));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse experiments that take no time and gains below zero.")
    void refusesWhatCannotBe(CrossoverIteration answer) {
        refused(() -> answer.crossoverIteration(95, 0.1, 0, 90, 0.1, 1, 99));
        refused(() -> answer.crossoverIteration(95, 0.1, 1, 90, 0.1, 0, 99));
        refused(() -> answer.crossoverIteration(95, -0.1, 1, 90, 0.1, 1, 99));
        refused(() -> answer.crossoverIteration(95, 0.1, 1, 90, -0.1, 1, 99));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other teams: count finished experiments at the same hour, up to the ceiling.")
    void randomTeams(CrossoverIteration answer, Random random) {
        for (var i = 0; i < 12; i++) {
            // All in whole steps, so that no comparison depends on rounding.
            var lead = 1 + random.nextInt(40);
            var gainA = random.nextInt(4);
            var gainB = 1 + random.nextInt(4);
            var hoursA = 2 + random.nextInt(10);
            var hoursB = 1 + random.nextInt(30);
            var ceiling = lead + random.nextInt(60);
            assertEquals(
                    reference(lead, gainA, hoursA, gainB, hoursB, ceiling),
                    answer.crossoverIteration(lead, gainA, hoursA, 0, gainB, hoursB, ceiling));
        }
    }

    private static int reference(
            int lead, int gainA, int hoursA, int gainB, int hoursB, int ceiling) {
        var best = -1;
        for (var k = 10_000; k >= 1; k--) {
            var a = Math.min(ceiling, lead + gainA * (k * hoursB / hoursA));
            best = Math.min(ceiling, gainB * k) >= a ? k : best;
        }
        return best;
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
