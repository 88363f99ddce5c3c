package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The digits that every machine and every Java print for these seeds. */
class SameBitsTest {

    @Test
    void simulationsGiveTheSameDigitsEverywhere() {
        Stream<Quantity> simulated =
                Stream.of(
                        Simulation.queue(q("320 1/s"), q("100 1/s"), 4).meanWait(2000, 1),
                        Simulation.checkpointing(
                                        q("1e6 s"),
                                        q("1470 s"),
                                        q("60 s"),
                                        q("18000 s"),
                                        q("300 s"))
                                .time(1),
                        Simulation.batching(q("3 1/s"), 2, 10, q("20 ms"), q("1 ms"))
                                .withLeast(1)
                                .latency(500, 1),
                        Simulation.paging(1024, 1, 128, 16).used(100, 1),
                        Simulation.privacy(1.1, 0.01, 1000).epsilon(1e-5),
                        Simulation.privacy(2, 1, 4).exactEpsilon(1e-5),
                        Simulation.privacy(2, 1, 4).simulatedDelta(1, 1000, 1),
                        Simulation.drift(1000, 0, 0.1, 10).psi(3, 1),
                        Simulation.retraining(
                                        0.95, q("2e-7 1/s"), 0.01, q("5 USD/s"), q("5000 USD"))
                                .scheduled(q("1 d"), q("100 d"), 1),
                        Simulation.federated(
                                        0.1,
                                        10,
                                        new double[] {1, 2, 1},
                                        new double[] {1, 4, 2},
                                        new double[] {0, 10, 5})
                                .weight(3, 50, 2, 1));
        assertThat(simulated.map(Quantity::value))
                .containsExactly(
                        0.00802141937783171,
                        1109294.8476249592,
                        0.2517333680199355,
                        0.8357421875,
                        2.086796113574312,
                        4.3771780956812245,
                        0.12173247675965472,
                        0.0594372141558039,
                        0.09728962438026509,
                        8.44905478437515);
    }
}
