package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void aMajorityOfGoodAnnotatorsIsBetterThanOne() {
        assertThat(Labels.majority(0.9, 1).value()).isEqualTo(0.9);
        assertThat(Labels.majority(0.8, 3).value()).isCloseTo(0.896, within(1e-12));
        assertThat(Labels.majority(0.8, 5).value()).isCloseTo(0.94208, within(1e-12));
        assertThat(Labels.majority(0.6, 9).value()).isCloseTo(0.733432, within(1e-6));
        assertThat(Labels.majority(0.6, 999).value()).isBetween(0.9999, 1.0);
    }

    @Test
    void aMajorityOfBadOnesIsWorse() {
        assertThat(Labels.majority(0.5, 7).value()).isCloseTo(0.5, within(1e-12));
        assertThat(Labels.majority(0.4, 3).value()).isCloseTo(0.352, within(1e-12));
        assertThat(Labels.majority(0.4, 9).value()).isCloseTo(1 - 0.733432, within(1e-6));
    }

    @Test
    void anEvenNumberHasNoMajority() {
        assertThatThrownBy(() -> Labels.majority(0.8, 4))
                .hasMessage(
                        "n (annotators) of majority must be a whole odd number from 1 to 999, but"
                                + " was 4");
        assertThatThrownBy(() -> Labels.majority(0.8, 1001)).hasMessageContaining("from 1 to 999");
    }

    @Test
    void kappaIsWhatChanceLeaves() {
        assertThat(kappa(0.85, 0.5)).isCloseTo(0.7, within(1e-12));
        assertThat(kappa(0.5, 0.5)).isZero();
        assertThat(kappa(0.2, 0.5)).isNegative();
        assertThatThrownBy(() -> kappa(1, 1))
                .hasMessageContaining("of kappa must be at least 0 and less than 1");
    }

    private static double kappa(double observed, double chance) {
        return Labels.kappa(Quantity.of(observed), Quantity.of(chance)).value();
    }
}
