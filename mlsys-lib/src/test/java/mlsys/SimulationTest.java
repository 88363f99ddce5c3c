package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every simulation beside its closed form. */
class SimulationTest {

    private static final Quantity WORK = q("1e6 s");

    private static double meanRun(String interval) {
        return IntStream.range(0, 300)
                .mapToDouble(
                        seed ->
                                Simulation.trainingRun(
                                                WORK,
                                                q(interval),
                                                q("60 s"),
                                                q("18000 s"),
                                                q("300 s"),
                                                seed)
                                        .value())
                .average()
                .orElseThrow();
    }

    @Test
    void runsTakeWhatDalySays() {
        for (String interval : List.of("400 s", "1469.69384566990682 s", "5000 s")) {
            Quantity expected =
                    Checkpoint.expectedTime(WORK, q(interval), q("60 s"), q("18000 s"), q("300 s"));
            assertThat(meanRun(interval) / expected.value()).isCloseTo(1, within(0.005));
        }
    }

    @Test
    void youngsIntervalIsBetterThanHalfAndTwice() {
        double best = meanRun("1470 s");
        assertThat(best).isLessThan(meanRun("735 s")).isLessThan(meanRun("2940 s"));
        Quantity goodput = Checkpoint.goodput(q("60 s"), q("1470 s"), q("18000 s"), q("300 s"));
        assertThat(WORK.value() / best).isCloseTo(goodput.value(), within(0.01));
    }

    @Test
    void waitsTendToErlang() {
        Quantity lambda = q("320 1/s");
        Quantity mu = q("100 1/s");
        double mean = Simulation.waiting(lambda, mu, 4, 400_000, 1).value();
        double tail = Simulation.quantile(lambda, mu, 4, 0.99, 400_000, 1).value();
        double closed = Queueing.waitingForMany(lambda, mu, 4).value();
        double closedTail = Queueing.quantileForMany(lambda, mu, 4, 0.99).value();
        assertThat(mean / closed).isCloseTo(1, within(0.05));
        assertThat(tail / closedTail).isCloseTo(1, within(0.05));
    }

    @Test
    void oneServerIsAnMm1Queue() {
        double mean = Simulation.waiting(q("50 1/s"), q("100 1/s"), 1, 400_000, 3).value();
        assertThat(mean / Queueing.waiting(q("50 1/s"), q("100 1/s")).value())
                .isCloseTo(1, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 48, 64})
    void equalLinksGiveTheClosedForms(int ranks) {
        List<Quantity> links = Collections.nCopies(ranks, q("50 GB/s"));
        double ring = Collectives.ring(q("14 GB"), ranks, q("50 GB/s"), q("5 us")).value();
        double tree = Collectives.tree(q("14 GB"), ranks, q("50 GB/s"), q("5 us")).value();
        assertThat(Simulation.ring(q("14 GB"), q("5 us"), links).value())
                .isCloseTo(ring, within(ring * 1e-12));
        assertThat(Simulation.tree(q("14 GB"), q("5 us"), links).value())
                .isCloseTo(tree, within(tree * 1e-12));
    }

    @Test
    void oneSlowLinkSlowsTheRing() {
        List<Quantity> links = new ArrayList<>(Collections.nCopies(64, q("50 GB/s")));
        links.set(17, q("25 GB/s"));
        double slow = Simulation.ring(q("14 GB"), q("5 us"), links).value();
        double half = Collectives.ring(q("14 GB"), 64, q("25 GB/s"), q("5 us")).value();
        assertThat(slow).isCloseTo(half, within(half * 0.01));
    }

    @Test
    void aSeedGivesTheSameBits() {
        Quantity wait = Simulation.waiting(q("320 1/s"), q("100 1/s"), 4, 2000, 1);
        assertThat(wait).isEqualTo(Simulation.waiting(q("320 1/s"), q("100 1/s"), 4, 2000, 1));
        assertThat(wait).isNotEqualTo(Simulation.waiting(q("320 1/s"), q("100 1/s"), 4, 2000, 2));
        assertThat(Derivation.evaluate(wait.explain().tree())).isEqualTo(wait.value());
        assertThat(wait.explain().headline()).isEqualTo("8.021 ms");
    }

    @Test
    void whatNeverEndsIsRefused() {
        assertThatThrownBy(
                        () ->
                                Simulation.trainingRun(
                                        WORK, q("1e6 s"), q("60 s"), q("18000 s"), q("0 s"), 1))
                .hasMessage(
                        "τ must be such that failures and checkpoints stay below 1e7, but was 1000000");
        assertThatThrownBy(
                        () ->
                                Checkpoint.expectedTime(
                                        WORK, q("1e8 s"), q("60 s"), q("18000 s"), q("0 s")))
                .hasMessage(
                        "τ must be short beside θ = 18000.0 (else the run never ends), but was 100000000");
        assertThatThrownBy(() -> Simulation.waiting(q("400 1/s"), q("100 1/s"), 4, 2000, 1))
                .hasMessageStartingWith("λ must be below the capacity 400.0");
        assertThatThrownBy(() -> Simulation.waiting(q("4 1/s"), q("100 1/s"), 4, 5, 1))
                .hasMessage("n must be a whole number of at least 10, but was 5");
    }
}
