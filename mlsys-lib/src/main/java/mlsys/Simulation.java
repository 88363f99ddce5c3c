package mlsys;

import java.util.ArrayList;
import java.util.List;

/**
 * The simulations: what a closed form cannot show, one request, failure or message after another.
 *
 * <pre>{@code
 * var queue = Simulation.queue(Quantity.parse("320 1/s"), Quantity.parse("100 1/s"), 4);
 * queue.meanWait(1_000_000, 1);   // an amount with its derivation
 * queue.expectedMeanWait();       // the closed form it tends to
 * queue.trace(1000, 1);           // a Sheet for charts and data frames
 * }</pre>
 *
 * <p>Where chance plays a part there is a seed, a whole number from 0: the same arguments give the
 * same bits on every machine. Amounts are formulas as all others: they explain themselves and can
 * be asked {@link Quantity#whatIf()}, and {@link Formulas#get} takes each input as an amount.
 */
public final class Simulation {

    private Simulation() {}

    static List<Rule> formulas() {
        List<Rule> all = new ArrayList<>();
        all.addAll(QueueSimulation.formulas());
        all.addAll(CheckpointSimulation.formulas());
        all.addAll(AllReduceSimulation.formulas());
        all.addAll(PipelineSimulation.formulas());
        all.addAll(BatchingSimulation.formulas());
        all.addAll(PagingSimulation.formulas());
        all.addAll(FederatedSimulation.formulas());
        all.addAll(PrivacyAccountant.formulas());
        all.addAll(ServingPlan.formulas());
        all.addAll(DriftSimulation.formulas());
        all.addAll(RetrainingSimulation.formulas());
        return all;
    }

    static int count(String name, double value, int most) {
        Numbers.finite(value, name);
        if (!(value >= 1 && value <= most) || value != Math.rint(value)) {
            throw new IllegalArgumentException(
                    name
                            + " must be a whole number from 1 to "
                            + most
                            + ", but was "
                            + Numbers.rounded(value, 6));
        }
        return (int) value;
    }

    /**
     * Requests before equal servers.
     *
     * @param arrivals λ, in 1/s, greater than 0 and below c · μ
     * @param service μ, of one server, in 1/s, greater than 0
     * @param servers c, a whole number of at least 1
     * @return the simulation
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static QueueSimulation queue(Quantity arrivals, Quantity service, double servers) {
        return new QueueSimulation(
                arrivals, service, Quantity.given(servers, Units.ONE, "c", "given in the call"));
    }

    /**
     * A training run that writes checkpoints and fails now and then.
     *
     * @param work W, the time of the run without checkpoints and failures, in s, at least 0
     * @param interval τ, work between two checkpoints, in s, greater than 0
     * @param writeTime δ, time to write one, in s, at least 0
     * @param mtbf θ, mean time between failures of the whole cluster, in s, greater than 0
     * @param recovery r, time from a failure until work goes on, in s, at least 0
     * @return the simulation
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static CheckpointSimulation checkpointing(
            Quantity work,
            Quantity interval,
            Quantity writeTime,
            Quantity mtbf,
            Quantity recovery) {
        return new CheckpointSimulation(work, interval, writeTime, mtbf, recovery);
    }

    /**
     * Ranks with equal links that add up a vector, in a ring or a tree.
     *
     * @param bytes M, size of the vector, in B, at least 0
     * @param latency α, time of an empty message, in s, at least 0
     * @param ranks N, a whole number from 1 to 10,000
     * @param bandwidth β, of each rank's link, in B/s, greater than 0
     * @return the simulation
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static AllReduceSimulation allReduce(
            Quantity bytes, Quantity latency, double ranks, Quantity bandwidth) {
        return AllReduceSimulation.equal(bytes, latency, ranks, bandwidth);
    }

    /**
     * Training over equal devices in a row: GPipe, one forward and one backward, interleaved.
     *
     * @param devices p, a whole number from 1 to 1,000
     * @param microBatches m, a whole number of at least 1
     * @param forward f, time of a micro-batch forward on one device, in s, greater than 0
     * @param backward b, time of a micro-batch backward, in s, greater than 0
     * @return the simulation
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static PipelineSimulation pipeline(
            double devices, double microBatches, Quantity forward, Quantity backward) {
        return PipelineSimulation.equal(devices, microBatches, forward, backward);
    }

    /**
     * A server that makes tokens for several requests at once, joining and leaving at any step.
     *
     * @param arrivals λ, in 1/s, greater than 0
     * @param slots B, requests at once, a whole number from 1 to 10,000
     * @param tokens L, of every answer, a whole number of at least 1; see {@link
     *     BatchingSimulation#withLeast}
     * @param step s, time of a step, in s, greater than 0: reading the weights
     * @param perRequest k, what each request adds to it, in s, at least 0: reading its keys and
     *     values
     * @return the simulation
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static BatchingSimulation batching(
            Quantity arrivals, double slots, double tokens, Quantity step, Quantity perRequest) {
        return BatchingSimulation.continuous(arrivals, slots, tokens, step, perRequest);
    }

    /**
     * Memory for keys and values, given out in pages or in pieces.
     *
     * @param capacity M, tokens that fit, a whole number, at least the longest answer, at most 1e7
     * @param least l, tokens of the shortest answer, a whole number of at least 1
     * @param longest L, tokens of the longest, a whole number from l to 1e6; every length between
     *     is as likely
     * @param page b, tokens of a page, a whole number from 1 to 1e6
     * @return the simulation
     * @throws IllegalArgumentException if a range does not fit
     */
    public static PagingSimulation paging(
            double capacity, double least, double longest, double page) {
        return PagingSimulation.paged(capacity, least, longest, page);
    }

