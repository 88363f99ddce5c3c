package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Formulas over bins, groups and clients, where arguments repeat. */
class RepeatedTest {

    private static final double[] OLD = {0.5, 0.5, 0};
    private static final double[] NEW = {0.2, 0.3, 0.5};

    private static double[] shares(Random random, int n) {
        double[] shares = random.doubles(n).map(x -> x + 0.01).toArray();
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int i = 0; i < n; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    @Test
    void theTreeGivesTheSameBits() {
        Random random = new Random(7);
        for (int n = 2; n < 30; n++) {
            double[] p = shares(random, n);
            double[] q = shares(random, n);
            for (Quantity result :
                    List.of(
                            Drift.psi(p, q, 1e-6),
                            Drift.kullbackLeibler(p, q),
                            Drift.jensenShannon(p, q),
                            Federation.average(p, q),
                            Fairness.gap(p, ones(n)),
                            Compression.softmax(2, p).get(n - 1))) {
                assertThat(Derivation.evaluate(result.explain().tree())).isEqualTo(result.value());
            }
        }
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void divergencesHaveTheirProperties() {
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            double[] p = shares(random, 5);
            double[] q = shares(random, 5);
            double there = Drift.kullbackLeibler(p, q).value();
            double back = Drift.kullbackLeibler(q, p).value();
            assertThat(there).isNotNegative();
            assertThat(Drift.psi(p, q).value()).isCloseTo(there + back, within(1e-12));
            assertThat(Drift.jensenShannon(p, q)).isEqualTo(Drift.jensenShannon(p, q));
            assertThat(Drift.jensenShannon(p, q).value()).isBetween(0.0, Math.log(2));
        }
        assertThat(Drift.jensenShannon(new double[] {1, 0}, new double[] {0, 1}).value())
                .isEqualTo(Math.log(2));
    }

    @Test
    void emptyBinsAreNamed() {
        assertThatThrownBy(() -> Drift.kullbackLeibler(NEW, OLD))
                .hasMessage(
                        "the divergence is infinite: q_3 is 0 where p_3 is not; use the Jensen-Shannon divergence");
        assertThatThrownBy(() -> Drift.psi(OLD, NEW))
                .hasMessage("bin 3 is empty: give a floor, or use the Jensen-Shannon divergence");
        assertThat(Drift.psi(OLD, NEW, 1e-4).gt(0.25, Units.ONE).holds()).isTrue();
        assertThatThrownBy(() -> Drift.psi(new double[] {0.5}, new double[] {1}))
                .hasMessage("the sum of the shares e must be 1, but was 0.5");
        assertThatThrownBy(() -> Drift.kullbackLeibler(NEW, new double[] {1}))
                .hasMessage("kl takes as many p as q, but was given 3 and 1");
        assertThatThrownBy(() -> Drift.kullbackLeibler(new double[0], new double[0]))
                .hasMessage("kl takes 2 arguments or more, two at a time, but was given 0");
    }

    @Test
    void samplesWithTies() {
        double[] a = {1, 2, 2, 3};
        double[] b = {2, 2, 3, 4};
        assertThat(Drift.kolmogorovSmirnov(a, b).value()).isEqualTo(0.25);
        assertThat(Drift.kolmogorovSmirnov(a, a).value()).isZero();
        assertThat(Drift.kolmogorovSmirnov(new double[] {1}, new double[] {2}).value())
                .isEqualTo(1);
        assertThatThrownBy(() -> Drift.kolmogorovSmirnov(a, new double[0]))
                .hasMessage("the second sample must have values, but was empty");
    }

    @Test
    void groups() {
        assertThatThrownBy(() -> Fairness.gap(new double[] {1, 2}, new double[] {5, 0}))
                .hasMessage(
                        "n_2 (members of a group) of demographic_parity must be greater than 0, but was 0");
        assertThatThrownBy(() -> Fairness.gap(new double[] {6}, new double[] {5}))
                .hasMessage(
                        "k_1 (chosen members of a group) of demographic_parity must be at most n_1 = 5, but was 6");
        assertThatThrownBy(() -> Fairness.disparateImpact(new double[] {0, 0}, new double[] {5, 5}))
                .hasMessage("a rate must be greater than 0 for a ratio of rates, but all are 0");
    }

    @Test
    void softmaxIsTheReference() {
        double[] soft = {0.47548495534876756, 0.28839620365112, 0.23611884100011252};
        double[] hard = {0.8360188027814407, 0.11314284146556011, 0.05083835575299916};
        for (int i = 0; i < 3; i++) {
            assertThat(Compression.softmax(4, 3.0, 1.0, 0.2).get(i).value())
                    .isCloseTo(soft[i], within(soft[i] * 1e-12));
            assertThat(Compression.softmax(1, 3.0, 1.0, 0.2).get(i).value())
                    .isCloseTo(hard[i], within(hard[i] * 1e-12));
        }
        assertThat(Compression.softmax(1, 1e6, 0).get(0).value()).isEqualTo(1);
    }

    @Test
    void explainsEachBin() {
        assertThat(Drift.kullbackLeibler(NEW, new double[] {0.5, 0.25, 0.25}).explain().text())
                .isEqualTo(
                        """
                        D_KL = 0.218   [scenario]
                        D_KL = Σ p_i · ln(p_i / q_i)   (Kullback & Leibler, On Information and Sufficiency)
                          p_1  0.2   given in the call  [scenario]
                          q_1  0.5   given in the call  [scenario]
                          p_2  0.3   given in the call  [scenario]
                          q_2  0.25  given in the call  [scenario]
                          p_3  0.5   given in the call  [scenario]
                          q_3  0.25  given in the call  [scenario]
                        """);
    }
}
