package mlsys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import mlsys.core.TimeModel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

    private static double[] of(double... values) {
        return values;
    }

    @Nested
    class AnyFormula {

        static Stream<Formula> all() {
            return Formulas.all().stream();
        }

        private static double[][] examples(Formula formula) {
            return formula.arguments().stream()
                    .map(each -> of(each.unit().toBase(each.example())))
                    .toArray(double[][]::new);
        }

        @ParameterizedTest
        @MethodSource("all")
        void givesTheBitsOfSinglePoints(Formula formula) {
            double[][] columns = examples(formula);
            double alone =
                    formula.rule().compute(Stream.of(columns).mapToDouble(c -> c[0]).toArray());
            for (int i = 0; i < columns.length; i++) {
                double[][] moved = columns.clone();
                moved[i] = of(columns[i][0], columns[i][0], columns[i][0]);
                assertThat(formula.sweep(moved)).containsExactly(alone, alone, alone);
            }
            assertThat(formula.sweep(columns)).containsExactly(alone);
        }

        @Test
        void namesThePointAndTheArgument() {
            Formula time = Formulas.get("training_time");
            assertThatThrownBy(() -> time.sweep(of(1e20), of(8), of(1e15), of(0.4, 0.5, 1.5, 0.6)))
                    .hasMessage(
                            "point 2: η (utilization) of training_time must be greater than 0 "
                                    + "and at most 1, but was 1.5");
            assertThatThrownBy(() -> time.sweep(of(1e20), of(8, 9, 10), of(1e15, 2e15), of(0.4)))
                    .hasMessage(
                            "R_peak (peak rate of one device) of training_time must have "
                                    + "1 or 3 numbers, but has 2");
            assertThatThrownBy(() -> time.sweep(of(1e20), of(), of(1e15), of(0.4)))
                    .hasMessage("N (devices) of training_time must have 1 number, but has 0");
            assertThatThrownBy(() -> time.sweep(of(1e20), of(8)))
                    .hasMessage("training_time takes 4 arguments, but was given 2");
            assertThatThrownBy(() -> Formulas.get("energy_move").sweep(of(1e300), of(1, 1e300)))
                    .hasMessage(
                            "point 1: the result of Energy to move data must be finite, "
                                    + "but was Infinity");
        }
    }

    /** Which has a way of its own for many points. */
    @Nested
    class IronLawOfManyPoints {

        private static final int POINTS = 3 * 512 + 7;

        private final Formula law = Formulas.get("iron_law_additive");
        private final double[] bytes = new double[POINTS];
        private final double[] eta = new double[POINTS];
        private final double[][] columns = {
            bytes, of(2.039e12), of(3e9), of(312e12), eta, of(1e-4)
        };

        IronLawOfManyPoints() {
            for (int i = 0; i < POINTS; i++) {
                bytes[i] = 1e6 * i;
                eta[i] = (i + 1.0) / POINTS;
            }
        }

        private double[] point(int i) {
            return Stream.of(columns).mapToDouble(c -> c.length == 1 ? c[0] : c[i]).toArray();
        }

        private void assertSameBits() {
            double[] time = law.sweep(columns);
            for (int i = 0; i < POINTS; i++) {
                double[] x = point(i);
                double one = TimeModel.ironLawAdditive(x[0], x[1], x[2], x[3], x[4], x[5]);
                assertThat(Double.doubleToRawLongBits(time[i]))
                        .isEqualTo(Double.doubleToRawLongBits(one));
            }
        }

        @Test
        void givesTheBitsOfSinglePoints() {
            assertSameBits();
            columns[0] = of(5e9);
            assertSameBits();
            columns[1] = Arrays.copyOfRange(bytes, 0, POINTS);
            columns[1][0] = 1;
            assertSameBits();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 511, 512, 521, POINTS - 1})
        void refusesWhatTheCoreRefuses(int place) {
            for (double wrong : of(-1, -Double.MIN_VALUE, Double.NaN, -1.0 / 0, 1.0 / 0)) {
                assertRefused(bytes, place, wrong);
            }
            for (double wrong :
                    of(0, -0.0, -Double.MIN_VALUE, Math.nextUp(1), Double.NaN, 1.0 / 0)) {
                assertRefused(eta, place, wrong);
            }
        }

        private void assertRefused(double[] values, int place, double wrong) {
            double right = values[place];
            values[place] = wrong;
            assertThatThrownBy(() -> law.sweep(columns))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("point " + place + ": ")
                    .hasMessageContaining("but was ");
            values[place] = right;
        }

        @ParameterizedTest
        @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
        void refusesWhatHoldsForAllPoints(double wrong) {
            for (int i : new int[] {1, 2, 3, 5}) {
                double[] right = columns[i];
                columns[i] = of(wrong);
                assertThatThrownBy(() -> law.sweep(columns)).hasMessageStartingWith("point 0: ");
                columns[i] = right;
            }
            columns[1] = of(0);
            assertThatThrownBy(() -> law.sweep(columns))
                    .hasMessage(
                            "point 0: BW (bandwidth) of iron_law_additive must be greater than 0, "
                                    + "but was 0");
        }
    }
}
