package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.Psi;
import mlsys.exercises.PsiTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=psi")
class PsiHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(Psi answer) {
        return Visible.of(PsiTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("An empty bin counts, with a share of one millionth.")
    void emptyBins(Psi answer) {
        assertNear(6.907742, answer.psi(new double[] {1, 0}, new double[] {0.5, 0.5}));
        assertNear(6.907742, answer.psi(new double[] {0.5, 0.5}, new double[] {1, 0}));
        assertNear(0, answer.psi(new double[] {1, 0}, new double[] {1, 0}));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse arrays of different lengths, and none at all.")
    void refusesWhatCannotBeCompared(Psi answer) {
        assertThrows(
                IllegalArgumentException.class,
                () -> answer.psi(new double[] {0.5, 0.5}, new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> answer.psi(new double[] {1}, new double[] {0.5, 0.5}));
        assertThrows(
                IllegalArgumentException.class, () -> answer.psi(new double[0], new double[0]));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other distributions; the index is the same in both directions.")
    void randomShares(Psi answer, Random random) {
        assertNear(
                0.0559616, answer.psi(new double[] {0.1, 0.2, 0.7}, new double[] {0.1, 0.3, 0.6}));
        for (var i = 0; i < 8; i++) {
            var before = shares(random);
            var after = shares(random);
            var sum = 0.0;
            for (var j = 0; j < before.length; j++) {
                sum += (after[j] - before[j]) * Math.log(after[j] / before[j]);
            }
            assertNear(sum, answer.psi(before, after));
            assertNear(sum, answer.psi(after, before));
        }
    }

    private static double[] shares(Random random) {
        var shares = new double[5];
        var sum = 0.0;
        for (var i = 0; i < shares.length; i++) {
            shares[i] = 0.05 + random.nextDouble();
            sum += shares[i];
        }
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
