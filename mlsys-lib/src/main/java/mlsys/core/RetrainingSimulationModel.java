package mlsys.core;

/**
 * A model that grows old: shocks come without memory, each takes the share s of its accuracy, γ / s
 * of them a time, so that the accuracy is A_0 e^(-γ t) on average. Lost accuracy costs v a time and
 * point, retraining costs C and brings A_0 back.
 */
public final class RetrainingSimulationModel {

    private RetrainingSimulationModel() {}

    /**
     * Go through a time with retraining after each interval, or as soon as the accuracy is below a
     * threshold and a delay has passed; never by time with interval 0, never by threshold with
     * threshold 0.
     *
     * @return rows of time, accuracy from then on and the cost so far
     */
    public static double[][] trace(
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double interval,
            double threshold,
            double delay,
            double horizon,
            double seed) {
        Trace trace = Trace.on();
        run(
                trace,
                accuracy,
                decay,
                shock,
                value,
                retraining,
                interval,
                threshold,
                delay,
                horizon,
                seed);
        return trace.rows();
    }

    /** Cost a time with retraining after each interval; {@link #expectedCost} is its mean. */
    public static double scheduledCost(
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double interval,
            double horizon,
            double seed) {
        Check.positive("T", interval);
        return run(
                        Trace.off(),
                        accuracy,
                        decay,
                        shock,
                        value,
                        retraining,
                        interval,
                        0,
                        0,
                        horizon,
                        seed)
                / horizon;
    }

    /** Cost a time with retraining when the accuracy is low; {@link #expectedTriggeredCost}. */
    public static double triggeredCost(
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double threshold,
            double delay,
            double horizon,
            double seed) {
        Check.positive("A_min", threshold);
        return run(
                        Trace.off(),
                        accuracy,
                        decay,
                        shock,
                        value,
                        retraining,
                        0,
                        threshold,
                        delay,
                        horizon,
                        seed)
                / horizon;
    }

    private static double run(
            Trace trace,
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double interval,
            double threshold,
            double delay,
            double horizon,
            double seed) {
        check(accuracy, decay, shock, value, retraining);
        Check.notNegative("d", delay);
        if (!(Check.notNegative("A_min", threshold) < accuracy)) {
            throw Check.wrong("A_min", "below A_0 = " + accuracy, threshold);
        }
        Check.positive("H", horizon);
        double events = horizon * decay / shock + (interval > 0 ? horizon / interval : 0);
        if (events > Count.MOST) {
            throw Check.wrong("H", "such that shocks and retrainings stay below 1e7", horizon);
        }
        Dice dice = new Dice(seed);
        double now = 0;
        double current = accuracy;
        double cost = 0;
        long trained = 1;
        double next = dice.exponential(shock / decay);
        double due = interval > 0 ? interval : Double.MAX_VALUE;
        trace.add(now, current, cost);
        while (now < horizon) {
            double event = Math.min(horizon, Math.min(next, due));
            cost += value * (accuracy - current) * (event - now);
            now = event;
            if (now == due) {
                cost += retraining;
                current = accuracy;
                trained++;
                due = interval > 0 ? trained * interval : Double.MAX_VALUE;
            } else if (now == next) {
                current *= 1 - shock;
                next = now + dice.exponential(shock / decay);
                if (current < threshold && due == Double.MAX_VALUE) {
                    due = now + delay;
                }
            }
            trace.add(now, current, cost);
        }
        return cost;
    }

    private static void check(
            double accuracy, double decay, double shock, double value, double retraining) {
        Check.share("A_0", accuracy);
        Check.positive("γ", decay);
        Check.between("s", shock);
        Check.notNegative("v", value);
        Check.notNegative("C", retraining);
    }

    /**
     * Mean cost a time of retraining after each interval: v A_0 (1 − (1 − e^(-γT)) / γT) + C / T.
     */
    public static double expectedCost(
            double accuracy, double decay, double value, double retraining, double interval) {
        check(accuracy, decay, 0.5, value, retraining);
        double x = decay * Check.positive("T", interval);
        return value * accuracy * (1 + StrictMath.expm1(-x) / x) + retraining / interval;
    }

    /**
     * Mean cost a time of retraining when k shocks have brought the accuracy below the threshold:
     * what they and the delay cost, over the time a round takes.
     */
    public static double expectedTriggeredCost(
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double threshold,
            double delay) {
        check(accuracy, decay, shock, value, retraining);
        Check.notNegative("d", delay);
        if (!(Check.positive("A_min", threshold) < accuracy)) {
            throw Check.wrong("A_min", "below A_0 = " + accuracy, threshold);
        }
        double shocks = StrictMath.log(threshold / accuracy) / StrictMath.log1p(-shock);
        if (!(shocks <= Count.MOST)) {
            throw Check.wrong("s", "such that fewer than 1e7 shocks lead below A_min", shock);
        }
        double gap = shock / decay;
        double current = accuracy;
        double time = 0;
        double lost = 0;
        while (current >= threshold) {
            lost += (accuracy - current) * gap;
            time += gap;
            current *= 1 - shock;
        }
        double aging = current * -StrictMath.expm1(-decay * delay) / decay;
        lost += accuracy * delay - aging;
        return (value * lost + retraining) / (time + delay);
    }

    /** The interval that costs least if little accuracy is lost within it. */
    public static double bestInterval(
            double accuracy, double decay, double value, double retraining) {
        check(accuracy, decay, 0.5, Check.positive("v", value), retraining);
        return Math.sqrt(2 * retraining / (value * accuracy * decay));
    }
}
