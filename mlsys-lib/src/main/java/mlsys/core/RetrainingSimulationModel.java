package mlsys.core;

/**
 * A model that grows old: shocks come without memory, each takes the share s of its accuracy, γ / s
 * of them a time, so that the accuracy is A_0 e^(-γ t) on average. Lost accuracy costs v a time and
 * point, retraining costs C and brings A_0 back.
 */
public final class RetrainingSimulationModel {

    private RetrainingSimulationModel() {}

    /**
     * Go through a time with retraining after each interval.
     *
     * @param accuracy A_0, of a new model, greater than 0, at most 1
     * @param decay γ, in 1/s, greater than 0
     * @param shock s, greater than 0, less than 1
     * @param value v, in USD/s, at least 0
     * @param retraining C, in USD, at least 0
     * @param interval T, in s, greater than 0
     * @param horizon H, in s, greater than 0
     * @param seed a whole number of at least 0
     * @return rows of time, accuracy from then on and the cost so far
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[][] scheduledTrace(
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double interval,
            double horizon,
            double seed) {
        Trace trace = Trace.on();
        Aging model = new Aging(accuracy, decay, shock, value, retraining);
        RetrainingRun.byTime(model, interval, horizon, seed, trace).cost();
        return trace.rows();
    }

    /**
     * Go through a time with retraining as soon as the accuracy is below a threshold and a delay
     * has passed.
     *
     * @param accuracy A_0, of a new model, greater than 0, at most 1
     * @param decay γ, in 1/s, greater than 0
     * @param shock s, greater than 0, less than 1
     * @param value v, in USD/s, at least 0
     * @param retraining C, in USD, at least 0
     * @param threshold A_min, at least 0, below A_0
     * @param delay d, in s, at least 0
     * @param horizon H, in s, greater than 0
     * @param seed a whole number of at least 0
     * @return rows as of {@link #scheduledTrace}
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double[][] triggeredTrace(
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double threshold,
            double delay,
            double horizon,
            double seed) {
        Trace trace = Trace.on();
        Aging model = new Aging(accuracy, decay, shock, value, retraining);
        RetrainingRun.byNeed(model, threshold, delay, horizon, seed, trace).cost();
        return trace.rows();
    }

    /**
     * Cost a time with retraining after each interval; {@link #expectedCost} is its mean.
     *
     * <p>c = (v · Σ lost accuracy · time + C · retrainings) / H. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param accuracy A_0, accuracy when new, greater than 0, at most 1
     * @param decay γ, decay of the accuracy, in 1/s, greater than 0
     * @param shock s, share a shock takes, greater than 0, less than 1
     * @param value v, worth of accuracy, in USD/s, at least 0
     * @param retraining C, cost of retraining, in USD, at least 0
     * @param interval T, in s, greater than 0
     * @param horizon H, time simulated, in s, greater than 0
     * @param seed a whole number of at least 0
     * @return c, in USD/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double scheduledCost(
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double interval,
            double horizon,
            double seed) {
        Aging model = new Aging(accuracy, decay, shock, value, retraining);
        return RetrainingRun.byTime(model, interval, horizon, seed, Trace.off()).cost() / horizon;
    }

    /**
     * Cost a time with retraining when the accuracy is low; {@link #expectedTriggeredCost}.
     *
     * <p>c = (v · Σ lost accuracy · time + C · retrainings) / H. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param accuracy A_0, accuracy when new, greater than 0, at most 1
     * @param decay γ, decay of the accuracy, in 1/s, greater than 0
     * @param shock s, share a shock takes, greater than 0, less than 1
     * @param value v, worth of accuracy, in USD/s, at least 0
     * @param retraining C, cost of retraining, in USD, at least 0
     * @param threshold A_min, greater than 0, below A_0
     * @param delay d, time until it is seen, in s, at least 0
     * @param horizon H, time simulated, in s, greater than 0
     * @param seed a whole number of at least 0
     * @return c, in USD/s
     * @throws IllegalArgumentException if a range does not fit
     */
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
        Aging model = new Aging(accuracy, decay, shock, value, retraining);
        return RetrainingRun.byNeed(model, threshold, delay, horizon, seed, Trace.off()).cost()
                / horizon;
    }

    /**
     * Mean cost a time of retraining after each interval: v A_0 (1 − (1 − e^(-γT)) / γT) + C / T.
     *
     * <p>c = v · A_0 · (1 − (1 − e^(−γ·T)) / (γ · T)) + C / T. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param accuracy A_0, accuracy when new, greater than 0, at most 1
     * @param decay γ, decay of the accuracy, in 1/s, greater than 0
     * @param value v, worth of accuracy, in USD/s, at least 0
     * @param retraining C, cost of retraining, in USD, at least 0
     * @param interval T, in s, greater than 0
     * @return c, in USD/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double expectedCost(
            double accuracy, double decay, double value, double retraining, double interval) {
        new Aging(accuracy, decay, 0.5, value, retraining);
        double x = decay * Check.positive("T", interval);
        return value * accuracy * (1 + StrictMath.expm1(-x) / x) + retraining / interval;
    }

    /**
     * Mean cost a time of retraining when k shocks have brought the accuracy below the threshold:
     * what they and the delay cost, over the time a round takes.
     *
     * <p>c = (v · lost + C) / (k · s / γ + d), k shocks until below A_min. Source: Reddi et al.,
     * Machine Learning Systems.
     *
     * @param accuracy A_0, accuracy when new, greater than 0, at most 1
     * @param decay γ, decay of the accuracy, in 1/s, greater than 0
     * @param shock s, share a shock takes, greater than 0, less than 1
     * @param value v, worth of accuracy, in USD/s, at least 0
     * @param retraining C, cost of retraining, in USD, at least 0
     * @param threshold A_min, greater than 0, below A_0
     * @param delay d, time until it is seen, in s, at least 0
     * @return c, in USD/s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double expectedTriggeredCost(
            double accuracy,
            double decay,
            double shock,
            double value,
            double retraining,
            double threshold,
            double delay) {
        Aging model = new Aging(accuracy, decay, shock, value, retraining);
        Check.notNegative("d", delay);
        model.checkThreshold(Check.positive("A_min", threshold));
        double shocks = StrictMath.log(threshold / accuracy) / StrictMath.log1p(-shock);
        if (!(shocks <= Count.MOST)) {
            throw Check.wrong("s", "such that fewer than 1e7 shocks lead below A_min", shock);
        }
        double current = accuracy;
        double time = 0;
        double lost = 0;
        while (current >= threshold && current > Double.MIN_NORMAL) {
            lost += (accuracy - current) * model.gap();
            time += model.gap();
            current *= 1 - shock;
        }
        double aging = current * -StrictMath.expm1(-decay * delay) / decay;
        lost += accuracy * delay - aging;
        return (value * lost + retraining) / (time + delay);
    }

    /**
     * The interval that costs least if little accuracy is lost within it.
     *
     * <p>T* = √(2 · C / (v · A_0 · γ)), for γ · T far below 1. Source: Reddi et al., Machine
     * Learning Systems.
     *
     * @param accuracy A_0, accuracy when new, greater than 0, at most 1
     * @param decay γ, decay of the accuracy, in 1/s, greater than 0
     * @param value v, worth of accuracy, in USD/s, greater than 0
     * @param retraining C, cost of retraining, in USD, at least 0
     * @return T*, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double bestInterval(
            double accuracy, double decay, double value, double retraining) {
        new Aging(accuracy, decay, 0.5, Check.positive("v", value), retraining);
        return Math.sqrt(2 * retraining / (value * accuracy * decay));
    }
}
