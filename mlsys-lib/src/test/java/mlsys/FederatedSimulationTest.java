package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Federated averaging beside its fixed point. */
class FederatedSimulationTest {

    private static FederatedSimulation two(double rate, double steps) {
        return Simulation.federated(
                rate, steps, new double[] {1, 1}, new double[] {1, 4}, new double[] {0, 10});
    }

    /** After enough rounds the distance, which shrinks by a factor each, is below rounding. */
    @ParameterizedTest
    @CsvSource({"0.1, 1, 500, 8", "0.1, 10, 500, 6.041260077", "0.1, 50, 500, 5.012917726"})
    void roundsEndAtTheFixedPoint(double rate, double steps, double rounds, double end) {
        FederatedSimulation clients = two(rate, steps);
        assertThat(clients.weight(0, rounds).value()).isCloseTo(end, within(1e-8));
        assertThat(clients.weight(0, rounds).value())
                .isCloseTo(clients.expectedWeight().value(), within(1e-9));
    }

    @Test
    void oneStepEndsAtTheOptimumAndManyAtTheMean() {
        assertThat(two(0.1, 1).expectedWeight().value())
                .isCloseTo(two(0.1, 1).optimum().value(), within(1e-12));
        assertThat(two(0.1, 1).optimum().value()).isEqualTo(8);
        assertThat(two(0.1, 1000).expectedWeight().value()).isCloseTo(5, within(1e-9));
    }

    @Test
    void samplesWeigh() {
        var clients =
                Simulation.federated(
                        0.5, 1, new double[] {2, 1}, new double[] {1, 1}, new double[] {0, 6});
        assertThat(clients.weight(1, 60).value()).isCloseTo(2, within(1e-12));
    }

    /** Equal curvatures: a few clients a round wander, but around the same mean. */
    @Test
    void fewClientsWanderAroundTheMean() {
        var clients =
                Simulation.federated(
                        0.2,
                        1,
                        new double[] {1, 1, 1, 1},
                        new double[] {1, 1, 1, 1},
                        new double[] {0, 2, 4, 10});
        double[] weights = clients.trace(4, 20_000, 2, 5).numbers("weight");
        double mean = java.util.Arrays.stream(weights).average().orElseThrow();
        // Deviation of a drawn pair's mean is 2.2; 20,000 rounds: an error of 0.016.
        assertThat(mean).isCloseTo(4, within(0.05));
        assertThat(clients.weight(4, 100, 2, 5)).isNotEqualTo(clients.weight(4, 100, 2, 6));
        assertThat(clients.weight(4, 100, 2, 5)).isEqualTo(clients.weight(4, 100, 2, 5));
    }

    @Test
    void theTraceHasEveryRound() {
        Sheet trace = two(0.1, 1).trace(0, 10, 2, 0);
        assertThat(trace.rows()).hasSize(11);
        assertThat(trace.numbers("weight")[10]).isEqualTo(two(0.1, 1).weight(0, 10).value());
        double[] loss = trace.numbers("loss");
        for (int i = 1; i < loss.length; i++) {
            assertThat(loss[i]).isLessThan(loss[i - 1]);
        }
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> two(0.5, 1))
                .hasMessage("η must be below 2 / a_2 (else the steps run away), but was 0.5");
        assertThatThrownBy(() -> two(0.1, 0))
                .hasMessage("E must be a whole number of at least 1, but was 0");
        assertThatThrownBy(() -> two(0.1, 1).weight(0, 1, 3, 0))
                .hasMessage("m (clients a round) of fedavg_simulated must be at most 2, but was 3");
        assertThatThrownBy(
                        () ->
                                Simulation.federated(
                                        0.1, 1, new double[1], new double[2], new double[2]))
                .hasMessage("n and a must be of one length, at least 1, but have 1 and 2 values");
    }
}
