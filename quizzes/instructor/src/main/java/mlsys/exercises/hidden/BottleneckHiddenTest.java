package mlsys.exercises.hidden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.Bottleneck;
import mlsys.exercises.BottleneckTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=bottleneck")
class BottleneckHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(Bottleneck answer) {
        return Visible.of(BottleneckTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("At a tie COMPUTE comes before MEMORY, and MEMORY before IO.")
    void ties(Bottleneck answer) {
        assertEquals("COMPUTE", answer.bottleneck(0, 0, 0, 1e12, 1, 1e12, 1e9));
        assertEquals("COMPUTE", answer.bottleneck(1e12, 1e9, 0, 1e12, 1, 1e9, 1e9));
        assertEquals("COMPUTE", answer.bottleneck(1e12, 0, 1e9, 1e12, 1, 1e9, 1e9));
        assertEquals("MEMORY", answer.bottleneck(0, 1e9, 1e9, 1e12, 1, 1e9, 1e9));
        assertEquals("MEMORY", answer.bottleneck(1e9, 2e9, 1e9, 1e12, 1, 1e9, 1e9));
    }

    @Test
    @Tag("points=1")
    @DisplayName(
            "Refuse negative amounts, rates that are not above zero and an eta outside (0, 1].")
    void refusesWhatCannotBe(Bottleneck answer) {
        refused(() -> answer.bottleneck(-1, 1, 1, 1, 1, 1, 1));
        refused(() -> answer.bottleneck(1, -1, 1, 1, 1, 1, 1));
        refused(() -> answer.bottleneck(1, 1, -1, 1, 1, 1, 1));
        refused(() -> answer.bottleneck(1, 1, 1, 0, 1, 1, 1));
        refused(() -> answer.bottleneck(1, 1, 1, 1, 0, 1, 1));
        refused(() -> answer.bottleneck(1, 1, 1, 1, 1.5, 1, 1));
        refused(() -> answer.bottleneck(1, 1, 1, 1, 1, 0, 1));
        refused(() -> answer.bottleneck(1, 1, 1, 1, 1, 1, 0));
    }

    @Test
    @Tag("points=1")
    @DisplayName(
            "Try other machines: a low eta can turn a memory-bound step into a compute-bound one.")
    void randomMachines(Bottleneck answer, Random random) {
        assertEquals("COMPUTE", answer.bottleneck(1e12, 1.5e9, 0, 1e12, 0.5, 1e9, 1e9));
        String[] names = {"COMPUTE", "MEMORY", "IO"};
        for (var i = 0; i < 12; i++) {
            var longest = random.nextInt(3);
            var eta = 0.05 + 0.9 * random.nextDouble();
            double[] seconds = new double[3];
            for (var j = 0; j < 3; j++) {
                seconds[j] = (j == longest ? 1.1 : 0.9) + 0.1 * random.nextDouble();
            }
            assertEquals(
                    names[longest],
                    answer.bottleneck(
                            seconds[0] * 3e14 * eta,
                            seconds[1] * 2e12,
                            seconds[2] * 1e9,
                            3e14,
                            eta,
                            2e12,
                            1e9));
        }
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