    /**
     * Federated averaging over clients with quadratic losses a_k / 2 · (w − c_k)².
     *
     * @param rate η, greater than 0, below 2 / a_k
     * @param localSteps E, a whole number of at least 1
     * @param samples n_k of each client, greater than 0
     * @param curvatures a_k, as many as n_k, greater than 0
     * @param centres c_k, as many as n_k, finite
     * @return the simulation
     * @throws IllegalArgumentException if a range does not fit or the arrays differ in length
     */
    public static FederatedSimulation federated(
            double rate,
            double localSteps,
            double[] samples,
            double[] curvatures,
            double[] centres) {
        return new FederatedSimulation(rate, localSteps, samples, curvatures, centres);
    }

    /**
     * The privacy loss of Gaussian noise, added again and again.
     *
     * @param noise σ over the sensitivity (the noise multiplier), greater than 0
     * @param share q, chance of a record to take part in a step, greater than 0, at most 1
     * @param steps k, a whole number of at least 1
     * @return the accountant
     * @throws IllegalArgumentException if a range does not fit
     */
    public static PrivacyAccountant privacy(double noise, double share, double steps) {
        return new PrivacyAccountant(noise, share, steps);
    }

    /**
     * Models that answer one after the other, to be chosen so that a load is served in time.
     *
     * @param arrivals λ, in 1/s, greater than 0
     * @return a pipeline without stages: add them with {@link ServingPipeline#stage}
     * @throws IllegalArgumentException if the unit or the range does not fit
     */
    public static ServingPipeline serving(Quantity arrivals) {
        return ServingPipeline.of(arrivals);
    }

    /**
     * A feature that drifts, watched day by day.
     *
     * @param samples n a day, a whole number of at least 1
     * @param from the last day without drift, counted from 0
     * @param perDay what the middle moves a day after that, in scales of its curve, finite
     * @param bins k of the index, a whole number of at least 2; 10 is usual
     * @return the simulation
     * @throws IllegalArgumentException if a range does not fit
     */
    public static DriftSimulation drift(double samples, double from, double perDay, double bins) {
        return new DriftSimulation(samples, from, perDay, bins);
    }

    /**
     * A model that grows old and is trained anew, by the clock or by need.
     *
     * @param accuracy A_0 when new, greater than 0, at most 1
     * @param decay γ, share of the accuracy lost a time, in 1/s, greater than 0
     * @param shock s, share of the accuracy one shock takes, greater than 0, less than 1
     * @param value v, what losing all accuracy costs a time, in USD/s, at least 0
     * @param cost C of one retraining, in USD, at least 0
     * @return the simulation
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static RetrainingSimulation retraining(
            double accuracy, Quantity decay, double shock, Quantity value, Quantity cost) {
        return new RetrainingSimulation(accuracy, decay, shock, value, cost);
    }
}
