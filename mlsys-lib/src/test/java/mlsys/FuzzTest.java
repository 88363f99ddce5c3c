package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input to every formula: a number, or an error that says which argument and what was expected.
 */
class FuzzTest {

    private static final double[] STRANGE = {
        0, -0.0, -1, -1e300, 1e-300, 1e300, 1.5, 2, 0.5, 1, 1e9, Double.MIN_VALUE, Double.MAX_VALUE
    };

    static Stream<Formula> all() {
        return Formulas.all().stream();
    }

    private static Quantity[] examples(Formula formula) {
        return formula.arguments().stream()
                .map(argument -> Quantity.of(argument.example(), argument.unit()))
                .toArray(Quantity[]::new);
    }

    /** What is computed, or null if it was refused as it should be. */
    private static @Nullable Quantity tried(Formula formula, Quantity... inputs) {
        try {
            return formula.apply(inputs);
        } catch (IllegalArgumentException refused) {
            assertThat(refused)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .message()
                    .as(formula.id())
                    .matches("(?s).* must (be|have|add|sum|not|measure).*, but .*");
            return null;
        }
    }

    private static boolean fits(Formula formula, double value, int argument) {
        return Double.isFinite(formula.arguments().get(argument).unit().toBase(value));
    }

    @ParameterizedTest
    @MethodSource("all")
    void strangeNumbersGiveANumberOrAnErrorInWords(Formula formula) {
        for (int i = 0; i < formula.arguments().size(); i++) {
            for (double value : STRANGE) {
                if (fits(formula, value, i)) {
                    Quantity[] inputs = examples(formula);
                    inputs[i] = Quantity.of(value, formula.arguments().get(i).unit());
                    check(tried(formula, inputs));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void manyStrangeNumbersTogether(Formula formula) {
        Random dice = new Random(formula.id().hashCode());
        for (int round = 0; round < 100; round++) {
            Quantity[] inputs = examples(formula);
            for (int i = 0; i < inputs.length; i++) {
                double value = STRANGE[dice.nextInt(STRANGE.length)];
                if (dice.nextBoolean() && fits(formula, value, i)) {
                    inputs[i] = Quantity.of(value, formula.arguments().get(i).unit());
                }
            }
            check(tried(formula, inputs));
        }
    }

    private static void check(@Nullable Quantity result) {
        if (result != null) {
            assertThat(result.value()).isFinite();
            assertThat(result.explain().text()).doesNotContain("NaN", "Infinity");
        }
    }

    /** The pure cores alone, as sweeps and the browser use them. */
    @ParameterizedTest
    @MethodSource("all")
    void theCoresRefuseWhatIsNoNumber(Formula formula) {
        for (int i = 0; i < formula.arguments().size(); i++) {
            for (double value :
                    new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                if (formula.id().equals("amdahl") && value > 0) {
                    continue; // a part that takes no time any more is a limit with a meaning
                }
                double[] inputs =
                        Stream.of(examples(formula)).mapToDouble(Quantity::value).toArray();
                inputs[i] = value;
                assertThatThrownBy(
                                () -> formula.rule().compute(inputs),
                                "%s with %s",
                                formula,
                                formula.arguments().get(i))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("but was " + value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatEachArgumentIs(Formula formula) {
        assertThat(formula.arguments()).isNotEmpty();
        for (Argument argument : formula.arguments()) {
            assertThat(argument.symbol()).isNotBlank();
            assertThat(argument.name()).isNotBlank();
            assertThat(argument.range()).as(formula + " " + argument).isNotBlank();
        }
        assertThat(List.of(formula.reference().title(), formula.text(), formula.latex()))
                .noneMatch(String::isBlank);
    }
}
