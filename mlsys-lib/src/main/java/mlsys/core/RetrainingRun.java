package mlsys.core;

/** One model through a time, from shock to shock and from training to training. */
final class RetrainingRun {

    private static final double NEVER = Double.MAX_VALUE;

    private final Aging model;
    private final double interval;
    private final double threshold;
    private final double delay;
    private final double horizon;
    private final Dice dice;
    private final Trace trace;
    private double now;
    private double current;
    private double cost;
    private long trained = 1;
    private double next;
    private double due;

    private RetrainingRun(
            Aging model,
            double interval,
            double threshold,
            double delay,
            double horizon,
            double seed,
            Trace trace) {
        this.model = model;
        this.interval = interval;
        this.threshold = threshold;
        this.delay = delay;
        this.horizon = Check.positive("H", horizon);
        double events = horizon / model.gap() + (interval < NEVER ? horizon / interval : 0);
        if (!(events <= Count.MOST)) {
            throw Check.wrong("H", "such that shocks and retrainings stay below 1e7", horizon);
        }
        this.dice = new Dice(seed);
        this.trace = trace;
        this.current = model.accuracy();
        this.next = dice.exponential(model.gap());
        this.due = interval;
    }

    static RetrainingRun byTime(
            Aging model, double interval, double horizon, double seed, Trace trace) {
        Check.positive("T", interval);
        return new RetrainingRun(model, interval, 0, 0, horizon, seed, trace);
    }

    static RetrainingRun byNeed(
            Aging model, double threshold, double delay, double horizon, double seed, Trace trace) {
        Check.notNegative("d", delay);
        model.checkThreshold(Check.positive("A_min", threshold));
        return new RetrainingRun(model, NEVER, threshold, delay, horizon, seed, trace);
    }

    /** Go through the time; return the cost. */
    double cost() {
        trace.add(now, current, cost);
        while (now < horizon) {
            goOn(Math.min(horizon, Math.min(next, due)));
            trace.add(now, current, cost);
        }
        return cost;
    }

    private void goOn(double event) {
        cost += model.loss(current, event - now);
        now = event;
        if (now == due) {
            train();
        } else if (now == next) {
            age();
        }
    }

    private void train() {
        cost += model.retraining();
        current = model.accuracy();
        trained++;
        due = interval < NEVER ? trained * interval : NEVER;
    }

    private void age() {
        current *= 1 - model.shock();
        next = now + dice.exponential(model.gap());
        if (current < threshold && due == NEVER) {
            due = now + delay;
        }
    }
}
