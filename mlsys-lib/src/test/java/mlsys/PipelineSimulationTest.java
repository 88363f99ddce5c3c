package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pipelines beside the formula of the bubble. */
class PipelineSimulationTest {

    /** Sums of up to 2 (m + p) times, each rounded once. */
    private static final double ROUNDING = 1e-12;

    private static PipelineSimulation of(int devices, int microBatches) {
        return Simulation.pipeline(devices, microBatches, q("1 s"), q("2 s"));
    }

    @ParameterizedTest
    @CsvSource({"4, 8, 33", "1, 8, 24", "8, 32, 117", "4, 1, 12", "8, 8, 45", "16, 64, 237"})
    void aStepTakesMicroBatchesAndFillAndDrain(int p, int m, double time) {
        for (PipelineSimulation.Schedule each :
                new PipelineSimulation.Schedule[] {
                    of(p, m).gpipe(), of(p, m).oneForwardOneBackward()
                }) {
            assertThat(each.time().value()).isEqualTo(time);
            assertThat(each.bubble().value()).isCloseTo((p - 1.0) / (m + p - 1), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 2", "4, 8, 2", "8, 8, 4", "8, 32, 4", "3, 9, 5", "1, 4, 3"})
    void interleavingDividesTheBubble(int p, int m, int v) {
        assertThat(of(p, m).interleaved(v).bubble().value())
                .isCloseTo(Parallelism.bubble(p, m, v).value(), within(ROUNDING));
    }

    @Test
    void oneForwardOneBackwardHoldsFewerActivations() {
        double[] first = of(8, 32).gpipe().devices().numbers("held");
        double[] second = of(8, 32).oneForwardOneBackward().devices().numbers("held");
        assertThat(first).containsOnly(32);
        assertThat(second).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(of(8, 3).oneForwardOneBackward().devices().numbers("held"))
                .containsExactly(3, 3, 3, 3, 3, 3, 2, 1);
    }

    @Test
    void everyPassHappensOnceAndInOrder() {
        Sheet trace = of(4, 8).interleaved(2).trace();
        assertThat(trace.rows()).hasSize(2 * 4 * 8 * 2).doesNotHaveDuplicates();
        double[] end = trace.numbers("end (s)");
        assertThat(java.util.Arrays.stream(end).max().orElseThrow())
                .isEqualTo(of(4, 8).interleaved(2).time().value());
        double idle = of(4, 8).interleaved(2).devices().numbers("idle (s)")[0];
        assertThat(idle).as("(p − 1) (f + b) / v").isCloseTo(3 * 3 / 2.0, within(1e-9));
    }

    /** GPipe with one slow device: all times once, and m − 1 times the slowest, each way. */
    @Test
    void theSlowestDeviceSetsThePace() {
        var slow = of(4, 8).withDevice(2, q("3 s"), q("5 s"));
        assertThat(slow.gpipe().time().value()).isEqualTo(6 + 7 * 3 + 11 + 7 * 5);
    }

    /** The first micro-batch crosses p − 1 times, the last comes back as often. */
    @Test
    void hopsLengthenFillAndDrain() {
        var far = of(4, 8).withHop(q("0.5 s"));
        assertThat(far.gpipe().time().value()).isEqualTo(33 + 2 * 3 * 0.5);
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> of(0, 8))
                .hasMessage("p must be a whole number from 1 to 1000, but was 0");
        assertThatThrownBy(() -> of(4, 0))
                .hasMessage(
                        "m (micro-batches) of pipeline_time_simulated must be a whole number of at least 1, but was 0");
        assertThatThrownBy(() -> of(4, 6).interleaved(2).time())
                .hasMessage(
                        "m (micro-batches) of pipeline_time_simulated must be a multiple of the 4 devices if v is above 1, but was 6");
        assertThatThrownBy(() -> of(4, 6).withDevice(4, q("1 s"), q("1 s")))
                .hasMessage("device must be from 0 to 3, but was 4");
        assertThatThrownBy(() -> Simulation.pipeline(4, 8, q("1 s"), q("0 s")))
                .hasMessage(
                        "b_1 (backward pass of a device) of pipeline_time_simulated must be greater than 0, but was 0");
        assertThatThrownBy(() -> of(4, 8).withHop(q("1 B")))
                .hasMessage(
                        "h (time to the next device) of pipeline_time_simulated must be in s, but was 1 byte");
    }
}
