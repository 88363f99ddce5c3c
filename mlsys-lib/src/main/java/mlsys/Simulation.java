package mlsys;

import java.util.List;
import java.util.stream.Stream;

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

    static List<Formula> formulas() {
        return Stream.of(
                        QueueSimulation.formulas(),
                        CheckpointSimulation.formulas(),
                        AllReduceSimulation.formulas(),
                        PipelineSimulation.formulas())
                .flatMap(List::stream)
                .toList();
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
     * @param arrivals λ, requests a second, greater than 0 and below c · μ
     * @param service μ, requests one server serves a second
     * @param servers c, a whole number of at least 1
     */
    public static QueueSimulation queue(Quantity arrivals, Quantity service, double servers) {
        return new QueueSimulation(
                arrivals, service, Quantity.given(servers, Units.ONE, "c", "given in the call"));
    }

    /**
     * A training run that writes checkpoints and fails now and then.
     *
     * @param work W, the time of the run without checkpoints and failures, at least 0
     * @param interval τ, work between two checkpoints, greater than 0
     * @param writeTime δ, time to write one, at least 0
     * @param mtbf θ, mean time between failures of the whole cluster, greater than 0
     * @param recovery r, time from a failure until work goes on, at least 0
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
     * @param bytes M, size of the vector
     * @param latency α, time of an empty message
     * @param ranks N, from 1 to 10,000
     * @param bandwidth β, of each rank's link
     */
    public static AllReduceSimulation allReduce(
            Quantity bytes, Quantity latency, double ranks, Quantity bandwidth) {
        return AllReduceSimulation.equal(bytes, latency, ranks, bandwidth);
    }

    /**
     * Training over equal devices in a row: GPipe, one forward and one backward, interleaved.
     *
     * @param devices p, from 1 to 1,000
     * @param microBatches m, a whole number of at least 1
     * @param forward f, time of a micro-batch forward on one device, greater than 0
     * @param backward b, time of a micro-batch backward, greater than 0
     */
    public static PipelineSimulation pipeline(
            double devices, double microBatches, Quantity forward, Quantity backward) {
        return PipelineSimulation.equal(devices, microBatches, forward, backward);
    }
}
