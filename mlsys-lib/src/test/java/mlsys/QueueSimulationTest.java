package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Queues beside Erlang. */
class QueueSimulationTest {

    private final QueueSimulation queue = Simulation.queue(q("320 1/s"), q("100 1/s"), 4);

    /** 400,000 waits of a queue at 80 % are worth some 10,000 independent ones: 1 % error each. */
    @Test
    void waitsTendToErlang() {
        assertThat(queue.meanWait(400_000, 1).value() / queue.expectedMeanWait().value())
                .isCloseTo(1, within(0.05));
        assertThat(
                        queue.waitQuantile(0.99, 400_000, 1).value()
                                / queue.expectedWaitQuantile(0.99).value())
                .isCloseTo(1, within(0.05));
    }

    @Test
    void oneServerIsAnMm1Queue() {
        double mean = Simulation.queue(q("50 1/s"), q("100 1/s"), 1).meanWait(400_000, 3).value();
        assertThat(mean / Queueing.waiting(q("50 1/s"), q("100 1/s")).value())
                .isCloseTo(1, within(0.03));
    }

    @Test
    void theTraceIsWhatTheMeanIsOf() {
        Sheet trace = queue.trace(2000, 1);
        double[] waits = trace.numbers("wait (s)");
        double mean = java.util.Arrays.stream(waits).skip(200).average().orElseThrow();
        assertThat(mean).isCloseTo(queue.meanWait(2000, 1).value(), within(1e-15));
        double[] starts = trace.numbers("start (s)");
        assertThat(starts).isSorted();
        double span = trace.numbers("arrival (s)")[1999];
        assertThat(2000 / span).isCloseTo(320, within(320 * 3 / Math.sqrt(2000)));
    }

    @Test
    void aSeedGivesTheSameBits() {
        Quantity wait = queue.meanWait(2000, 1);
        assertThat(wait).isEqualTo(queue.meanWait(2000, 1));
        assertThat(wait).isNotEqualTo(queue.meanWait(2000, 2));
        assertThat(Derivation.evaluate(wait.explain().tree())).isEqualTo(wait.value());
        assertThat(wait.explain().headline()).isEqualTo("8.021 ms");
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> Simulation.queue(q("400 1/s"), q("100 1/s"), 4))
                .hasMessage(
                        "λ (arrivals per time) of mmc_wait must be below the capacity 400 (else the queue is unstable), but was 400");
        assertThatThrownBy(() -> queue.meanWait(5, 1))
                .hasMessage(
                        "n (requests, of which a tenth warms up) of mmc_wait_simulated must be a whole number of at least 10, but was 5");
        assertThatThrownBy(() -> queue.meanWait(1e9, 1))
                .hasMessage(
                        "n (requests, of which a tenth warms up) of mmc_wait_simulated must be at most 10000000, but was 1000000000");
        assertThatThrownBy(() -> queue.meanWait(100, 0.5))
                .hasMessage(
                        "seed (seed) of mmc_wait_simulated must be a whole number of at least 0, but was 0.5");
        assertThatThrownBy(() -> queue.waitQuantile(1, 100, 1))
                .hasMessage(
                        "q (quantile) of mmc_quantile_simulated must be at least 0 and less than 1, but was 1");
    }
}
