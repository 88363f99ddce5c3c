package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Pages and pieces beside what they must waste. */
class PagingSimulationTest {

    /** Room for exactly eight: they grow together from 1 to L, (L + 1) / 2 on average. */
    @Test
    void equalAnswersInPiecesHoldHalfTheMemory() {
        var pieces = Simulation.paging(1000, 100, 100, 16).inLongestPieces();
        assertThat(pieces.running(95, 1).value()).isEqualTo(10);
        assertThat(pieces.used(95, 1).value()).isEqualTo(101 / 200.0);
        assertThat(pieces.inExactPieces().used(95, 1)).isEqualTo(pieces.used(95, 1));
    }

    @Test
    void anAnswerWastesLessThanAPage() {
        Sheet trace = Simulation.paging(8192, 1, 512, 16).trace(400, 2);
        double[] running = trace.numbers("running");
        double[] held = trace.numbers("held");
        double[] taken = trace.numbers("taken");
        double waste = 0;
        double answers = 0;
        for (int i = 0; i < held.length; i++) {
            assertThat(taken[i] - held[i]).isBetween(0.0, running[i] * 15);
            assertThat(taken[i]).isLessThanOrEqualTo(8192);
            waste += taken[i] - held[i];
            answers += running[i];
        }
        // Some 20,000 answer-steps at even places in their pages: (b − 1) / 2 to a few percent.
        assertThat(waste / answers).isCloseTo(7.5, within(0.3));
    }

    @Test
    void pagesHoldMoreThanExactPiecesThanLongestPieces() {
        var pages = Simulation.paging(8192, 1, 1024, 16);
        double paged = pages.used(300, 1).value();
        double exact = pages.inExactPieces().used(300, 1).value();
        double longest = pages.inLongestPieces().used(300, 1).value();
        assertThat(paged).isGreaterThan(0.9).isGreaterThan(1.5 * exact);
        // An answer of length t holds t / 2 on average for t steps: E t² / 2 over E t · L is a
        // third
        // of a piece of L, and over E t² half of a piece of t; 300 answers spread by 3 %.
        assertThat(longest).isCloseTo(1 / 3.0, within(0.03));
        assertThat(exact).isBetween(longest, 0.52);
        assertThat(pages.inLongestPieces().running(300, 1).value()).isEqualTo(8);
    }

    /** Gaps between pieces of several sizes: taken is below the memory although answers wait. */
    @Test
    void exactPiecesLeaveGaps() {
        Sheet trace = Simulation.paging(4096, 1, 1024, 16).inExactPieces().trace(300, 1);
        double mean = java.util.Arrays.stream(trace.numbers("taken")).average().orElseThrow();
        assertThat(mean / 4096).isBetween(0.7, 0.99);
    }

    @Test
    void pagesOfOneTokenAreAlwaysFullWhileSomeoneWaits() {
        Sheet trace = Simulation.paging(64, 32, 32, 1).trace(20, 1);
        assertThat(trace.numbers("held")).containsExactly(trace.numbers("taken"));
    }

    @Test
    void aSeedGivesTheSameBits() {
        var pages = Simulation.paging(8192, 1, 1024, 16);
        assertThat(pages.used(300, 1)).isEqualTo(pages.used(300, 1));
        assertThat(pages.used(300, 1)).isNotEqualTo(pages.used(300, 2));
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> Simulation.paging(100, 1, 100, 16))
                .hasMessage("M must be a whole number of at least 112, but was 100");
        assertThatThrownBy(() -> Simulation.paging(100, 20, 10, 2))
                .hasMessage("l must be at most L = 10, but was 20");
        assertThatThrownBy(() -> Simulation.paging(100, 1, 10, 0))
                .hasMessage("b must be a whole number of at least 1, but was 0");
        assertThatThrownBy(() -> Simulation.paging(100, 1, 10, 2).used(3, 1))
                .hasMessage(
                        "n (answers) of kv_used_share_simulated must be so many answers that some wait, but all fit at once");
    }
}
