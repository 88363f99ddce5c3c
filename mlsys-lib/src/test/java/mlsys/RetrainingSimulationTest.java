package mlsys;

import static mlsys.FormulaExamples.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Growing old and training anew beside the costs to expect. */
class RetrainingSimulationTest {

    private static final Quantity DAY = q("1 d");

    /** A million requests a day at half a dollar: an accuracy of 1 is worth 500,000 dollars. */
    private final RetrainingSimulation model =
            Simulation.retraining(
                    0.95,
                    Quantity.of(0.02).dividedBy(DAY),
                    0.01,
                    Quantity.parse("500000 USD").dividedBy(DAY),
                    q("5000 USD"));

    private static double perDay(Quantity cost) {
        return cost.times(DAY).value();
    }

    @Test
    void theBestIntervalIsNearTheExactOne() {
        double days = model.bestInterval().in(Units.DAY);
        assertThat(days).isCloseTo(1.025978, within(1e-6));
        double best = perDay(model.expectedScheduled(q("1.0331 d")));
        assertThat(best).isCloseTo(9713, within(1.0));
        assertThat(perDay(model.expectedScheduled(q("7 d")))).isCloseTo(32465, within(1.0));
        assertThat(best)
                .isLessThan(perDay(model.expectedScheduled(q("0.98 d"))))
                .isLessThan(perDay(model.expectedScheduled(q("1.09 d"))));
    }

    /**
     * 2,000 intervals of two shocks a day: the mean loss errs by some 3 % at one day, less at 7.
     */
    @Test
    void retrainingByTheClockCostsWhatIsExpected() {
        for (String interval : new String[] {"1 d", "7 d"}) {
            double days = model.scheduled(q(interval), q("14000 d"), 1).value();
            assertThat(days / model.expectedScheduled(q(interval)).value())
                    .isCloseTo(1, within(0.03));
        }
    }

    @Test
    void retrainingByNeedCostsWhatIsExpected() {
        for (String delay : new String[] {"0 s", "3 d"}) {
            double cost = model.triggered(0.93, q(delay), q("14000 d"), 2).value();
            assertThat(cost / model.expectedTriggered(0.93, q(delay)).value())
                    .isCloseTo(1, within(0.03));
        }
    }

    @Test
    void labelsThatComeLateCost() {
        assertThat(model.expectedTriggered(0.93, q("3 d")).value())
                .isGreaterThan(model.expectedTriggered(0.93, q("0 s")).value());
    }

    @Test
    void theTraceIsASawtooth() {
        Sheet trace = model.scheduledTrace(DAY, q("10 d"), 1);
        double[] accuracy = trace.numbers("accuracy");
        assertThat(Arrays.stream(accuracy).filter(a -> a == 0.95).count())
                .as("start and ten retrainings")
                .isBetween(11L, 12L);
        double[] costs = trace.numbers("cost (USD)");
        assertThat(costs).isSorted();
        assertThat(costs[costs.length - 1] / 864_000)
                .isCloseTo(model.scheduled(DAY, q("10 d"), 1).value(), within(1e-12));
        assertThat(model.triggeredTrace(0.9, DAY, q("10 d"), 1).numbers("time (s)")).isSorted();
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> model.scheduled(q("0 d"), DAY, 1))
                .hasMessage(
                        "T (interval) of retraining_scheduled_simulated must be greater than 0, but was 0");
        assertThatThrownBy(() -> model.triggered(0.95, DAY, DAY, 1))
                .hasMessage(
                        "A_min (threshold) of retraining_triggered_simulated must be below A_0 = 0.95, but was 0.95");
        assertThatThrownBy(() -> model.scheduled(DAY, q("1e9 d"), 1))
                .hasMessageStartingWith(
                        "H (time simulated) of retraining_scheduled_simulated must be such that shocks and retrainings stay below 1e7, but was ");
    }
}
