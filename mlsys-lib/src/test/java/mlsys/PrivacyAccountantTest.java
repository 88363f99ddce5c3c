package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mlsys.core.PrivacyAccountModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The accountant beside published losses and its own bounds. */
class PrivacyAccountantTest {

    /** Abadi et al. (2016) and the tutorial of TensorFlow Privacy, to the digits they print. */
    @ParameterizedTest
    @CsvSource({"4, 0.01, 10000, 1.26", "1.1, 0.004266666666666667, 14063, 3.01"})
    void samplingCostsWhatIsPublished(double noise, double share, double steps, double epsilon) {
        assertThat(Simulation.privacy(noise, share, steps).epsilon(1e-5).value())
                .isCloseTo(epsilon, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 1.23", "10, 100, 5.30", "20, 100, 2.52"})
    void concentrationIsTheFormula(double noise, double steps, double epsilon) {
        assertThat(Simulation.privacy(noise, 1, steps).epsilonByConcentration(1e-5).value())
                .isCloseTo(epsilon, within(0.005));
    }

    /** zCDP is Rényi at the best real order, so whole orders lose a little; nothing beats exact. */
    @ParameterizedTest
    @CsvSource({"4, 1", "10, 100", "20, 100", "2, 10", "50, 1"})
    void exactIsBelowTheBounds(double noise, double steps) {
        PrivacyAccountant all = Simulation.privacy(noise, 1, steps);
        double bound = all.epsilonByConcentration(1e-5).value();
        assertThat(all.exactEpsilon(1e-5).value()).isLessThan(bound).isGreaterThan(bound / 2);
        assertThat(all.epsilon(1e-5).value()).isBetween(bound * (1 - 1e-12), bound * 1.05);
    }

    /** Half the orders' sum by hand: a = 2 gives ln(1 + q² (e^(1/σ²) − 1)). */
    @Test
    void orderTwoHasAClosedForm() {
        double closed = Math.log1p(0.01 * Math.expm1(1 / 4.0));
        assertThat(PrivacyAccountModel.renyi(2, 2, 0.1, 1)).isCloseTo(closed, within(1e-14));
        assertThat(PrivacyAccountModel.renyi(7, 2, 1, 3)).isEqualTo(3 * 7 / 8.0);
    }

    @Test
    void theExactLossGivesItsChanceBack() {
        for (double delta : new double[] {1e-3, 1e-5, 1e-10}) {
            double epsilon = PrivacyAccountModel.exact(3, 5, delta);
            assertThat(PrivacyAccountModel.delta(3, 5, epsilon) / delta).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void analyticNoiseIsLessThanClassicNoise() {
        double classic = Privacy.noise(1, 0.5, 1e-5).value();
        double noise = PrivacyAccountant.noise(1, 0.5, 1e-5).value();
        assertThat(noise).isBetween(0.6 * classic, classic);
        assertThat(PrivacyAccountant.noise(3, 4, 1e-5).value() / 3)
                .isEqualTo(PrivacyAccountant.noise(1, 4, 1e-5).value());
        assertThat(PrivacyAccountModel.exact(noise, 1, 1e-5)).isCloseTo(0.5, within(1e-6));
    }

    /** 200,000 draws of a number from 0 to 1: an error of at most 0.5 / √n = 0.001. */
    @Test
    void drawnLossesGiveTheSameChance() {
        PrivacyAccountant all = Simulation.privacy(2, 1, 4);
        double delta = PrivacyAccountModel.delta(2, 4, 1);
        assertThat(delta).isBetween(0.1, 0.2);
        assertThat(all.simulatedDelta(1, 200_000, 1).value()).isCloseTo(delta, within(0.003));
    }

    @Test
    void theLossGrowsWithSteps() {
        Sheet trace = Simulation.privacy(1.1, 0.01, 1000).trace(1e-5);
        assertThat(trace.numbers("steps")).startsWith(1, 2, 4).endsWith(1000);
        assertThat(trace.numbers("epsilon")).isSorted();
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> Simulation.privacy(0, 1, 1))
                .hasMessage("σ must be greater than 0, but was 0");
        assertThatThrownBy(() -> Simulation.privacy(1, 2, 1))
                .hasMessage("q must be greater than 0 and at most 1, but was 2");
        assertThatThrownBy(() -> Simulation.privacy(1, 0.5, 1).exactEpsilon(1e-5))
                .hasMessage("q must be 1 here, but was 0.5: use epsilon, which counts sampling");
        assertThatThrownBy(() -> Simulation.privacy(1, 1, 1).epsilon(0))
                .hasMessage(
                        "δ (chance of more) of dp_renyi must be greater than 0 and less than 1, but was 0");
    }
}
