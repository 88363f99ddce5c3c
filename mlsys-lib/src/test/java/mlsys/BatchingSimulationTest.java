package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches of requests beside the queues they become at the ends of their range. */
class BatchingSimulationTest {

    private static BatchingSimulation of(double rate, double slots, double tokens) {
        return Simulation.batching(q(rate + " 1/s"), slots, tokens, q("20 ms"), q("0 s"));
    }

    /** 60,000 requests at 60 to 70 %: the mean of their correlated waits errs by some 2 %. */
    @Test
    void oneSlotAndEqualLengthsAreAnMd1Queue() {
        BatchingSimulation one = of(3.5, 1, 10);
        double wait = one.latency(60_000, 1).value() - 0.2;
        double closed = Queueing.waitingVarying(q("3.5 1/s"), q("5 1/s"), 0).value();
        assertThat(wait / closed).isCloseTo(1, within(0.04));
        assertThat(one.expectedLatency().value()).isCloseTo(0.2 + closed, within(1e-12));
    }

    @Test
    void oneSlotAndLengthsWithoutMemoryAreAnMg1Queue() {
        BatchingSimulation one = of(3, 1, 10).withLeast(1);
        assertThat(one.latency(60_000, 1).value() / one.expectedLatency().value())
                .isCloseTo(1, within(0.04));
        assertThat(one.inBatches().latency(1000, 1)).isEqualTo(one.latency(1000, 1));
    }

    /** With room for all, a request waits half a step on average, then takes L steps. */
    @Test
    void withManySlotsARequestWaitsForTheStepOnly() {
        double latency = of(200, 1000, 50).latency(40_000, 1).value();
        assertThat(latency).isCloseTo(50 * 0.02 + 0.01, within(0.0002));
    }

    /** Closed forms: longest of each group; for joining, the least makespan of the list. */
    @ParameterizedTest
    @CsvSource({
        "1 9 1 9, 2, 18, 11",
        "7 1 1 1 1 1 1 1, 2, 10, 7",
        "3 3 3, 1, 9, 9",
        "5, 4, 5, 5",
        "2 8 2 8 2 8, 2, 24, 18",
        "50 120 200 400, 2, 520, 520",
        "10 100 100 100 100 100 100 100, 8, 100, 100",
        "1 1 1 1 1 1 1 1 1 1 30, 4, 32, 32"
    })
    void stepsUntilAllAreDone(String lengths, double slots, double batches, double continuous) {
        double[] tokens =
                Arrays.stream(lengths.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(BatchingSimulation.batchSteps(slots, tokens).value()).isEqualTo(batches);
        assertThat(BatchingSimulation.continuousSteps(slots, tokens).value()).isEqualTo(continuous);
    }

    @Test
    void joiningBeatsBatchesWhereLengthsVary() {
        BatchingSimulation varied = of(20, 8, 15).withLeast(1);
        assertThat(varied.latency(5000, 1).value())
                .isLessThan(varied.inBatches().latency(5000, 1).value() / 2);
    }

    @Test
    void everyRequestGetsItsTokens() {
        Sheet trace = of(20, 8, 15).withLeast(1).trace(2000, 3);
        double[] start = trace.numbers("start (s)");
        double[] end = trace.numbers("end (s)");
        double[] tokens = trace.numbers("tokens");
        double[] arrival = trace.numbers("arrival (s)");
        for (int i = 0; i < end.length; i++) {
            assertThat(start[i]).isGreaterThanOrEqualTo(arrival[i]);
            assertThat(end[i] - start[i]).isCloseTo(tokens[i] * 0.02, within(1e-9));
        }
        assertThat(start).isSorted();
        assertThat(Arrays.stream(tokens).average().orElseThrow()).isCloseTo(15, within(1.0));
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> of(1, 0, 10))
                .hasMessage(
                        "B (slots) of batching_latency_simulated must be a whole number of at least 1, but was 0");
        assertThatThrownBy(() -> of(1, 1, 2.5))
                .hasMessage(
                        "l (least tokens) of batching_latency_simulated must be a whole number of at least 1, but was 2.5");
        assertThatThrownBy(() -> of(1, 1, 10).withLeast(11))
                .hasMessage(
                        "L (mean tokens) of batching_latency_simulated must be at least l = 11, but was 10");
        assertThatThrownBy(() -> of(1, 1, 1000).latency(1e6, 1))
                .hasMessage(
                        "n (requests) of batching_latency_simulated must be at most 2e7 / L, so that it takes seconds, but was 1000000");
        assertThatThrownBy(() -> of(1, 2, 10).expectedLatency())
                .hasMessage("B must be 1 for the closed form, but was 2: simulate with latency");
        assertThatThrownBy(() -> of(5, 1, 10).expectedLatency())
                .hasMessageContaining("must be below the capacity 5");
    }
}
