package mlsys;

import static mlsys.Precision.FP16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private final Quantity days =
            Training.time(Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(FP16), 0.45);

    @Test
    void listsStepsInTheirOrderWithTheInputsLeftOpen() {
        Quantity twice = days.plus(days);
        assertThat(twice.whatIf().program(List.of("η", "N")))
                .containsExactly(
                        Map.of("value", 3.14e23),
                        Map.of("input", 1),
                        Map.of("value", 312e12),
                        Map.of("input", 0),
                        Map.of("op", "training_time", "of", List.of(0, 1, 2, 3)),
                        Map.of("op", "add", "of", List.of(4, 4)));
    }

    @Test
    void computesTheSameBitsAsTheAmount() {
        Quantity cost =
                days.times(1024).times(Quantity.parse("2 USD/h")).minus(Quantity.parse("1 USD"));
        assertThat(run(cost.whatIf().program(List.of()))).isEqualTo(cost.value());
    }

    private static double run(List<Map<String, Object>> program) {
        List<Double> done = new ArrayList<>();
        for (Map<String, Object> step : program) {
            done.add(step.containsKey("value") ? (Double) step.get("value") : compute(step, done));
        }
        return done.get(done.size() - 1);
    }

    private static double compute(Map<String, Object> step, List<Double> done) {
        String op = String.valueOf(step.get("op"));
        List<?> places = (List<?>) Objects.requireNonNull(step.get("of"));
        double[] inputs = places.stream().mapToDouble(place -> done.get((Integer) place)).toArray();
        Arithmetic sign = Arithmetic.find(op);
        return sign != null ? sign.compute(inputs) : Formulas.get(op).rule().compute(inputs);
    }

    @Test
    void tellsWhatAnInputIs() {
        assertThat(days.whatIf().amount("η")).isEqualTo(Quantity.of(0.45));
        assertThat(days.whatIf().isWhole("N")).isTrue();
        assertThat(days.whatIf().isWhole("η")).isFalse();
        assertThatThrownBy(() -> days.whatIf().program(List.of("x")))
                .hasMessage("no input is called \"x\"; there are O, N, R_peak, η");
    }
}
