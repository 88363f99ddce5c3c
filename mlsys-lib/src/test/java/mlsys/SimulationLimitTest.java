package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would take hours, or more memory than a notebook has, is refused at once. */
class SimulationLimitTest {

    private static double[] numbers(String text) {
        return java.util.Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double compute(String formula, String inputs) {
        return Formulas.get(formula).rule().compute(numbers(inputs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    checkpoint_time_simulated | 0.5 1470 60 4.9e-324 300 1 | τ must be such that failures and checkpoints stay below 1e7, but was 1470
                    checkpoint_mean_time_simulated | 1e6 10 0 18000 300 2000 1 | n must be such that all runs have at most 1e8 events, but was 2000
                    fedavg_simulated | 0 0.1 1000 1e6 1 1 1 1 0 | T must be at most 1e8 / (E · m), so that it takes seconds, but was 1000000
                    kv_running_simulated | 1e7 1 1e5 2 16 1e5 1 | n must be at most 2e7 / L, so that it takes seconds, but was 100000
                    pipeline_time_simulated | 1e5 100 0 0.1 0.2 | m must be at most 500000 / (v · devices), but was 100000
                    batching_latency_simulated | 2 4 1 1000 0.02 0.001 1 1e6 1 | n must be at most 2e7 / L, so that it takes seconds, but was 1000000
                    retraining_triggered_cost | 0.95 1 1e-9 1 1 0.1 0 | s must be such that fewer than 1e7 shocks lead below A_min, but was 1e-9
                    psi_expected | 501 10 100 | Δ must be from -500 to 500, but was 501
                    mmc_wait_simulated | 1 2 1 2e7 1 | n must be at most 10000000, but was 20000000
                    """)
    void isRefused(String formula, String inputs, String message) {
        assertThatThrownBy(() -> compute(formula, inputs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aTraceHasAtMostAMillionRows() {
        QueueSimulation queue =
                Simulation.queue(Quantity.parse("1 1/s"), Quantity.parse("2 1/s"), 1);
        assertThatThrownBy(() -> queue.trace(2e6, 1))
                .hasMessage("n must be at most 1000000, but was 2000000");
    }

    @Test
    void accuracyThatIsAllButGoneEnds() {
        double cost = compute("retraining_triggered_cost", "0.95 1 0.02 5 100 4.9e-324 100");
        assertThat(cost).isCloseTo(5 * 0.95, within(1.5));
    }

    /** As many servers as one likes: nobody waits. */
    @Test
    void aMillionServersAreNoTrouble() {
        assertThat(compute("mmc_wait_simulated", "1000 1 1e6 1e5 1")).isZero();
    }

    /**
     * The steps so small that 1 − (1 − η a)^E is lost in rounding: there the optimum is reached.
     */
    @Test
    void tinyStepsEndAtTheOptimum() {
        assertThat(compute("fedavg_fixed_point", "1e-30 10 1 2 3 1 4 5"))
                .isCloseTo(compute("federated_optimum", "1 2 3 1 4 5"), within(1e-12));
    }
}
