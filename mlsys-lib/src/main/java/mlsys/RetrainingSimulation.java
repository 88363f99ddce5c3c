package mlsys;

import java.util.List;
import mlsys.core.RetrainingSimulationModel;

/**
 * A model that grows old and is trained anew. Shocks come without memory and each takes a share s
 * of its accuracy, often enough that the accuracy is A_0 · e^(−γ t) on average; accuracy that is
 * lost costs v for all of it a time, retraining costs C and brings A_0 back at once. Immutable.
 */
public final class RetrainingSimulation {

    private static final Unit RATE = Unit.parse("1/s");
    private static final Unit VALUE = Unit.parse("USD/s");

    private static final Rule SCHEDULED =
            shocks("retraining_scheduled_simulated", "Cost of retraining by the clock, simulated")
                    .argument("T", "interval", Units.SECOND, "greater than 0", 86400)
                    .argument("H", "time simulated", Units.SECOND, "greater than 0", 864000)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "c = (v · Σ lost accuracy · time + C · retrainings) / H",
                            "c=\\frac1H\\left(v\\int(A_0-A)\\,dt+nC\\right)")
                    .core(new Core(), 0);

    private static final Rule TRIGGERED =
            shocks("retraining_triggered_simulated", "Cost of retraining by need, simulated")
                    .argument("A_min", "threshold", Units.ONE, "greater than 0, below A_0", 0.8)
                    .argument("d", "time until it is seen", Units.SECOND, "at least 0", 3600)
                    .argument("H", "time simulated", Units.SECOND, "greater than 0", 864000)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "c = (v · Σ lost accuracy · time + C · retrainings) / H",
                            "c=\\frac1H\\left(v\\int(A_0-A)\\,dt+nC\\right)")
                    .core(new Core(), 1);

    private static final Rule EXPECTED =
            costs("retraining_cost", "Cost of retraining by the clock")
                    .argument("T", "interval", Units.SECOND, "greater than 0", 86400)
                    .text(
                            "c = v · A_0 · (1 − (1 − e^(−γ·T)) / (γ · T)) + C / T",
                            "c=vA_0\\left(1-\\frac{1-e^{-\\gamma T}}{\\gamma T}\\right)+\\frac{C}{T}")
                    .core(new Core(), 2);

    private static final Rule EXPECTED_TRIGGERED =
            shocks("retraining_triggered_cost", "Cost of retraining by need")
                    .argument("A_min", "threshold", Units.ONE, "greater than 0, below A_0", 0.8)
                    .argument("d", "time until it is seen", Units.SECOND, "at least 0", 3600)
                    .text(
                            "c = (v · lost + C) / (k · s / γ + d), k shocks until below A_min",
                            "c=\\frac{v\\,\\ell+C}{k\\,s/\\gamma+d}")
                    .core(new Core(), 3);

    private static final Rule BEST =
            Formula.define("retraining_interval", "Interval of retraining that costs least")
                    .result("T*", Units.SECOND)
                    .argument(
                            "A_0",
                            "accuracy when new",
                            Units.ONE,
                            "greater than 0, at most 1",
                            0.95)
                    .argument("γ", "decay of the accuracy", RATE, "greater than 0", 2.3e-7)
                    .argument("v", "worth of accuracy", VALUE, "greater than 0", 5)
                    .argument("C", "cost of retraining", Units.DOLLAR, "at least 0", 5000)
                    .text(
                            "T* = √(2 · C / (v · A_0 · γ)), for γ · T far below 1",
                            "T^*=\\sqrt{\\frac{2C}{vA_0\\gamma}}")
                    .core(new Core(), 4);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 ->
                        RetrainingSimulationModel.scheduledCost(
                                x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]);
                case 1 ->
                        RetrainingSimulationModel.triggeredCost(
                                x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[8]);
                case 2 -> RetrainingSimulationModel.expectedCost(x[0], x[1], x[2], x[3], x[4]);
                case 3 ->
                        RetrainingSimulationModel.expectedTriggeredCost(
                                x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
                case 4 -> RetrainingSimulationModel.bestInterval(x[0], x[1], x[2], x[3]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final Quantity accuracy;
    private final Quantity decay;
    private final Quantity shock;
    private final Quantity value;
    private final Quantity cost;

    RetrainingSimulation(
            double accuracy, Quantity decay, double shock, Quantity value, Quantity cost) {
        this.accuracy = EXPECTED.number(0, accuracy);
        this.decay = decay;
        this.shock = SCHEDULED.number(2, shock);
        this.value = value;
        this.cost = cost;
        scheduled(Quantity.of(1, Units.SECOND), Quantity.of(1, Units.SECOND), 0);
    }

    private static FormulaBuilder aging(String id, String name) {
        return Formula.define(id, name)
                .result("c", VALUE)
                .argument("A_0", "accuracy when new", Units.ONE, "greater than 0, at most 1", 0.95)
                .argument("γ", "decay of the accuracy", RATE, "greater than 0", 2.3e-7);
    }

    private static FormulaBuilder costs(String id, String name) {
        return money(aging(id, name));
    }

    private static FormulaBuilder shocks(String id, String name) {
        return money(
                aging(id, name)
                        .argument(
                                "s",
                                "share a shock takes",
                                Units.ONE,
                                "greater than 0, less than 1",
                                0.02));
    }

    private static FormulaBuilder money(FormulaBuilder builder) {
        return builder.argument("v", "worth of accuracy", VALUE, "at least 0", 5)
                .argument("C", "cost of retraining", Units.DOLLAR, "at least 0", 5000);
    }

    static List<Rule> formulas() {
        return List.of(SCHEDULED, TRIGGERED, EXPECTED, EXPECTED_TRIGGERED, BEST);
    }

    /**
     * Simulate the cost a time of retraining after each interval, over a time.
     *
     * <p>c = (v · Σ lost accuracy · time + C · retrainings) / H. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param interval T, in s, greater than 0
     * @param horizon H, time simulated, in s, greater than 0
     * @param seed a whole number of at least 0
     * @return c, in USD/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public Quantity scheduled(Quantity interval, Quantity horizon, double seed) {
        return SCHEDULED.of(
                accuracy, decay, shock, value, cost, interval, horizon, SCHEDULED.number(7, seed));
    }

    /**
     * Simulate the cost a time of retraining when the accuracy has fallen below a threshold and the
     * labels that show it have come.
     *
     * <p>c = (v · Σ lost accuracy · time + C · retrainings) / H. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param threshold A_min, greater than 0, below A_0
     * @param delay d, time until it is seen, in s, at least 0
     * @param horizon H, time simulated, in s, greater than 0
     * @param seed a whole number of at least 0
     * @return c, in USD/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public Quantity triggered(double threshold, Quantity delay, Quantity horizon, double seed) {
        return TRIGGERED.of(
                accuracy,
                decay,
                shock,
                value,
                cost,
                TRIGGERED.number(5, threshold),
                delay,
                horizon,
                TRIGGERED.number(8, seed));
    }

    /**
     * Compute what {@link #scheduled} tends to over long times.
     *
     * <p>c = v · A_0 · (1 − (1 − e^(−γ·T)) / (γ · T)) + C / T. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param interval T, in s, greater than 0
     * @return c, in USD/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public Quantity expectedScheduled(Quantity interval) {
        return EXPECTED.of(accuracy, decay, value, cost, interval);
    }

    /**
     * Compute what {@link #triggered} tends to over long times.
     *
     * <p>c = (v · lost + C) / (k · s / γ + d), k shocks until below A_min. Source: Reddi et al.,
     * Machine Learning Systems.
     *
     * @param threshold A_min, greater than 0, below A_0
     * @param delay d, time until it is seen, in s, at least 0
     * @return c, in USD/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public Quantity expectedTriggered(double threshold, Quantity delay) {
        return EXPECTED_TRIGGERED.of(
                accuracy,
                decay,
                shock,
                value,
                cost,
                EXPECTED_TRIGGERED.number(5, threshold),
                delay);
    }

    /**
     * Compute the interval that costs least, to first order.
     *
     * <p>T* = √(2 · C / (v · A_0 · γ)), for γ · T far below 1. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @return T*, in s
     */
    public Quantity bestInterval() {
        return BEST.of(accuracy, decay, value, cost);
    }

    /**
     * List accuracy and cost over a time with retraining after each interval: a sawtooth.
     *
     * @param interval T, in s, greater than 0
     * @param horizon H, in s, greater than 0
     * @param seed a whole number of at least 0
     * @return a row for each shock and retraining, times in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public Sheet scheduledTrace(Quantity interval, Quantity horizon, double seed) {
        return sheet(
                RetrainingSimulationModel.scheduledTrace(
                        accuracy.value(),
                        decay.value(),
                        shock.value(),
                        value.value(),
                        cost.value(),
                        Need.given(interval, "interval").in(Units.SECOND),
                        Need.given(horizon, "horizon").in(Units.SECOND),
                        seed));
    }

    /**
     * List accuracy and cost over a time with retraining below a threshold, after a delay.
     *
     * @param threshold A_min, greater than 0, below A_0
     * @param delay d, in s, at least 0
     * @param horizon H, in s, greater than 0
     * @param seed a whole number of at least 0
     * @return a row for each shock and retraining, times in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public Sheet triggeredTrace(double threshold, Quantity delay, Quantity horizon, double seed) {
        return sheet(
                RetrainingSimulationModel.triggeredTrace(
                        accuracy.value(),
                        decay.value(),
                        shock.value(),
                        value.value(),
                        cost.value(),
                        threshold,
                        Need.given(delay, "delay").in(Units.SECOND),
                        Need.given(horizon, "horizon").in(Units.SECOND),
                        seed));
    }

    private static Sheet sheet(double[][] rows) {
        return Traces.of(List.of("time (s)", "accuracy", "cost (USD)"), rows);
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "retraining: accuracy "
                + accuracy
                + ", decay "
                + decay
                + ", shock "
                + shock
                + ", value "
                + value
                + ", cost "
                + cost;
    }
}
