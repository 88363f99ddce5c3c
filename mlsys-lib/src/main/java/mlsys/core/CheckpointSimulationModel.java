package mlsys.core;

/** A training run that saves its work from time to time and fails now and then. */
public final class CheckpointSimulationModel {

    /** Events of a trace. */
    public static final double CHECKPOINT = 0;

    /** Work since the last checkpoint is lost. */
    public static final double FAILURE = 1;

    /** The run goes on from the last checkpoint. */
    public static final double RECOVERED = 2;

    private static final double MOST_EVENTS = 1e8;

    private CheckpointSimulationModel() {}

    /**
     * Time of one run that writes a checkpoint after each interval of work, fails without memory,
     * also while it writes and recovers, and starts again from the last checkpoint.
     *
     * <p>T = time of one simulated run. Source: Reddi et al., Machine Learning Systems.
     *
     * @param work W, work without checkpoints, in s, at least 0
     * @param interval τ, in s, greater than 0
     * @param write δ, time to write a checkpoint, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @param recovery r, in s, at least 0
     * @param seed a whole number of at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double time(
            double work, double interval, double write, double mtbf, double recovery, double seed) {
        return run(work, interval, write, mtbf, recovery, seed, Trace.off());
    }

    /**
     * Mean time of so many runs; {@link ReliabilityModel#expectedTime} is its limit.
     *
     * <p>T = mean time of n simulated runs. Source: Reddi et al., Machine Learning Systems.
     *
     * @param work W, work without checkpoints, in s, at least 0
     * @param interval τ, in s, greater than 0
     * @param write δ, time to write a checkpoint, in s, at least 0
     * @param mtbf θ, mean time between failures, in s, greater than 0
     * @param recovery r, in s, at least 0
     * @param runs n, a whole number from 1 to 1e6
     * @param seed seed of the first run, a whole number of at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double meanTime(
            double work,
            double interval,
            double write,
            double mtbf,
            double recovery,
            double runs,
            double seed) {
        int n = Count.of("n", runs, 1, 1_000_000);
        double events = n * events(work, interval, write, mtbf, recovery);
        if (events > MOST_EVENTS) {
            throw Check.wrong("n", "such that all runs have at most 1e8 events", runs);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += time(work, interval, write, mtbf, recovery, seed + i);
        }
        return sum / n;
    }

    /**
     * The events of one run: rows of time, event and the work saved by then.
     *
     * @param work W, in s, at least 0
     * @param interval τ, in s, greater than 0
     * @param write δ, in s, at least 0
     * @param mtbf θ, in s, greater than 0
     * @param recovery r, in s, at least 0
     * @param seed a whole number of at least 0
     * @return the rows, times in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[][] trace(
            double work, double interval, double write, double mtbf, double recovery, double seed) {
        Trace trace = Trace.on();
        run(work, interval, write, mtbf, recovery, seed, trace);
        return trace.rows();
    }

    private static double run(
            double work,
            double interval,
            double write,
            double mtbf,
            double recovery,
            double seed,
            Trace trace) {
        events(work, interval, write, mtbf, recovery);
        Dice dice = new Dice(seed);
        double now = 0;
        double saved = 0;
        double failure = dice.exponential(mtbf);
        while (saved < work) {
            double part = Math.min(interval, work - saved);
            if (now + part + write <= failure) {
                now += part + write;
                saved += part;
                trace.add(now, CHECKPOINT, saved);
            } else {
                do {
                    now = failure;
                    failure = now + dice.exponential(mtbf);
                    trace.add(now, FAILURE, saved);
                } while (now + recovery > failure);
                now += recovery;
                trace.add(now, RECOVERED, saved);
            }
        }
        return now;
    }

    /** Checkpoints and failures to expect; too many would not end. */
    private static double events(
            double work, double interval, double write, double mtbf, double recovery) {
        double mean = ReliabilityModel.expectedTime(work, interval, write, mtbf, recovery);
        double events = work / interval + mean / mtbf;
        if (!(events <= Count.MOST)) {
            throw Check.wrong("τ", "such that failures and checkpoints stay below 1e7", interval);
        }
        return events;
    }
}
