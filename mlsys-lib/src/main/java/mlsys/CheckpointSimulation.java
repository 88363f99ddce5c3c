package mlsys;

import java.util.ArrayList;
import java.util.List;
import mlsys.core.CheckpointSimulationModel;

/**
 * A training run of W seconds of work that writes a checkpoint (δ) after every τ of work, fails
 * without memory every θ on average, also while it writes or recovers, and goes on from the last
 * checkpoint after a recovery r. Immutable.
 *
 * <p>The closed forms are of Young (1974) and Daly (2006). Over a range of intervals, see {@code
 * meanTime(200, 1).whatIf().sweep("τ", …)}.
 */
public final class CheckpointSimulation {

    private static final Rule TIME =
            setup("checkpoint_time_simulated", "Time of a run with checkpoints, simulated")
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text("T = time of one simulated run", "T\\sim\\text{one simulated run}")
                    .core(new Core(), 0);

    private static final Rule MEAN =
            setup("checkpoint_mean_time_simulated", "Mean time of runs with checkpoints, simulated")
                    .argument("n", "runs", Units.ONE, "a whole number from 1 to 1e6", 2)
                    .argument(
                            "seed",
                            "seed of the first run",
                            Units.ONE,
                            "a whole number of at least 0",
                            1)
                    .text("T = mean time of n simulated runs", "T\\approx\\frac1n\\sum_i T_i")
                    .core(new Core(), 1);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> CheckpointSimulationModel.time(x[0], x[1], x[2], x[3], x[4], x[5]);
                case 1 ->
                        CheckpointSimulationModel.meanTime(
                                x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private static final List<String> EVENTS = List.of("checkpoint", "failure", "recovered");

    private final Quantity work;
    private final Quantity interval;
    private final Quantity write;
    private final Quantity mtbf;
    private final Quantity recovery;

    CheckpointSimulation(
            Quantity work, Quantity interval, Quantity write, Quantity mtbf, Quantity recovery) {
        this.work = work;
        this.interval = interval;
        this.write = write;
        this.mtbf = mtbf;
        this.recovery = recovery;
        expectedTime();
    }

    private static FormulaBuilder setup(String id, String name) {
        return Formula.define(id, name)
                .result("T", Units.SECOND)
                .argument("W", "work without checkpoints", Units.SECOND, "at least 0", 1e5)
                .argument("τ", "interval", Units.SECOND, "greater than 0", 1470)
                .argument("δ", "time to write a checkpoint", Units.SECOND, "at least 0", 60)
                .argument("θ", "mean time between failures", Units.SECOND, "greater than 0", 18000)
                .argument("r", "recovery", Units.SECOND, "at least 0", 300);
    }

    static List<Rule> formulas() {
        return List.of(TIME, MEAN);
    }

    /**
     * Simulate the time of one run.
     *
     * <p>T = time of one simulated run. Source: Reddi et al., Machine Learning Systems.
     *
     * @param seed a whole number of at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity time(double seed) {
        return TIME.of(work, interval, write, mtbf, recovery, TIME.number(5, seed));
    }

    /**
     * Simulate the mean time of so many runs, from 1 to 1e6; their seeds follow each other.
     *
     * <p>T = mean time of n simulated runs. Source: Reddi et al., Machine Learning Systems.
     *
     * @param runs n, a whole number from 1 to 1e6
     * @param seed seed of the first run, a whole number of at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity meanTime(double runs, double seed) {
        return MEAN.of(
                work, interval, write, mtbf, recovery, MEAN.number(5, runs), MEAN.number(6, seed));
    }

    /**
     * List the events of one run: checkpoints, failures, recoveries and the work saved by then.
     *
     * @param seed a whole number of at least 0
     * @return a row for each event, times in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Sheet trace(double seed) {
        double[][] events =
                CheckpointSimulationModel.trace(
                        work.value(),
                        interval.value(),
                        write.value(),
                        mtbf.value(),
                        recovery.value(),
                        seed);
        List<List<Object>> rows = new ArrayList<>();
        for (double[] event : events) {
            rows.add(List.of(event[0], EVENTS.get((int) event[1]), event[2]));
        }
        return new Sheet(List.of("time (s)", "event", "saved (s)"), rows);
    }

    /**
     * Compute the mean over all seeds.
     *
     * <p>T = W / τ · θ · e^(r / θ) · (e^((τ + δ) / θ) − 1). Source: Daly, A higher order estimate
     * of the optimum checkpoint interval for restart dumps (2006).
     *
     * @return T, in s
     */
    public Quantity expectedTime() {
        return Checkpoint.expectedTime(work, interval, write, mtbf, recovery);
    }

    /**
     * Compute the interval that makes the expected time least, to Daly's order.
     *
     * <p>τ = √(2 · δ · θ) · (1 + √(δ / 2θ) / 3 + δ / 18θ) − δ. Source: Young (1974) and Daly
     * (2006), optimum checkpoint interval.
     *
     * @return τ, in s
     */
    public Quantity bestInterval() {
        return Checkpoint.dalyInterval(write, mtbf);
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "checkpoints: work "
                + work
                + ", interval "
                + interval
                + ", write "
                + write
                + ", MTBF "
                + mtbf
                + ", recovery "
                + recovery;
    }
}
