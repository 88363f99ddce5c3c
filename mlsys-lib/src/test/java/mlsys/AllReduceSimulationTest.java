package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All-reduces beside the formulas of the α-β model. */
class AllReduceSimulationTest {

    private static AllReduceSimulation of(int ranks) {
        return Simulation.allReduce(q("14 GB"), q("5 us"), ranks, q("50 GB/s"));
    }

    /** The sums have up to 2 N terms, each rounded once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 48, 64})
    void equalLinksGiveTheClosedForms(int ranks) {
        double ring = Collectives.ring(q("14 GB"), ranks, q("50 GB/s"), q("5 us")).value();
        double tree = Collectives.tree(q("14 GB"), ranks, q("50 GB/s"), q("5 us")).value();
        assertThat(of(ranks).ring().value()).isCloseTo(ring, within(ring * 1e-12));
        assertThat(of(ranks).tree().value()).isCloseTo(tree, within(tree * 1e-12));
    }

    @Test
    void oneSlowLinkSlowsTheRing() {
        double slow = of(64).withLink(17, q("25 GB/s")).ring().value();
        double half = Collectives.ring(q("14 GB"), 64, q("25 GB/s"), q("5 us")).value();
        assertThat(slow).isCloseTo(half, within(half * 0.01));
    }

    @Test
    void everyRankSendsTwiceTheVectorButOnePart() {
        Sheet trace = of(8).ringTrace();
        assertThat(trace.rows()).hasSize(8 * 2 * 7);
        assertThat(max(trace)).isEqualTo(of(8).ring().value());
        Sheet tree = of(8).treeTrace();
        assertThat(tree.rows()).as("up and down").hasSize(2 * 7);
        assertThat(max(tree)).isEqualTo(of(8).tree().value());
    }

    private static double max(Sheet trace) {
        return java.util.Arrays.stream(trace.numbers("received (s)")).max().orElseThrow();
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> of(0))
                .hasMessage("N must be a whole number from 1 to 10000, but was 0");
        assertThatThrownBy(() -> of(8).withLink(8, q("1 GB/s")))
                .hasMessage("rank must be from 0 to 7, but was 8");
        assertThatThrownBy(() -> of(8).withLink(2, q("0 GB/s")))
                .hasMessage(
                        "β_3 (bandwidth of a link) of tree_allreduce_simulated must be greater than 0, but was 0");
    }
}
