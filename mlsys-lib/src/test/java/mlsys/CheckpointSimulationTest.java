package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs with checkpoints beside Young and Daly. */
class CheckpointSimulationTest {

    private static CheckpointSimulation every(String interval) {
        return Simulation.checkpointing(
                q("1e6 s"), q(interval), q("60 s"), q("18000 s"), q("300 s"));
    }

    /** A run has some 60 failures, so its time spreads by 2 %, the mean of 300 by 0.1 %. */
    @ParameterizedTest
    @ValueSource(strings = {"400 s", "1469.69384566990682 s", "5000 s"})
    void runsTakeWhatDalySays(String interval) {
        CheckpointSimulation run = every(interval);
        assertThat(run.meanTime(300, 0).value() / run.expectedTime().value())
                .isCloseTo(1, within(0.005));
    }

    @Test
    void dalysIntervalIsBetterThanHalfAndTwice() {
        Quantity best = every("1470 s").bestInterval();
        double time = every(best.value() + " s").meanTime(300, 0).value();
        assertThat(time)
                .isLessThan(every(best.value() / 2 + " s").meanTime(300, 0).value())
                .isLessThan(every(2 * best.value() + " s").meanTime(300, 0).value());
        Quantity goodput = Checkpoint.goodput(q("60 s"), best, q("18000 s"), q("300 s"));
        assertThat(1e6 / time).isCloseTo(goodput.value(), within(0.01));
    }

    @Test
    void theTraceEndsWithAllWorkSaved() {
        Sheet trace = every("1470 s").trace(7);
        double[] saved = trace.numbers("saved (s)");
        double[] times = trace.numbers("time (s)");
        assertThat(saved).isSorted();
        assertThat(times).isSorted();
        assertThat(saved[saved.length - 1]).isEqualTo(1e6);
        assertThat(times[times.length - 1]).isEqualTo(every("1470 s").time(7).value());
        assertThat(trace.texts("event")).contains("checkpoint", "failure", "recovered");
    }

    @Test
    void withoutFailuresTheTimeIsWorkAndWrites() {
        var run = Simulation.checkpointing(q("100 s"), q("10 s"), q("1 s"), q("1e15 s"), q("5 s"));
        assertThat(run.time(1)).isEqualTo(q("110 s"));
        assertThat(run.trace(1).rows()).hasSize(10);
    }

    @Test
    void whatNeverEndsIsRefused() {
        assertThatThrownBy(
                        () ->
                                Simulation.checkpointing(
                                                q("1e6 s"),
                                                q("1e6 s"),
                                                q("60 s"),
                                                q("18000 s"),
                                                q("0 s"))
                                        .time(1))
                .hasMessage(
                        "τ (interval) of checkpoint_time_simulated must be such that failures and checkpoints stay below 1e7, but was 1000000");
        assertThatThrownBy(() -> every("1e8 s"))
                .hasMessage(
                        "τ (interval) of checkpoint_expected_time must be short beside θ = 18000.0 (else the run never ends), but was 100000000");
        assertThatThrownBy(() -> every("1470 s").meanTime(0, 1))
                .hasMessage(
                        "n (runs) of checkpoint_mean_time_simulated must be a whole number of at least 1, but was 0");
    }
}
