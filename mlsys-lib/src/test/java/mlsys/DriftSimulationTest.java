package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The index of drifting samples beside that of their curve. */
class DriftSimulationTest {

    private final DriftSimulation drift = Simulation.drift(1000, 50, 0.02, 10);

    /** n · PSI is about χ² with k − 1 degrees: 2,000 days give its mean to 0.047 / √20. */
    @Test
    void chanceAloneGivesBinsOverSamples() {
        double[] quiet = Simulation.drift(1000, 5000, 0, 10).trace(2000, 1).numbers("PSI");
        double mean = Arrays.stream(quiet).average().orElseThrow();
        assertThat(mean * 1000 / 9).isCloseTo(1, within(0.05));
    }

    @Test
    void manySamplesShowTheCurve() {
        DriftSimulation large = Simulation.drift(1_000_000, 0, 0.5, 10);
        assertThat(large.psi(1, 3).value() / large.expectedPsi(1).value())
                .isCloseTo(1, within(0.02));
    }

    /** For a small shift Δ the index is Δ² times what the bins keep of the curve's information. */
    @Test
    void theIndexGrowsWithTheSquareOfTheShift() {
        double one = Simulation.drift(10_000_000, 0, 0.01, 100).expectedPsi(1).value() - 99e-7;
        double two = Simulation.drift(10_000_000, 0, 0.02, 100).expectedPsi(1).value() - 99e-7;
        assertThat(two / one).isCloseTo(4, within(0.001));
        assertThat(one / 0.0001)
                .as("the logistic curve's information")
                .isCloseTo(1 / 3.0, within(0.001));
    }

    @Test
    void theAlarmComesAfterTheDrift() {
        Sheet trace = drift.trace(100, 42);
        double[] psi = trace.numbers("PSI");
        assertThat(Arrays.stream(psi, 0, 50).max().orElseThrow()).isLessThan(0.1);
        assertThat(psi[99]).isGreaterThan(0.2);
        assertThat(drift.psi(99, 42).value()).isEqualTo(psi[99]);
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> Simulation.drift(1000, 0, 0.1, 1))
                .hasMessage(
                        "k (bins) of psi_expected must be a whole number of at least 2, but was 1");
        assertThatThrownBy(() -> Simulation.drift(0, 0, 0.1, 10))
                .hasMessage(
                        "n (samples) of psi_expected must be a whole number of at least 1, but was 0");
        assertThatThrownBy(() -> drift.trace(0, 1))
                .hasMessage("days must be a whole number from 1 to 100000, but was 0");
    }
}
