package mlsys;

import static mlsys.Units.DAY;
import static mlsys.Units.HOUR;
import static mlsys.Units.ONE;
import static mlsys.Units.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import mlsys.Examination.Moved;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Quantity ETA = Quantity.given(0.45, ONE, "η", "assumed");
    private static final Quantity DEVICES = Quantity.given(1024, ONE, "N", "a cluster");
    private static final Quantity DAYS =
            Training.time(
                    Models.GPT3.trainingFlop(), DEVICES, Hardware.A100.peak(Precision.FP16), ETA);

    @Test
    void saysWhatItCompares() {
        assertThat(DAYS.gt(20, DAY)).hasToString("25.3 d > 20 d: true");
        assertThat(DAYS.le(DAYS.times(2))).hasToString("25.3 d ≤ 50.6 d: true");
        assertThat(DAYS.lt(20, DAY).or(ETA.ge(0.5, ONE)).not())
                .hasToString("not (25.3 d < 20 d or 0.45 ≥ 0.5): true");
        assertThat(DAYS.lt(20, DAY).or(ETA.gt(0.4, ONE)).and(DEVICES.eq(DEVICES)))
                .hasToString("(25.3 d < 20 d or 0.45 > 0.4) and 1024 = 1024: true");
    }

    @Nested
    class CanFail {

        @Test
        void alone() {
            Examination found = DAYS.gt(20, DAY).examine();
            assertThat(found.canFail()).isTrue();
            assertThat(found.failure()).containsExactly("O = 1.05e23 FLOP");
            assertThat(found.inputs())
                    .contains(
                            new Moved("N", "a cluster", "1024", "341", "3072"),
                            new Moved("η", "assumed", "0.45", "0.15", "1"));
        }

        @Test
        void together() {
            assertThat(DAYS.gt(3, DAY).examine().failure())
                    .containsExactly("O = 1.05e23 FLOP", "N = 3072");
            assertThat(DAYS.gt(3, DAY).and(DAYS.gt(DAYS.times(0.5))).examine().canFail()).isTrue();
        }

        @Test
        void whereOnlySeveralTogetherLowerTheLarger() {
            Quantity a = Quantity.given(6, SECOND, "a", "one");
            Quantity b = Quantity.given(6, SECOND, "b", "two");
            assertThat(a.max(b).gt(3, SECOND).examine().failure())
                    .containsExactly("a = 2 s", "b = 2 s");
        }

        @Test
        void asItStands() {
            assertThat(DAYS.lt(20, DAY).examine()).hasToString("fails as it stands");
        }
    }

    @Nested
    class CanNeverFail {

        @Test
        void becauseTheBoundIsFarAway() {
            assertThat(DAYS.gt(0, DAY).examine().canFail()).isFalse();
            assertThat(DAYS.lt(1e6, DAY).examine().canFail()).isFalse();
            assertThat(ETA.lt(2, ONE).examine())
                    .hasToString("can never fail: tried η 0.45 (0.15 to 1)");
        }

        @Test
        void becauseBothSidesMoveTogether() {
            assertThat(DAYS.times(2).gt(DAYS).examine().canFail()).isFalse();
            assertThat(DAYS.plus(DAYS).eq(DAYS.times(2)).examine().canFail()).isFalse();
        }

        @Test
        void becauseNothingInItCanChange() {
            Quantity three = Quantity.of(3);
            assertThat(three.gt(2, ONE).examine())
                    .hasToString("can never fail: nothing in it can change");
            assertThat(Constants.get("scalar.THOUSAND").quantity().gt(2, ONE).examine().canFail())
                    .isFalse();
        }
    }

    @Nested
    class Inputs {

        @Test
        void goAsFarAsTheFormulasTakeThem() {
            Quantity rho = Quantity.given(0.6, ONE, "ρ", "busy");
            Quantity left = Quantity.of(1).minus(rho);
            assertThat(left.gt(0.3, ONE).examine().failure()).containsExactly("ρ = 1");
            Quantity late = Quantity.given(1, HOUR, "t", "late").dividedBy(left);
            assertThat(late.lt(100, HOUR).examine().failure()).containsExactly("ρ = 1");
            assertThat(late.gt(0, HOUR).examine().canFail()).isFalse();
        }

        @Test
        void areWrittenInTheirOwnUnit() {
            Quantity price = Quantity.given(4, Unit.parse("USD/h"), "k", "a price");
            assertThat(price.gt(price.times(2)).not().examine().inputs())
                    .containsExactly(
                            new Moved("k", "a price", "4 USD/h", "1.33 USD/h", "12 USD/h"));
        }

        @Test
        void mayBeAnyConstant() {
            for (Constant constant : Constants.all()) {
                Quantity low = constant.low();
                assertThat(low.eq(low).examine().canFail()).as(constant.id()).isFalse();
            }
        }

        @Test
        void areOneEvenUnderTwoSymbols() {
            Quantity half = Quantity.given(0.5, ONE, "", "a share");
            Quantity once = half.symbol("a");
            assertThat(once.times(half).gt(0, ONE).examine().inputs()).hasSize(2);
            assertThat(half.times(half).gt(0, ONE).examine().inputs()).hasSize(1);
        }
    }
}
