package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulasTest {

    private static final Map<String, String> UNITS =
            Map.of("percent", "%", "points", "%", "", "1", "nat", "1", "kg", "kgCO2e", "dB", "1");

    /** Units the reference writes shorter. */
    private static final Map<String, String> SPECIAL =
            Map.of(
                    "cost_per_token per token", "USD/token",
                    "egress C", "USD",
                    "weight_streaming B*", "token",
                    "gradient_noise tr", "sample",
                    "gradient_noise B", "sample");

    /** Results that take a what-if to get: see WhatIfTest. */
    private static final Set<String> ELSEWHERE =
            Set.of("sensitivity s", "sensitivity elasticity", "interval relative", "interval u");

    /** The reference's examples for the formulas we have, each at a relative 1e-12. */
    @TestFactory
    Stream<DynamicTest> workedExamples() {
        Map<String, ExampleFile.Expected> expected = ExampleFile.read();
        Map<String, Supplier<Quantity>> computed = new HashMap<>();
        Stream.of(
                        FormulaExamples.TIME,
                        FormulaExamples.ROOFLINE,
                        FormulaExamples.ENERGY,
                        FormulaExamples.MEMORY,
                        SystemExamples.RELIABILITY,
                        SystemExamples.COMMUNICATION,
                        SystemExamples.FLEET,
                        SystemExamples.QUEUE,
                        SystemExamples.LAWS,
                        PracticeExamples.SERVING,
                        PracticeExamples.COMPRESSION,
                        PracticeExamples.TRUST,
                        PracticeExamples.MACHINES,
                        VariantExamples.ALL)
                .forEach(computed::putAll);
        Set<String> untested = new HashSet<>(expected.keySet());
        untested.removeAll(computed.keySet());
        assertThat(untested).isEqualTo(ELSEWHERE);
        return computed.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () ->
                                                check(
                                                        entry.getKey(),
                                                        expected.get(entry.getKey()),
                                                        entry.getValue())));
    }

    private static void check(
            String name, ExampleFile.@Nullable Expected expected, Supplier<Quantity> computed) {
        if (expected == null) {
            throw new AssertionError("the reference has no result " + name);
        }
        String symbol = UNITS.getOrDefault(expected.unit(), expected.unit());
        Unit unit = Unit.parse(SPECIAL.getOrDefault(name, symbol));
        assertThat(computed.get().in(unit))
                .isCloseTo(expected.value(), within(Math.abs(expected.value()) * 1e-12));
    }

    static Stream<Formula> all() {
        return Formulas.all().stream();
    }

    private static Quantity[] inputs(Formula formula, double factor) {
        return formula.arguments().stream()
                .map(argument -> Quantity.of(argument.example() * factor, argument.unit()))
                .toArray(Quantity[]::new);
    }

    @ParameterizedTest
    @MethodSource("all")
    void evaluatingTheTreeGivesTheSameBits(Formula formula) {
        Quantity result = formula.apply(inputs(formula, 1));
        assertThat(Derivation.evaluate(result.explain().tree())).isEqualTo(result.value());
        Quantity more =
                result.plus(result)
                        .times(3.7)
                        .max(result.negated().times(0.1))
                        .named("a#b", "more");
        assertThat(Derivation.evaluate(more.explain().tree())).isEqualTo(more.value());
    }

    @ParameterizedTest
    @MethodSource("all")
    void sameBitsForRandomInputs(Formula formula) {
        Random random = new Random(formula.id().hashCode());
        for (int i = 0; i < 200; i++) {
            Quantity[] inputs = inputs(formula, 1);
            for (int j = 0; j < inputs.length; j++) {
                if (!formula.arguments().get(j).range().contains("whole")) {
                    Argument argument = formula.arguments().get(j);
                    double near = argument.example() * (0.9 + 0.1 * random.nextDouble());
                    inputs[j] = Quantity.of(near, argument.unit());
                }
            }
            Quantity result;
            try {
                result = formula.apply(inputs);
            } catch (IllegalArgumentException outOfRange) {
                continue;
            }
            assertThat(Derivation.evaluate(result.explain().tree())).isEqualTo(result.value());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theResultHasTheUnitItSays(Formula formula) {
        Quantity result = formula.apply(inputs(formula, 1));
        assertThat(result.unit()).isEqualTo(Quantity.of(1, formula.unit()).unit());
        assertThat(result.derivation().symbol()).isEqualTo(formula.symbol());
        assertThat(formula.latex()).isNotBlank();
        assertThat(formula.text()).startsWith(formula.symbol());
    }

    /** The text speaks of its arguments by the names that they have: p for a period, not t. */
    @Test
    void growthNamesEveryArgument() {
        for (Rule rule : Growth.formulas()) {
            Formula formula = rule.formula();
            assertThat(formula.arguments())
                    .allSatisfy(
                            argument ->
                                    assertThat(formula.text())
                                            .as(formula.id())
                                            .contains(argument.symbol()));
        }
    }

    /** Whoever asks for an argument in the wrong unit is told which. */
    @ParameterizedTest
    @MethodSource("all")
    void refusesWrongUnits(Formula formula) {
        for (int i = 0; i < formula.arguments().size(); i++) {
            Quantity[] inputs = inputs(formula, 1);
            inputs[i] = Quantity.of(1, Unit.parse("K"));
            String symbol = formula.rule().signature().symbol(i);
            assertThatThrownBy(() -> formula.apply(inputs))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(symbol + " (")
                    .hasMessageEndingWith(", but was 1 K");
        }
    }

    /** Every argument whose range ends at 0 refuses what is below. */
    @ParameterizedTest
    @MethodSource("all")
    void refusesWhatIsOutOfRange(Formula formula) {
        for (int i = 0; i < formula.arguments().size(); i++) {
            Argument argument = formula.arguments().get(i);
            if (argument.range().equals("finite") || argument.range().equals("not 0")) {
                continue;
            }
            Quantity[] inputs = inputs(formula, 1);
            inputs[i] = Quantity.of(-1, argument.unit());
            assertThatThrownBy(() -> formula.apply(inputs))
                    .as(formula + " with " + argument)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("but was -1");
        }
    }

    @Test
    void errorsNameArgumentValueAndRange() {
        Quantity work = Models.GPT3.trainingFlop();
        Quantity peak = Hardware.A100.peak(Precision.FP16);
        assertThatThrownBy(() -> Training.time(work, 1024, peak, 0))
                .hasMessage(
                        "η (utilization) of training_time must be greater than 0 and at most 1, but was 0");
        assertThatThrownBy(() -> Training.time(work, 10.5, peak, 0.4))
                .hasMessage(
                        "N (devices) of training_time must be a whole number of at least 1, but was 10.5");
        assertThatThrownBy(() -> Training.time(work, 1024, peak, Double.NaN))
                .hasMessage("η must be finite, but was NaN");
        assertThatThrownBy(() -> Training.time(peak, 1024, peak, 0.4))
                .hasMessage("O (work) of training_time must be in FLOP, but was 312 TFLOP/s");
        assertThatThrownBy(() -> Formulas.get("training-time"))
                .hasMessageStartingWith(
                        "no formula is called \"training-time\"; near it are training_time, ");
        assertThatThrownBy(
                        () ->
                                Efficiency.mfu(
                                        Models.GPT3.parameters(),
                                        FormulaExamples.q("9e9 token/s"),
                                        8,
                                        peak))
                .hasMessageStartingWith(
                        "MFU must be at most 1 (is the peak sparse, or the token rate too high?)");
    }

    @Test
    void countsWorkInMacOrOpAsWell() {
        Quantity energy =
                Energy.computing(
                        Models.RESNET50.macs(), Constants.get("energy.ENERGY_MAC_FP32").quantity());
        assertThat(energy.in(Units.MILLIJOULE)).isCloseTo(18.86, within(1e-9));
        assertThat(Hardware.CORAL.ridgePoint()).hasToString("500 OP/B");
        assertThatThrownBy(
                        () ->
                                Energy.computing(
                                        Models.RESNET50.macs(), FormulaExamples.q("1 pJ/FLOP")))
                .hasMessageStartingWith("O (work) of energy_compute must be in FLOP, but was ");
    }

    @Test
    void anUnstableQueueIsAnError() {
        assertThatThrownBy(
                        () ->
                                Queueing.time(
                                        FormulaExamples.q("100 1/s"), FormulaExamples.q("100 1/s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "λ (arrivals per time) of mm1 must be below the capacity 100 (else the queue is unstable), but was 100");
        assertThat(
                        Queueing.chanceToWait(
                                        FormulaExamples.q("199990 1/s"),
                                        FormulaExamples.q("1 1/s"),
                                        200_000)
                                .value())
                .isBetween(0.9, 1.0);
    }

    @Test
    void ironLawBounds() {
        var terms =
                IronLaw.terms(
                        FormulaExamples.q("3 GB"),
                        FormulaExamples.q("2039 GB/s"),
                        FormulaExamples.q("3 GFLOP"),
                        FormulaExamples.q("312 TFLOP/s"),
                        0.5,
                        FormulaExamples.q("0.1 ms"));
        assertThat(terms.bound()).isEqualTo(IronLaw.Bound.DATA);
        assertThat(FormulaExamples.terms().bound()).isEqualTo(IronLaw.Bound.DATA);
        assertThat(terms.additive().in(Units.MILLISECOND)).isCloseTo(1.590540, within(1e-6));
        assertThat(terms.overlapped().in(Units.MILLISECOND)).isCloseTo(1.571309, within(1e-6));
        assertThat(terms.additive().ge(terms.overlapped()).holds()).isTrue();
        assertThat(
                        Roofline.bound(
                                Models.RESNET50.intensity(Precision.FP16),
                                Hardware.A100.peak(Precision.FP16),
                                Hardware.A100.memoryBandwidth()))
                .isEqualTo(Roofline.Bound.COMPUTE);
    }

    @Test
    void stepsUntilBelow() {
        assertThat(Degradation.steps(0.95, 0.5, 0.02, 0.90).value()).isEqualTo(6);
        assertThat(Degradation.steps(0.95, 1, 0.02, 0.90).value()).isEqualTo(3);
        assertThat(Degradation.steps(0.9, 0.5, 0, 0.8).value()).isEqualTo(-1);
        assertThat(Degradation.steps(0.89, 0.5, 0.02, 0.90).value()).isZero();
        assertThat(Degradation.steps(0.92, 0.3, 0.05, 0.85).value()).isEqualTo(5);
        assertThat(Degradation.steps(0.99, 0.1, 0.01, 0.98).value()).isEqualTo(11);
    }
}
