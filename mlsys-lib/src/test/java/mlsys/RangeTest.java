package mlsys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "greater than 0                    | (0, ∞)   | false",
                "at least 0                        | [0, ∞)   | false",
                "from 0 to 1                       | [0, 1]   | false",
                "between 0 and 1                   | (0, 1)   | false",
                "greater than 0, at most 1         | (0, 1]   | false",
                "at least 0, less than 1           | [0, 1)   | false",
                "greater than 0, below 2 / a_k     | (0, ∞)   | false",
                "a whole number of at least 10     | [10, ∞)  | true",
                "a whole number from 1 to 1e4      | [1, 10000] | true",
                "0, 1, 2 or 3                      | [0, 3]   | true",
                "0 or 1                            | [0, 1]   | true",
                "whole, at least the longest       | (−∞, ∞)  | true",
                "finite                            | (−∞, ∞)  | false"
            })
    void readsTheWords(String words, String interval, boolean whole) {
        assertThat(Range.of(words)).hasToString(interval);
        assertThat(Range.of(words).whole()).isEqualTo(whole);
    }

    @Test
    void whatIsInBothIsTheNarrower() {
        Range both = Range.of("at least 0").and(Range.of("greater than 0, at most 1"));
        assertThat(both).hasToString("(0, 1]");
        assertThat(both.and(Range.ANY)).isEqualTo(both);
        assertThat(both.and(Range.of("a whole number of at least 1"))).hasToString("[1, 1]");
    }

    static Stream<Formula> all() {
        return Formulas.all().stream();
    }

    /** The words say where the range ends: what is beyond is refused. */
    @ParameterizedTest
    @MethodSource("all")
    void nothingBeyondTheEndsIsAllowed(Formula formula) {
        for (int i = 0; i < formula.arguments().size(); i++) {
            Range range = Range.of(formula.arguments().get(i).range());
            double example =
                    formula.arguments().get(i).unit().toBase(formula.arguments().get(i).example());
            assertThat(example).isBetween(range.low(), range.high());
            double below = range.withLow() ? Math.nextDown(range.low()) : range.low();
            double above = range.withHigh() ? Math.nextUp(range.high()) : range.high();
            assertThat(isAllowed(formula, i, below)).as(formula + " " + below).isFalse();
            assertThat(isAllowed(formula, i, above)).as(formula + " " + above).isFalse();
            if (range.whole()) {
                assertThat(isAllowed(formula, i, example + 0.5)).as(formula + " whole").isFalse();
            }
        }
    }

    private static boolean isAllowed(Formula formula, int argument, double value) {
        double[] inputs =
                formula.arguments().stream()
                        .mapToDouble(each -> each.unit().toBase(each.example()))
                        .toArray();
        inputs[argument] = value;
        try {
            return Double.isFinite(value) && Double.isFinite(formula.rule().compute(inputs));
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
