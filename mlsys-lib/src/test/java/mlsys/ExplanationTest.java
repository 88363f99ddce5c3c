package mlsys;

import static mlsys.Precision.FP16;
import static mlsys.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    private static final Quantity DEVICES =
            Quantity.given(
                    1024, ONE, "N", "a cluster of a thousand A100s, chosen for this example");
    private static final Quantity DAYS =
            Training.time(Models.GPT3.trainingFlop(), DEVICES, Hardware.A100.peak(FP16), 0.45)
                    .named("vol1/introduction#training-gpt3", "Training GPT-3");

    @Test
    void textLeadsWithTheResultAndListsTheInputs() {
        assertThat(DAYS.explain().text())
                .isEqualTo(
                        """
                        vol1/introduction#training-gpt3 = 25.28 d   [scenario]
                        T = O / (N · R_peak · η)   (Reddi et al., Machine Learning Systems)
                          O       3.14e23  FLOP     Brown et al., Language Models are Few-Shot Learners  [paper]
                          N       1024              a cluster of a thousand A100s, chosen for this example  [scenario]
                          R_peak  312      TFLOP/s  NVIDIA A100 datasheet; Choquette et al., NVIDIA A100 Tensor Core GPU, IEEE Micro  [datasheet]
                          η       0.45              given in the call  [scenario]
                        """);
    }

    @Test
    void subResultsAreIndented() {
        Quantity cost =
                Training.rent(
                        Training.deviceTime(
                                Quantity.given(
                                        2.7e20, FLOP, "O", "six FLOP per parameter and token"),
                                Hardware.A100.peak(FP16),
                                0.4),
                        Quantity.given(4, DOLLAR_PER_HOUR, "k_h", "a price for this example"));
        assertThat(cost.explain().text())
                .isEqualTo(
                        """
                        C = 2404 USD   [scenario]
                        C = t_dev · k_h   (Reddi et al., Machine Learning Systems)
                          t_dev  25  d      t_dev = O / (R_peak · η)  [scenario]
                              O       270  EFLOP    six FLOP per parameter and token  [scenario]
                              R_peak  312  TFLOP/s  NVIDIA A100 datasheet; Choquette et al., NVIDIA A100 Tensor Core GPU, IEEE Micro  [datasheet]
                              η       0.4           given in the call  [scenario]
                          k_h    4   USD/h  a price for this example  [scenario]
                        """);
    }

    @Test
    void aLeafExplainsItself() {
        assertThat(Models.GPT3.parameters().explain().text())
                .isEqualTo(
                        """
                        P = 175e9 param   [paper]
                          Brown et al., Language Models are Few-Shot Learners  [paper]
                        """);
    }

    @Test
    void markdownAndLatex() {
        assertThat(DAYS.explain().latex())
                .isEqualTo(
                        "T=\\frac{O}{N\\,R_{\\text{peak}}\\,\\eta} = "
                                + "\\frac{3.14\\times 10^{23}\\,\\text{FLOP}}"
                                + "{1024 \\cdot 312\\,\\text{TFLOP/s} \\cdot 0.45} = 25.28\\,\\text{d}");
        assertThat(DAYS.explain().markdown())
                .startsWith("**vol1/introduction\\#training-gpt3 = 25.28 d** (scenario)\n\n$$T=")
                .contains(
                        "| $R_{\\text{peak}}$ | 312 TFLOP/s | datasheet | [NVIDIA A100 datasheet;");
    }

    @Test
    void theTreeHasWhatAPageNeeds() {
        Map<String, Object> tree = DAYS.explain().tree();
        assertThat(tree)
                .containsEntry("id", "vol1/introduction#training-gpt3")
                .containsEntry("op", "training_time")
                .containsEntry("formula", "T = O / (N · R_peak · η)")
                .containsEntry("unit", "s")
                .containsEntry("display", "25.3 d")
                .containsEntry("kind", "scenario");
        @SuppressWarnings("unchecked")
        Map<String, Object> peak =
                (Map<String, Object>) ((List<?>) Objects.requireNonNull(tree.get("inputs"))).get(2);
        assertThat(peak)
                .containsEntry("symbol", "R_peak")
                .containsEntry("name", "NVIDIA A100 peak FP16")
                .containsEntry("value", 3.12e14)
                .containsEntry("unit", "flop/s")
                .containsEntry("display", "312 TFLOP/s")
                .containsEntry("kind", "datasheet")
                .containsEntry("constant", "hardware.nvidia.A100_FLOPS_FP16_TENSOR");
        assertThat(DAYS.explain().json()).contains("\"latex\": \"T=\\\\frac{O}{N");
    }

    @Test
    void aSharedStepIsShownOnce() {
        Quantity sum = Quantity.of(1, GB).plus(Quantity.of(2, GB)).symbol("S");
        Quantity more = sum.times(9).symbol("T");
        assertThat(sum.times(more.plus(sum)).explain().text())
                .isEqualTo(
                        """
                        S · (T + S) = 9e19 B^2   [scenario]
                          S  3   GB  S = 1 GB + 2 GB  [scenario]
                              1  GB  given in the code  [scenario]
                              2  GB  given in the code  [scenario]
                          T  27  GB  T = S · 9  [scenario]
                              S  3  GB  S = 1 GB + 2 GB  [scenario]   (shown above)
                              –  9      given in the code  [scenario]
                        """);
    }

    @Test
    void sharedStepsAreWrittenOnce() {
        Quantity x = Quantity.of(1, GB).plus(Quantity.of(2, GB));
        for (int i = 0; i < 200; i++) {
            x = i % 2 == 0 ? x.plus(x) : x.dividedBy(2);
        }
        Quantity grown = x;
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> {
                    Map<String, Object> tree = grown.explain().tree();
                    assertThat(Derivation.evaluate(tree)).isEqualTo(grown.value());
                    assertThat(grown.explain().text().lines().count()).isLessThan(1000);
                    assertThat(grown.explain().json()).hasSizeLessThan(2_000_000);
                    assertThat(grown.explain().markdown()).isNotEmpty();
                });
    }

    @Test
    void aTreeThatIsNoDerivationIsRefused() {
        assertThatThrownBy(() -> Derivation.evaluate(Map.of("name", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "not a derivation: the node \"x\" has neither an op nor a numeric value");
        assertThatThrownBy(
                        () ->
                                Derivation.evaluate(
                                        Map.of("name", "x", "op", "magic", "inputs", List.of())))
                .hasMessage("not a derivation: the node \"x\" has the unknown op \"magic\"");
        assertThatThrownBy(() -> Derivation.evaluate(Map.of("name", "x", "ref", 1)))
                .hasMessage(
                        "not a derivation: the node \"x\" refers to node 1, which does not come before it");
        assertThatThrownBy(
                        () ->
                                Derivation.evaluate(
                                        Map.of("name", "x", "op", "add", "inputs", List.of())))
                .hasMessage(
                        "not a derivation: the node \"x\" has 0 inputs, but add takes 2 arguments");
    }

    @Test
    void theHeadlineHasFourDigitsIfItWasComputed() {
        Quantity days =
                Training.time(
                        Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(Precision.FP16), 0.45);
        assertThat(days).hasToString("25.3 d");
        assertThat(days.explain().headline()).isEqualTo("25.28 d");
        assertThat(Quantity.parse("3.35125 TB/s").explain().headline()).isEqualTo("3.35125 TB/s");
    }

    /** Brackets where the reader, not the computer, needs them. */
    @ParameterizedTest
    @MethodSource("expressions")
    void arithmeticIsCalledByItsExpression(String text, String latex, Quantity amount) {
        assertThat(amount.explain().text().lines().findFirst().orElseThrow())
                .startsWith(text + " = ");
        assertThat(amount.explain().latex()).startsWith(latex + " = ");
        assertThat(amount.explain().markdown()).contains("$$" + latex + " = ");
        assertThat(amount.derivation().name()).isEqualTo(text);
    }

    static Stream<Arguments> expressions() {
        Quantity a = Quantity.of(1).symbol("a");
        Quantity b = Quantity.of(2).symbol("b");
        Quantity c = Quantity.of(3).symbol("c");
        Quantity rate = Quantity.of(3, GB_PER_S);
        return Stream.of(
                arguments("3 − (-1)", "3 - (-1)", Quantity.of(3).minus(Quantity.of(-1))),
                arguments("-1 − 3", "-1 - 3", Quantity.of(-1).minus(Quantity.of(3))),
                arguments("3 + (-1)", "3 + (-1)", Quantity.of(3).plus(Quantity.of(-1))),
                arguments("−(-1)", "-(-1)", Quantity.of(-1).negated()),
                arguments("−(−a)", "-(-a)", a.negated().negated()),
                arguments("−a · b", "-a \\cdot b", a.negated().times(b)),
                arguments("a · (−b)", "a \\cdot (-b)", a.times(b.negated())),
                arguments("(a + b) · c", "(a + b) \\cdot c", a.plus(b).times(c)),
                arguments("a · (b − c)", "a \\cdot (b - c)", a.times(b.minus(c))),
                arguments("a + b + c", "a + b + c", a.plus(b.plus(c))),
                arguments("a − (b + c)", "a - (b + c)", a.minus(b.plus(c))),
                arguments("a − b + c", "a - b + c", a.minus(b).plus(c)),
                arguments("a / (b · c)", "\\frac{a}{b \\cdot c}", a.dividedBy(b.times(c))),
                arguments("a / b / c", "\\frac{\\frac{a}{b}}{c}", a.dividedBy(b).dividedBy(c)),
                arguments("(a + b) / c", "\\frac{a + b}{c}", a.plus(b).dividedBy(c)),
                arguments(
                        "max(a + b, c) · 2", "\\max(a + b, c) \\cdot 2", a.plus(b).max(c).times(2)),
                arguments("a / (3 GB/s)", "\\frac{a}{3\\,\\text{GB/s}}", a.dividedBy(rate)));
    }

    @Test
    void amountsOfOneSymbolAreToldApart() {
        Quantity one = Quantity.of(1, DAY).symbol("T");
        Quantity two = Quantity.of(2, DAY).symbol("T");
        assertThat(one.plus(two).derivation().name()).isEqualTo("1 d + 2 d");
        assertThat(one.plus(one).derivation().name()).isEqualTo("T + T");
    }

    @Test
    void aLongExpressionIsCutIntoSubResults() {
        Quantity sum = Quantity.of(1);
        for (int i = 2; i <= 20; i++) {
            sum = sum.plus(Quantity.of(i));
        }
        assertThat(sum.explain().text().lines().mapToInt(String::length).max().orElseThrow())
                .isLessThan(100);
        assertThat(sum.explain().text()).startsWith("190 + 20 = 210   [scenario]\n");
    }

    @Test
    void theWorstKindIsCarriedUpAndEveryLineHasOne() {
        Quantity paper = Models.GPT3.trainingFlop();
        Quantity time = paper.dividedBy(Hardware.A100.peak(FP16));
        assertThat(time.kind()).isEqualTo(Kind.PAPER);
        Quantity twice = time.plus(Training.deviceTime(paper, Hardware.A100.peak(FP16), 0.5));
        assertThat(twice.explain().text()).startsWith("O / R_peak + t_dev = 95.74 yr   [scenario]");
        assertThat(twice.explain().text().lines()).allMatch(line -> line.matches(".*\\[[a-z]+]"));
    }

    @Test
    void theTreeSaysWhatIsWrittenOut() {
        Quantity sum = Quantity.of(1, GB).plus(Quantity.of(2, GB));
        List<?> inputs =
                (List<?>) Objects.requireNonNull(sum.times(3).explain().tree().get("inputs"));
        assertThat((Map<?, ?>) inputs.get(0))
                .extracting("inline", "symbol", "name", "display")
                .containsExactly(true, "1 GB + 2 GB", "1 GB + 2 GB", "3 GB");
    }

    /** A formula whose right side is arithmetic has its numbers in the TeX line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kv_cache | 2 \\cdot 32 \\cdot 8 \\cdot 128 \\cdot 4096 \\cdot 1 \\cdot 2\\,\\text{B}",
                "amdahl | \\frac{1}{(1-0.35)+0.35/3}",
                "chinchilla_loss | 1.69+\\frac{406.4}{(70\\times 10^{9}\\,\\text{param})^{0.34}}"
                        + "+\\frac{410.7}{(1.4\\times 10^{12}\\,\\text{token})^{0.28}}",
                "quantisation_step | \\frac{1-(-1)}{2^{8}-1}",
                "mtbf_cluster | (180\\times 10^{6}\\,\\text{s})/10000",
                "stopping_distance | 30\\,\\text{m/s} \\cdot 0.1\\,\\text{s}"
                        + "+\\frac{(30\\,\\text{m/s})^2}{2 \\cdot 7\\,\\text{m/s}^{2}}"
            })
    void numbersStandInTheirPlaces(String id, String numbers) {
        Quantity result = example(id);
        assertThat(result.explain().latex())
                .isEqualTo(
                        Formulas.get(id).latex()
                                + " = "
                                + numbers
                                + " = "
                                + Latex.amount(result.explain().headline()));
    }

    @Test
    void whatRepeatsIsWrittenOutAndOfManyTheEnds() {
        assertThat(Drift.kullbackLeibler(of(0.2, 0.3, 0.5), of(0.25, 0.25, 0.5)).explain().latex())
                .contains(
                        " = 0.2 \\cdot \\ln\\frac{0.2}{0.25}+0.3 \\cdot \\ln\\frac{0.3}{0.25}"
                                + "+0.5 \\cdot \\ln\\frac{0.5}{0.5} = ");
        assertThat(
                        Fairness.disparateImpact(of(60, 30, 40, 20, 10), of(100, 99, 98, 97, 96))
                                .explain()
                                .latex())
                .contains("\\min(60/100,\\,30/99,\\,\\ldots,\\,10/96)");
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void whereNumbersCannotStandTheyFollow() {
        assertThat(example("pipeline_bubble_simulated").explain().latex())
                .isEqualTo(
                        "f=1-\\frac{m\\sum_s(f_s+b_s)}{p\\,T} = 0,\\quad m = 8,\\ v = 1,\\ "
                                + "h = 0.001\\,\\text{s},\\ f_{1} = 0.1\\,\\text{s},\\ b_{1} = 0.2\\,\\text{s}");
        assertThat(example("dp_gaussian_analytic").explain().latex())
                .contains("\\quad\\Rightarrow\\quad \\sigma = 1.994");
    }

    private static Quantity example(String id) {
        Formula formula = Formulas.get(id);
        return formula.apply(
                formula.arguments().stream()
                        .map(each -> Quantity.of(each.example(), each.unit()))
                        .toArray(Quantity[]::new));
    }

    /** Simulations, what is solved for, and a loop over shocks. */
    @Test
    void allOtherFormulasHaveTheirNumbersInPlace() {
        assertThat(Formulas.all())
                .filteredOn(each -> steps(each).latexOfAmounts().isEmpty())
                .extracting(Formula::id)
                .filteredOn(id -> !id.endsWith("_simulated"))
                .containsExactlyInAnyOrder(
                        "batching_steps",
                        "dp_gaussian_exact",
                        "dp_gaussian_analytic",
                        "retraining_triggered_cost");
    }

    private static StepNode steps(Formula formula) {
        return (StepNode) example(formula.id()).derivation();
    }
}
