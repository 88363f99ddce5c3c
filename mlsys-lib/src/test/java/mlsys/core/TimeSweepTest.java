package mlsys.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSweepTest {

    private static final int POINTS = 3 * TimeSweep.BLOCK + 7;

    private final double[] bytes = new double[POINTS];
    private final double[] eta = new double[POINTS];
    private final double[] time = new double[POINTS];
    private double work = 3e9;

    TimeSweepTest() {
        for (int i = 0; i < POINTS; i++) {
            bytes[i] = 1e6 * i;
            eta[i] = (i + 1.0) / POINTS;
        }
    }

    private void sweep() {
        TimeSweep.ironLawAdditive(bytes, 2.039e12, work, 312e12, eta, 1e-4, time);
    }

    private double point(int i) {
        return TimeModel.ironLawAdditive(bytes[i], 2.039e12, work, 312e12, eta[i], 1e-4);
    }

    private void assertSameBits() {
        sweep();
        for (int i = 0; i < POINTS; i++) {
            assertThat(Double.doubleToRawLongBits(time[i]))
                    .isEqualTo(Double.doubleToRawLongBits(point(i)));
        }
    }

    @Test
    void givesTheBitsOfSinglePoints() {
        assertSameBits();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, TimeSweep.BLOCK, POINTS - 1})
    void givesTheBitsOfResultsBeyondDoubles(int place) {
        work = 1e308;
        eta[place] = Double.MIN_VALUE;
        assertSameBits();
        assertThat(time[place]).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, TimeSweep.BLOCK - 1, TimeSweep.BLOCK, TimeSweep.BLOCK + 9, POINTS - 1})
    void refusesWhatTheCoreRefuses(int place) {
        for (double wrong :
                new double[] {
                    -1, -Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 1.0 / 0
                }) {
            assertRefused(bytes, place, wrong);
        }
        for (double wrong :
                new double[] {0, -0.0, -Double.MIN_VALUE, Math.nextUp(1), Double.NaN, 1.0 / 0}) {
            assertRefused(eta, place, wrong);
        }
    }

    private void assertRefused(double[] values, int place, double wrong) {
        double right = values[place];
        values[place] = wrong;
        String message = message(() -> point(place));
        assertThatThrownBy(this::sweep)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        values[place] = right;
    }

    private static String message(Runnable refused) {
        try {
            refused.run();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void namesTheArgumentAndItsValue() {
        eta[1000] = 1.5;
        assertThatThrownBy(this::sweep)
                .hasMessage("η must be greater than 0 and at most 1, but was 1.5");
    }

    @Test
    void refusesArraysOfOtherLengthsAndWritingOverAnInput() {
        assertThatThrownBy(
                        () ->
                                TimeSweep.ironLawAdditive(
                                        bytes, 1, 1, 1, eta, 0, new double[POINTS - 1]))
                .hasMessage(
                        "D_vol and T must be of one length, at least 1, but have "
                                + POINTS
                                + " and "
                                + (POINTS - 1)
                                + " values");
        assertThatThrownBy(() -> TimeSweep.ironLawAdditive(bytes, 1, 1, 1, eta, 0, eta))
                .hasMessage("T must be another array than D_vol and η");
    }
}
