package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every argument of every formula, asked back from the result of its example. */
class InverseTest {

    /** Where to start, as factors of the example. */
    private static final double[] ASIDE = {0.5, 2, 0.9, 1.1, 0.99, 0};

    static Stream<Formula> all() {
        return Formulas.all().stream();
    }

    /** The example itself, or what gives the same result and is met before it. */
    @ParameterizedTest
    @MethodSource("all")
    void theExampleIsFoundFromElsewhere(Formula formula) {
        for (int i = 0; i < formula.arguments().size(); i++) {
            Question question = new Question(formula, i);
            for (double start : question.starts()) {
                question.ask(start);
            }
        }
    }

    private record Question(Formula formula, int asked) {

        private Argument argument() {
            return formula.arguments().get(asked);
        }

        private Range range() {
            return Range.of(argument().range());
        }

        private double example() {
            return argument().unit().toBase(argument().example());
        }

        /** The result for another value of the argument, in base units. */
        private Quantity with(double value) {
            Quantity[] inputs =
                    formula.arguments().stream()
                            .map(each -> Quantity.of(each.example(), each.unit()))
                            .toArray(Quantity[]::new);
            Unit base = Unit.parse(inputs[asked].unit());
            inputs[asked] = Quantity.given(value, base, "asked", "for this test");
            return formula.apply(inputs);
        }

        private boolean isElsewhere(double start) {
            try {
                return with(start).value() != with(example()).value();
            } catch (IllegalArgumentException refused) {
                return false;
            }
        }

        private double[] starts() {
            return DoubleStream.of(ASIDE)
                    .map(factor -> example() == 0 ? factor - 1 : example() * factor)
                    .map(start -> range().whole() ? Math.rint(start) : start)
                    .filter(this::isElsewhere)
                    .distinct()
                    .limit(3)
                    .toArray();
        }

        void ask(double start) {
            String what = formula.id() + " for " + argument().symbol() + " from " + start;
            Quantity from = with(start);
            Quantity target = with(example());
            double found = from.whatIf().solve("asked", target).value();
            double result = with(found).value();
            if (range().whole()) {
                assertThat((result - target.value()) * (from.value() - target.value()))
                        .as(what)
                        .isLessThanOrEqualTo(0);
            } else {
                assertThat(result)
                        .as(what)
                        .isCloseTo(target.value(), within(1e-9 * Math.abs(target.value())));
            }
            if (!formula.id().endsWith("_simulated")) { // which jump everywhere
                assertThat((found - start) / (example() - start)).as(what).isLessThan(1 + 1e-5);
            }
        }
    }

    @Test
    void whatCannotBeSaysWhatWasSearched() {
        Quantity x = Quantity.given(3, Units.ONE, "x", "for this test");
        assertThatThrownBy(
                        () -> x.times(x).plus(Quantity.of(4)).whatIf().solve("x", Quantity.of(3)))
                .hasMessage(
                        "no x in (−∞, ∞) gives x · x + 4 = 3: for x from -3e18 to 3e18, "
                                + "x · x + 4 runs from 9e36 to 9e36 and stays between 4 and 9e36");
        Quantity workers =
                DataPipeline.workers(FormulaExamples.q("64 ms"), FormulaExamples.q("50 ms"));
        assertThatThrownBy(() -> workers.whatIf().solve("t", Quantity.of(2.5)))
                .hasMessage(
                        "no t in [0, ∞) gives n = 2.5: for t from 0 ms to 6.4e19 ms, "
                                + "n runs from 0 to 1.28e18, but at 100 ms it jumps from 2 to 3");
        Quantity days =
                Training.time(
                        Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(Precision.FP16), 1);
        assertThatThrownBy(() -> days.whatIf().solve("N", Quantity.of(400, Units.YEAR)))
                .hasMessage(
                        "no whole N in [1, ∞) gives T = 400 yr: for N from 1 to 8.44e15, "
                                + "T runs from 31.9 yr to 119 ns");
    }
}
