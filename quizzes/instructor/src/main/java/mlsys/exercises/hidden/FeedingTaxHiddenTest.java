package mlsys.exercises.hidden;

import static mlsys.exercises.hidden.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import mlsys.exercises.FeedingTax;
import mlsys.exercises.FeedingTaxTests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("exercise=feeding-tax")
class FeedingTaxHiddenTest {

    @TestFactory
    @Tag("visible")
    @Tag("points=1")
    @DisplayName("the visible tests")
    Stream<DynamicTest> visible(FeedingTax answer) {
        return Visible.of(FeedingTaxTests.tests(), answer);
    }

    @Test
    @Tag("points=1")
    @DisplayName("Whoever wants nothing waits for nothing, and exactly enough is enough.")
    void borders(FeedingTax answer) {
        assertNear(0, answer.feedingTax(0, 1e6, 1));
        assertNear(0, answer.feedingTax(1e6, 0, 1));
        assertNear(0, answer.feedingTax(1000, 1e6, 1e9));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Refuse a storage that supplies nothing, and a negative demand.")
    void refusesWhatCannotBe(FeedingTax answer) {
        refused(() -> answer.feedingTax(1, 1, 0));
        refused(() -> answer.feedingTax(1, 1, -1));
        refused(() -> answer.feedingTax(-1, 1, 1));
        refused(() -> answer.feedingTax(1, -1, 1));
        refused(() -> answer.feedingTax(1, 1, Double.NaN));
    }

    @Test
    @Tag("points=1")
    @DisplayName("Try other accelerators and stores, fast ones and slow ones.")
    void randomStores(FeedingTax answer, Random random) {
        for (var i = 0; i < 12; i++) {
            var items = 1 + 20_000 * random.nextDouble();
            var bytes = 1000 + 1e6 * random.nextDouble();
            var supplied = 0.1 + 1.5 * random.nextDouble();
            var store = supplied * items * bytes;
            assertNear(Math.max(0, 1 - supplied), answer.feedingTax(items, bytes, store));
        }
    }

    private static void refused(Runnable call) {
        assertThrows(IllegalArgumentException.class, call::run);
    }
}
