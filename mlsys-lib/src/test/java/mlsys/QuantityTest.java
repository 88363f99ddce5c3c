package mlsys;

import static mlsys.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @Nested
    class Arithmetics {

        @Test
        void multipliesUnits() {
            Quantity time = Quantity.of(140, GB).dividedBy(Quantity.of(3.35, TB_PER_S));
            assertThat(time.in(MILLISECOND)).isEqualTo(41.791044776119406);
            assertThat(time).hasToString("41.8 ms");
        }

        @Test
        void refusesToAddDifferentThings() {
            assertThatThrownBy(() -> Quantity.of(5, BYTE).plus(Quantity.of(3, FLOP)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cannot add 3 flop to 5 byte");
            assertThatThrownBy(() -> Quantity.of(5, PARAM).minus(Quantity.of(3, TOKEN)))
                    .hasMessage("cannot subtract 3 token from 5 param");
            assertThatThrownBy(() -> Quantity.of(2, SECOND).gt(Quantity.of(3)))
                    .hasMessage("cannot compare 2 s with 3");
            assertThatThrownBy(() -> Quantity.of(3, SECOND).in(GB))
                    .hasMessage("cannot convert 3 s to GB: one measures s, the other byte");
        }

        @Test
        void refusesWhatIsNoNumber() {
            assertThatThrownBy(() -> Quantity.of(Double.NaN, SECOND))
                    .hasMessage("the amount must be finite, but was NaN");
            assertThatThrownBy(() -> Quantity.given(Double.POSITIVE_INFINITY, ONE, "η", "why"))
                    .hasMessage("η must be finite, but was Infinity");
            assertThatThrownBy(() -> Quantity.of(3, SECOND).dividedBy(Quantity.of(0, BYTE)))
                    .hasMessage("cannot divide 3 s by 0 byte");
            assertThatThrownBy(() -> Quantity.of(1e300).times(1e300))
                    .hasMessage("the result of 1e300 · 1e300 must be finite, but was Infinity");
        }

        @Test
        void comparesInAnyUnit() {
            Quantity day = Quantity.of(1, DAY);
            assertThat(day.gt(23, HOUR).holds()).isTrue();
            assertThat(day.lt(24, HOUR).holds()).isFalse();
            assertThat(day.le(24, HOUR).holds()).isTrue();
            assertThat(day.ge(Quantity.of(86_401, SECOND)).holds()).isFalse();
            assertThat(day.max(Quantity.of(1, HOUR))).isEqualTo(day);
            assertThat(day.min(Quantity.of(1, HOUR)).in(HOUR)).isEqualTo(1);
            assertThat(Quantity.of(0, SECOND)).isEqualTo(Quantity.of(0, SECOND).negated());
            assertThat(day)
                    .isEqualTo(Quantity.of(24, HOUR))
                    .hasSameHashCodeAs(Quantity.of(24, HOUR));
        }

        @Test
        void carriesTheWorstKind() {
            Quantity peak = Hardware.A100.peak(Precision.FP16);
            assertThat(peak.kind()).isEqualTo(Kind.DATASHEET);
            assertThat(peak.dividedBy(Hardware.A100.memoryBandwidth()).kind())
                    .isEqualTo(Kind.DATASHEET);
            assertThat(peak.times(Hardware.A100.unitCost()).kind()).isEqualTo(Kind.ESTIMATE);
            assertThat(peak.times(0.45).kind()).isEqualTo(Kind.SCENARIO);
        }
    }

    @Nested
    class Text {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "3.35 TB/s", "312 TFLOP/s", "3.14e23 FLOP", "1024", "0.45", "25.3 d", "80 GiB",
                            "0.015 ms", "175e9 param",
                    "160 pJ/B", "4 USD/h", "15.3 %", "20 gCO2e/kWh", "1287 MWh", "1e-9", "512 KiB",
                            "-5 s", "0 B"
                })
        void isWrittenAsItIsRead(String text) {
            assertThat(Quantity.parse(text)).hasToString(text);
        }

        @ParameterizedTest
        @CsvSource({
            "312e12 FLOP/s, 312 TFLOP/s",
            "2039e9 byte/s, 2.039 TB/s",
            "350e9 byte, 350 GB",
            "50e9 B/s, 50 GB/s",
            "8.2e9 FLOP, 8.2 GFLOP",
            "300e9 token, 300e9 token",
            "1.5e9 param, 1.5e9 param",
            "5400 s, 5400 s",
            "2592000 s, 2.592e6 s",
            "50000, 50000",
            "1024 B, 1024 B",
            "15000 W, 15 kW",
            "1073741824 B, 1073741824 B",
            "25600000 param, 25.6e6 param",
            "0.48 J, 480 mJ",
            "2e-13 J, 0.2 pJ"
        })
        void picksAPrefix(String text, String expected) {
            assertThat(Quantity.parse(text)).hasToString(expected);
        }

        @Test
        void keepsEveryDigitOnRequest() {
            Quantity third = Quantity.of(1, HOUR).dividedBy(3);
            assertThat(third.format(MINUTE)).isEqualTo("20 min");
            Quantity odd = Quantity.of(0.1, GB).plus(Quantity.of(0.2, GB));
            assertThat(Quantity.parse(odd.format(GB)).value()).isEqualTo(odd.value());
            assertThat(odd.format(MB, 2)).isEqualTo("300.00 MB");
        }

        @Test
        void isTheSameInEveryLocale() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.GERMANY);
                assertThat(Quantity.parse("3.35 TB/s")).hasToString("3.35 TB/s");
                assertThat(Quantity.of(1.5, GB).format(GB, 1)).isEqualTo("1.5 GB");
                assertThat(Kind.ESTIMATE.word()).isEqualTo("estimate");
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void refusesWhatCannotBeRead() {
            assertThatThrownBy(() -> Quantity.parse("about 3 GB"))
                    .hasMessage(
                            "cannot read \"about 3 GB\": write a number, a space and a unit, like 3.35 TB/s");
            assertThatThrownBy(() -> Quantity.parse("3,5 GB"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
