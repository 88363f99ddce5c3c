package mlsys;

import static mlsys.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final Quantity DAYS =
            Training.time(
                    Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(Precision.FP16), 0.45);

    private static final Quantity INTERVAL =
            Checkpoint.youngInterval(Quantity.of(60, SECOND), Quantity.of(18000, SECOND));

    /** Two terms, one of which the input does not touch. */
    private static Quantity twoTerms() {
        Quantity x = Quantity.given(1e12, ONE, "x", "for this test");
        Quantity c = Quantity.given(1e10, ONE, "c", "for this test");
        return c.dividedBy(x).plus(Quantity.given(1e-3, ONE, "d", "for this test"));
    }

    @Nested
    class With {
        @Test
        void computesAgain() {
            Quantity other = DAYS.whatIf().with("η", Quantity.of(0.6));
            assertThat(other.in(DAY)).isCloseTo(18.9587676702477, within(1e-12));
            assertThat(other.derivation().symbol()).isEqualTo("T");
            assertThat(Derivation.evaluate(other.explain().tree())).isEqualTo(other.value());
            assertThat(DAYS.whatIf().inputs()).containsExactly("O", "N", "R_peak", "η");
        }

        @Test
        void findsInputsBySymbolNameAndConstant() {
            for (String name : List.of("O", "model.GPT3_TRAINING_OPS")) {
                assertThat(DAYS.whatIf().with(name, Quantity.parse("3.14e22 FLOP")).in(DAY))
                        .isCloseTo(2.5278, within(1e-4));
            }
            assertThatThrownBy(() -> DAYS.whatIf().with("mfu", Quantity.of(1)))
                    .hasMessage("no input is called \"mfu\"; there are O, N, R_peak, η");
            assertThatThrownBy(() -> DAYS.whatIf().with("N", Quantity.of(5, SECOND)))
                    .hasMessage("N must be a plain number, but was 5 s");
        }

        @Test
        void theSameNumberTwiceIsOneInput() {
            Quantity saved =
                    DAYS.minus(
                            Training.time(
                                    Models.GPT3.trainingFlop(),
                                    1024,
                                    Hardware.A100.peak(Precision.FP16),
                                    0.60));
            assertThatThrownBy(() -> saved.whatIf().with("η", Quantity.of(0.5)))
                    .hasMessage(
                            "2 inputs are called \"η\": give them different symbols with symbol(...)");
            assertThat(saved.whatIf().with("N", Quantity.of(2048)).value())
                    .isEqualTo(saved.value() / 2);
        }

        @Test
        void aLongSharedGraphIsQuick() {
            Quantity x = Quantity.given(1, GB, "x", "for this test");
            for (int i = 0; i < 200; i++) {
                x = i % 2 == 0 ? x.plus(x) : x.dividedBy(2);
            }
            assertThat(x.whatIf().with("x", Quantity.of(3, GB)).in(GB)).isEqualTo(3);
        }
    }

    @Nested
    class Solve {
        @Test
        void findsWhatMeetsATarget() {
            Quantity eta = DAYS.whatIf().solve("η", Quantity.of(14, DAY));
            assertThat(eta.value()).isCloseTo(0.45 * DAYS.in(DAY) / 14, within(1e-15));
            assertThat(eta.explain().text()).contains("so that T is 14 d  [scenario]");
            assertThat(DAYS.whatIf().with("η", eta).in(DAY)).isCloseTo(14, within(1e-13));
        }

        @Test
        void takesWholeNumbersWhole() {
            assertThat(DAYS.whatIf().solve("N", Quantity.of(14, DAY)).value()).isEqualTo(1849);
            assertThat(DAYS.whatIf().solve("N", Quantity.of(30, DAY)).value()).isEqualTo(862);
            assertThat(DAYS.whatIf().with("N", Quantity.of(1849)).le(14, DAY).holds()).isTrue();
            assertThat(DAYS.whatIf().with("N", Quantity.of(1848)).le(14, DAY).holds()).isFalse();
        }

        @Test
        void staysInsideTheRange() {
            assertThatThrownBy(() -> DAYS.whatIf().solve("η", Quantity.of(7, DAY)))
                    .hasMessage(
                            "no η in (0, 1] gives T = 7 d: for η from 1e-18 to 1, "
                                    + "T runs from 3.12e16 yr to 11.4 d");
            assertThatThrownBy(() -> DAYS.whatIf().solve("η", Quantity.of(7, GB)))
                    .hasMessage("the target must be in s, but was 7 GB");
            assertThat(DAYS.whatIf().solve("η", DAYS).value()).isEqualTo(0.45);
        }

        @Test
        void solvesWhatHasNoFormula() {
            Quantity load =
                    Queueing.waitingForMany(Quantity.parse("320 1/s"), Quantity.parse("100 1/s"), 4)
                            .whatIf()
                            .solve("λ", Quantity.of(1, MILLISECOND));
            Quantity again = Queueing.waitingForMany(load, Quantity.parse("100 1/s"), 4);
            assertThat(again.in(MILLISECOND)).isCloseTo(1, within(1e-9));
        }
    }

    @Nested
    class Slopes {
        @Test
        void elasticitiesArePowers() {
            assertThat(DAYS.whatIf().sensitivity())
                    .hasSize(4)
                    .allSatisfy(
                            each ->
                                    assertThat(Math.abs(each.elasticity()))
                                            .isCloseTo(1, within(1e-12)));
            assertThat(INTERVAL.whatIf().sensitivity())
                    .allSatisfy(
                            each -> assertThat(each.elasticity()).isCloseTo(0.5, within(1e-12)));
        }

        @Test
        void agreesWithTheReference() {
            Influence x =
                    twoTerms().whatIf().sensitivity().stream()
                            .filter(each -> each.symbol().equals("x"))
                            .findFirst()
                            .orElseThrow();
            assertThat(x.elasticity()).isCloseTo(-0.9093922555990765, within(1e-12));
            assertThat(Sensitivity.change(twoTerms(), x.high()).value())
                    .isCloseTo(-0.08264462809917346, within(1e-12));
            assertThat(x.swing()).isEqualTo(x.low().minus(x.high()));
        }

        @Test
        void theStrongestIsFirst() {
            assertThat(twoTerms().whatIf().tornado(ONE).texts("input"))
                    .containsExactly("x", "c", "d");
            assertThat(DAYS.whatIf().tornado(DAY))
                    .hasToString(
"""
input   value         elasticity  at −10 % (d)  at +10 % (d)
O       3.14e23 FLOP  1           22.75         27.81
N       1024          -1          28.07         22.99
R_peak  312 TFLOP/s   -1          28.09         22.98
η       0.45          -1          28.09         22.98
""");
        }

        @Test
        void anInputAtTheEndOfItsRangeMovesOneWay() {
            Quantity sure = Agents.success(1, 0.5, 50);
            Influence step = sure.whatIf().sensitivity().get(0);
            assertThat(step.symbol()).isEqualTo("p");
            assertThat(step.high()).isEqualTo(sure);
            assertThat(step.low().lt(sure).holds()).isTrue();
        }
    }

    @Nested
    class Sweeps {
        @Test
        void giveATable() {
            Sheet sheet = DAYS.whatIf().sweep("η", PERCENT, WhatIf.evenly(30, 60, 4), DAY);
            assertThat(sheet)
                    .hasToString(
                            """
                            η (%)  T (d)
                            30     37.92
                            40     28.44
                            50     22.75
                            60     18.96
                            """);
            assertThat(sheet.numbers("T (d)")[2]).isEqualTo(22.750521204297247);
            assertThat(sheet.csv()).startsWith("η (%),T (d)\n30.0,37.9175353404954");
            assertThatThrownBy(() -> sheet.numbers("T"))
                    .hasMessage("no column is called \"T\"; there are η (%), T (d)");
        }

        @Test
        void headingsAreShortAlsoForNamedResults() {
            Quantity named = DAYS.named("vol1/introduction#training-gpt3", "GPT-3 training time");
            assertThat(named.whatIf().sweep("N", ONE, new double[] {512, 2048}, DAY).headings())
                    .containsExactly("N", "T (d)");
            Quantity rest = DAYS.minus(Quantity.of(3, DAY)).named("c#rest", "What is left");
            assertThat(rest.whatIf().sweep("N", ONE, new double[] {512, 2048}, DAY).headings())
                    .containsExactly("N", "What is left (d)");
        }

        @Test
        void refuseWhatIsOutOfRange() {
            assertThatThrownBy(() -> DAYS.whatIf().sweep("η", ONE, new double[] {0.5, 1.5}, DAY))
                    .hasMessage("η must be greater than 0 and at most 1, but was 1.5");
            assertThatThrownBy(() -> DAYS.whatIf().sweep("η", DAY, new double[] {1}, DAY))
                    .hasMessage("η is in 1, not in d");
        }

        @Test
        void pointsReachBothEnds() {
            assertThat(WhatIf.evenly(0, 1, 5)).containsExactly(0, 0.25, 0.5, 0.75, 1);
            assertThat(WhatIf.byFactors(1, 1000, 4)[1]).isCloseTo(10, within(1e-12));
            assertThat(WhatIf.byFactors(3, 7, 4)).startsWith(3).endsWith(7);
            assertThatThrownBy(() -> WhatIf.evenly(0, 1, 1))
                    .hasMessage("count must be at least 2, but was 1");
            assertThatThrownBy(() -> WhatIf.byFactors(0, 1, 3))
                    .hasMessage("both ends must be greater than 0, but were 0.0 and 1.0");
        }

        @Test
        void sheetsQuoteAndCheck() {
            Sheet sheet = new Sheet(List.of("a", "b"), List.of(List.of("x, \"y\"", 1.5)));
            assertThat(sheet.csv()).isEqualTo("a,b\n\"x, \"\"y\"\"\",1.5\n");
            assertThatThrownBy(() -> sheet.numbers("a"))
                    .hasMessage("the column a holds text: x, \"y\"");
            assertThatThrownBy(() -> new Sheet(List.of("a"), List.of(List.of(1.0, 2.0))))
                    .hasMessage("a row must have 1 cells, but has 2: [1.0, 2.0]");
            assertThatThrownBy(() -> new Sheet(List.of("a", "a"), List.of()))
                    .hasMessage("a heading is there twice: [a, a]");
            assertThatThrownBy(() -> new Sheet(List.of("a"), List.of(List.of(Double.NaN))))
                    .hasMessage("a cell must be finite, but was NaN");
        }
    }

    @Nested
    class Uncertain {
        @Test
        void agreesWithTheReference() {
            Uncertainty both =
                    DAYS.whatIf()
                            .plusMinus("η", Quantity.of(0.05))
                            .plusMinusPercent("O", 2)
                            .uncertainty();
            assertThat(both.relative()).isCloseTo(0.11289676263004922, within(1.1e-13));
            assertThat(both.standard().in(DAY)).isCloseTo(2.8538446579016084, within(2.8e-12));
            assertThat(both.budget().texts("input")).containsExactly("η", "O");
            Uncertainty one = DAYS.whatIf().plusMinus("η", Quantity.of(0.05)).uncertainty();
            assertThat(one.low().in(DAY)).isCloseTo(22.750521204297247, within(2e-11));
            assertThat(one.high().in(DAY)).isCloseTo(28.438151505371557, within(2e-11));
            assertThat(one).hasToString("25.3 d ± 2.81 d (22.8 d to 28.4 d)");
            assertThat(Sensitivity.uncertainty(of(-1, 1), of(0.05 / 0.45, 0.02)).value())
                    .isCloseTo(0.11289676263004922, within(1.1e-13));
        }

        private static double[] of(double... values) {
            return values;
        }

        @Test
        void constantsBringTheirOwn() {
            Quantity failures =
                    Reliability.clusterMtbf(Constants.get("reliability.GPU_MTTF").quantity(), 1000);
            Uncertainty uncertainty = failures.whatIf().uncertainty();
            assertThat(uncertainty.relative()).isCloseTo(0.66, within(1e-12));
            assertThat(uncertainty.budget().texts("by"))
                    .containsExactly(
                            "ours: an order of magnitude, read as half a decade either way");
        }

        @Test
        void everyUncertaintySaysWhose() {
            assertThat(Constants.all())
                    .filteredOn(each -> each.uncertainty().isPresent())
                    .hasSizeGreaterThan(200)
                    .allSatisfy(
                            each -> {
                                assertThat(each.uncertaintyBy()).as(each.id()).isNotBlank();
                                assertThat(each.uncertainty().orElseThrow()).isBetween(0.0, 1.0);
                            });
        }

        @Test
        void isRefusedWhereThereIsNoneOrTheResultTurns() {
            assertThatThrownBy(() -> DAYS.whatIf().uncertainty())
                    .hasMessage("no input is uncertain: say how much with plusMinus(...)");
            assertThatThrownBy(() -> DAYS.whatIf().plusMinus("η", Quantity.of(0)))
                    .hasMessage("the uncertainty of η must be greater than 0, but was 0");
            Quantity x = Quantity.given(10, ONE, "x", "for this test");
            Quantity turning = x.plus(Quantity.of(100).dividedBy(x));
            assertThatThrownBy(() -> turning.whatIf().plusMinus("x", Quantity.of(5)).uncertainty())
                    .hasMessage(
                            "the result rises and falls while x moves by its uncertainty: give a smaller one");
        }
    }
}
