package mlsys.exercises.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.ChooseTier;
import mlsys.exercises.ChooseTierTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=choose-tier")
class ChooseTierHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(ChooseTier answer) {
        return Visible.of(ChooseTierTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName(
            "Privacy and the journey concern the cloud alone: data in a local tier does not leave.")
    void privacyAndDistance(ChooseTier answer) {
        assertEquals("NONE", answer.chooseTier(false, 200, 140_000, 2000));
        assertEquals("NONE", answer.chooseTier(true, 20, 140_000, 2000));
        assertEquals("EDGE", answer.chooseTier(false, 50, 8000, 60));
        assertEquals("TINY", answer.chooseTier(false, 1, 0.1, 0.001));
    }

    @Test
    @Tag("points=1")
    @DisplayName(
            "The smallest tier is tried first, limits belong to the tier, negative numbers are refused.")
    void limits(ChooseTier answer) {
        assertEquals("TINY", answer.chooseTier(true, 50, 0.5, 0.01));
        assertEquals("TINY", answer.chooseTier(true, 500, 0.5, 0.01));
        assertEquals("MOBILE", answer.chooseTier(true, 50, 0.5, 0.011));
        assertEquals("MOBILE", answer.chooseTier(true, 50, 500, 5));
        assertEquals("EDGE", answer.chooseTier(true, 50, 16_000, 100));
        assertEquals("CLOUD", answer.chooseTier(true, 100, 16_001, 100));
        refused(() -> answer.chooseTier(true, -1, 1, 1));
        refused(() -> answer.chooseTier(true, 1, -1, 1));
        refused(() -> answer.chooseTier(true, 1, 1, -1));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other tasks: a small model may need much power, and a large one little.")
    void randomTasks(ChooseTier answer, Random random) {
        String[] local = {"TINY", "MOBILE", "EDGE"};
        double[] megabytes = {0, 0.5, 500, 16_000, 200_000};
        double[] watts = {0, 0.01, 5, 100, 5000};
        for (var i = 0; i < 16; i++) {
            var size = random.nextInt(4);
            var power = random.nextInt(4);
            var mayLeave = random.nextBoolean();
            var latency = random.nextBoolean() ? 150.0 : 50.0;
            var tier = Math.max(size, power);
            var cloud = mayLeave && latency > 100 ? "CLOUD" : "NONE";
            assertEquals(
                    tier < 3 ? local[tier] : cloud,
                    answer.chooseTier(
                            mayLeave,
                            latency,
                            between(megabytes, size, random),
                            between(watts, power, random)));
        }
    }

    private static double between(double[] limits, int region, Random random) {
        var share = 0.1 + 0.8 * random.nextDouble();
        return limits[region] + share * (limits[region + 1] - limits[region]);
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
