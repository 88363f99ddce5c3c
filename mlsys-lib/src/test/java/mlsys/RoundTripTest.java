package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read again, whatever the unit, the size and the reader's language. */
class RoundTripTest {

    private static final Random DICE = new Random(7);

    /** A number with up to nine digits, from tiny to huge. */
    private static double amount() {
        double digits = 1 + DICE.nextInt(999_999_999);
        double size = Double.parseDouble("1e" + (DICE.nextInt(24) - 15));
        return (DICE.nextInt(5) == 0 ? -1 : 1) * digits * size;
    }

    private static void check(double amount, Unit unit) {
        Quantity quantity = Quantity.of(amount, unit);
        String every = quantity.format(unit);
        assertThat(Math.abs(Quantity.parse(every).value() / quantity.value() - 1))
                .as(every)
                .isLessThan(1e-15);
        Quantity again = Quantity.parse(quantity.toString());
        assertThat(again.unit()).isEqualTo(quantity.unit());
        assertThat(Math.abs(again.value() / quantity.value() - 1))
                .as("%s is written %s", every, quantity)
                .isLessThan(1e-14);
    }

    @Test
    void everyUnitWithEveryPrefix() {
        assertThat(UnitTable.symbols()).hasSizeGreaterThan(200);
        for (String symbol : UnitTable.symbols()) {
            Unit unit = Unit.parse(symbol);
            assertThat(Unit.parse(unit.symbol())).isEqualTo(unit);
            for (int i = 0; i < 10; i++) {
                check(amount(), unit);
            }
        }
    }

    @Test
    void productsAndQuotientsOfUnits() {
        List<String> symbols = UnitTable.symbols();
        for (int i = 0; i < 2000; i++) {
            Unit top = Unit.parse(symbols.get(DICE.nextInt(symbols.size())));
            Unit bottom = Unit.parse(symbols.get(DICE.nextInt(symbols.size())));
            Unit unit = DICE.nextBoolean() ? top.per(bottom) : top.times(bottom);
            assertThat(Unit.parse(unit.symbol())).as(unit.symbol()).isEqualTo(unit);
            check(amount(), unit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR", "fa-IR"})
    void isTheSameInEveryLanguage(String language) {
        List<String> english = words();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(words()).isEqualTo(english);
            everyUnitWithEveryPrefix();
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Every unit at every magnitude: the same text, which reads as the same amount. */
    private static List<String> magnitudes() {
        List<String> texts = new ArrayList<>();
        for (String symbol : UnitTable.symbols()) {
            for (int power = -20; power <= 20; power++) {
                Quantity amount =
                        Quantity.of(Double.parseDouble("-1.2345e" + power), Unit.parse(symbol));
                texts.add(amount.toString());
                texts.add(amount.plus(amount).toString());
                texts.add(amount.plus(amount).explain().headline());
            }
        }
        assertThat(texts).noneMatch(text -> text.contains("NaN") || text.contains("Infinity"));
        assertThat(texts).allMatch(text -> text.matches("[-+.0-9e]+( \\S+)?"));
        return texts;
    }

    private static List<String> words() {
        Quantity days =
                Training.time(
                        Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(Precision.FP16), 0.45);
        return Stream.of(
                        List.of(
                                Quantity.parse("3.35 TB/s").toString(),
                                Quantity.of(1234567.891, Units.SECOND).format(Units.DAY, 3),
                                Quantity.of(-0.25).toString(),
                                days.explain().text(),
                                days.explain().json(),
                                days.explain().latex(),
                                days.whatIf().tornado(Units.DAY).csv(),
                                days.whatIf().tornado(Units.DAY).toString(),
                                refusal(() -> Quantity.parse("3 GIB")),
                                refusal(() -> Training.time(days, 1, days, 0.1)),
                                refusal(() -> Kind.of("TITLE"))),
                        Constants.find("h100").stream().map(Constant::toString).toList(),
                        Constants.find("illi").stream().map(Constant::name).toList(),
                        magnitudes())
                .flatMap(List::stream)
                .toList();
    }

    private static String refusal(Runnable action) {
        try {
            action.run();
            throw new AssertionError("not refused");
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void noInfinityAndNoNanGetsIntoText() {
        Quantity huge = Quantity.of(1e300);
        assertThatThrownBy(() -> huge.times(huge))
                .hasMessage("the result of 1e300 · 1e300 must be finite, but was Infinity");
        Quantity largest = Quantity.of(Double.MAX_VALUE);
        assertThatThrownBy(() -> largest.plus(largest))
                .hasMessage(
                        "the result of 1.79769313486232e308 + 1.79769313486232e308 must be finite, but was Infinity");
        assertThatThrownBy(() -> largest.negated().minus(largest))
                .hasMessage(
                        "the result of −1.79769313486232e308 − 1.79769313486232e308 must be finite, but was -Infinity");
        assertThatThrownBy(() -> huge.dividedBy(1e-300))
                .hasMessage("the result of 1e300 / 1e-300 must be finite, but was Infinity");
        assertThatThrownBy(() -> Quantity.of(1e300, Unit.parse("YFLOP")))
                .hasMessageEndingWith("must be finite, but was Infinity");
        for (String word : List.of("NaN", "Infinity", "-Infinity", "0x1p3", "1e3f", "1d")) {
            assertThatThrownBy(() -> Quantity.parse(word + " s"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("cannot read \"" + word + " s\"");
        }
        assertThatThrownBy(() -> Quantity.parse("1e999 s"))
                .hasMessage("the amount must be finite, but was Infinity");
        assertThatThrownBy(() -> huge.gt(Double.NaN, Units.ONE))
                .hasMessage("the bound must be finite, but was NaN");
    }
}
