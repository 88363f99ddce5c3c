package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "1 h, s, 3600",
        "1 d, h, 24",
        "1 yr, d, 365",
        "12 month, yr, 1",
        "1 KiB, B, 1024",
        "80 GiB, B, 85899345920",
        "8 bit, byte, 1",
        "400 Gbit/s, GB/s, 50",
        "160 pJ/B, J/B, 1.6E-10",
        "1 kWh, J, 3600000",
        "1287 MWh, kWh, 1287000",
        "429 gCO2e/kWh, kgCO2e/kWh, 0.429",
        "3.7 V, J/A/s, 3.7",
        "3 Ah, A*s, 10800",
        "1 L, m^3, 0.001",
        "15.3 %, 1, 0.153",
        "3640 PFLOP*d/s, FLOP, 3.14496E23",
        "6 FLOP/param/token, FLOP/token/param, 6",
        "1 us, µs, 1",
        "200000 km/s, m/s, 2E8",
        "1 Hz, 1/s, 1"
    })
    void convertsBetweenUnitsOfOneThing(String amount, String unit, double expected) {
        assertThat(Quantity.parse(amount).in(Unit.parse(unit))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TB/s",
                "FLOP/B",
                "pJ/FLOP",
                "USD/TB/month",
                "GiB",
                "Gbit/s",
                "1/h",
                "m^3",
                "kgCO2e/kWh",
                "1",
                "%"
            })
    void isWrittenAsItIsRead(String symbol) {
        assertThat(Unit.parse(symbol).symbol()).isEqualTo(symbol);
        assertThat(Unit.parse(Unit.parse(symbol).symbol())).isEqualTo(Unit.parse(symbol));
    }

    @Test
    void multipliesAndDivides() {
        assertThat(Units.TERABYTE.per(Units.SECOND).symbol()).isEqualTo("TB/s");
        assertThat(Units.WATT.times(Units.SECOND)).isEqualTo(Units.JOULE);
        assertThat(Units.GB.per(Units.SECOND).times(Units.SECOND).symbol()).isEqualTo("GB");
    }

    @Test
    void keepsKindsOfWorkApart() {
        assertThat(Units.FLOP.measuresSameAs(Units.OP)).isFalse();
        assertThat(Units.FLOP.measuresSameAs(Units.MAC)).isFalse();
        assertThat(Units.BIT.measuresSameAs(Units.BYTE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hours, h",
        "seconds, s",
        "terabytes, TB",
        "Gigabyte, GB",
        "petaflops, PFLOP",
        "milliseconds, ms",
        "parameters, param",
        "years, yr",
        "dollars, USD"
    })
    void saysHowToWriteAUnitInWords(String words, String symbol) {
        assertThatThrownBy(() -> Quantity.parse("3 " + words))
                .hasMessage(
                        "cannot read the unit \"%s\": no unit is called \"%s\"; write %s",
                        words, words, symbol);
        assertThat(Unit.parse(symbol).symbol()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'3,35 TB/s' | write numbers without commas and with a decimal point, like 3.35 TB/s",
                "3.35TB/s | put a space between the number and the unit, like 3.35 TB/s",
                "fast | write a number, a space and a unit, like 3.35 TB/s"
            })
    void saysWhatIsWrongWithAnAmount(String text, String hint) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .hasMessage("cannot read \"" + text + "\": " + hint);
    }

    @Test
    void namesAnUnknownUnit() {
        assertThatThrownBy(() -> Unit.parse("TB/fortnight"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cannot read the unit \"TB/fortnight\": no unit is called \"fortnight\"; units are written "
                                + "like ms, TFLOP/s, GiB, Gbit/s, pJ/FLOP, USD/h");
        assertThatThrownBy(() -> Unit.parse("Tflops/s"))
                .hasMessage(
                        "cannot read the unit \"Tflops/s\": no unit is called \"Tflops\"; near it are TFLOP");
        assertThatThrownBy(() -> Unit.parse("GiBit"))
                .hasMessageEndingWith("no unit is called \"GiBit\"; near it are Gbit");
    }
}
