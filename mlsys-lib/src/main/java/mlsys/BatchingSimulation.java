package mlsys;

import java.util.List;
import java.util.stream.DoubleStream;
import mlsys.core.BatchingSimulationModel;

/**
 * A server that makes tokens for up to B requests at once. Requests come without memory, λ a
 * second; each needs a number of tokens, one a step; a step with b requests takes s + k · b.
 * Immutable.
 *
 * <p>{@link Simulation#batching} is continuous, after Yu et al., Orca (2022): a request joins when
 * a slot is free and leaves when it is done. {@link #inBatches} is the other way: a batch starts
 * when the one before is done, and all of it leaves with its longest answer.
 */
public final class BatchingSimulation {

    private static final Source ORCA =
            References.paper("Yu et al., Orca: A Distributed Serving System (2022)", 2022);

    private static final Rule LATENCY =
            Formula.define("batching_latency_simulated", "Time to the last token, simulated")
                    .result("T", Units.SECOND)
                    .argument("λ", "arrivals per time", Unit.parse("1/s"), "greater than 0", 2)
                    .argument("B", "slots", Units.ONE, "a whole number from 1 to 1e4", 4)
                    .argument("l", "least tokens", Units.ONE, "a whole number of at least 1", 1)
                    .argument("L", "mean tokens", Units.ONE, "at least l", 5)
                    .argument("s", "time of a step", Units.SECOND, "greater than 0", 0.02)
                    .argument("k", "more for each request", Units.SECOND, "at least 0", 0.001)
                    .argument(
                            "continuous", "1 if requests join at any step", Units.ONE, "0 or 1", 1)
                    .argument("n", "requests", Units.ONE, "a whole number from 1 to 1e6", 50)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .text(
                            "T = mean of the time in the system of n simulated requests",
                            "T\\approx\\frac1n\\sum_i(t^{end}_i-t^{in}_i)")
                    .from(ORCA)
                    .core(new Core(), 0);

    private static final Rule STEPS =
            Formula.define("batching_steps", "Steps until all answers are done")
                    .result("k", Units.ONE)
                    .argument("B", "slots", Units.ONE, "a whole number from 1 to 1e4", 2)
                    .argument(
                            "continuous", "1 if requests join at any step", Units.ONE, "0 or 1", 1)
                    .argument(
                            "L_i",
                            "tokens of an answer",
                            Units.ONE,
                            "a whole number from 1 to 1e6",
                            9)
                    .repeated(1)
                    .text("k = steps until the last token", "k=\\max_i k_i")
                    .from(ORCA)
                    .core(new Core(), 1);

    private static final Rule ONE_SLOT =
            Formula.define("one_slot_latency", "Time to the last token with one slot")
                    .result("T", Units.SECOND)
                    .argument("λ", "arrivals per time", Unit.parse("1/s"), "at least 0", 2)
                    .argument("l", "least tokens", Units.ONE, "a whole number of at least 1", 1)
                    .argument("L", "mean tokens", Units.ONE, "at least l", 5)
                    .argument("s", "time of a step", Units.SECOND, "greater than 0", 0.02)
                    .text(
                            "T = L · s + W_q, C_s = √((L − l) · (L − l + 1)) / L",
                            "T=Ls+W_q,\\ C_s=\\frac{\\sqrt{(L-l)(L-l+1)}}{L}")
                    .numbers(
                            "L\\,s+\\frac{\\lambda\\,(L\\,s)^2}{1-\\lambda\\,L\\,s}"
                                    + "\\cdot\\frac{1+(L-l)(L-l+1)/L^2}{2}")
                    .from(References.paper("Pollaczek (1930); Khinchine (1932)", 1932))
                    .core(new Core(), 2);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 ->
                        BatchingSimulationModel.latency(
                                x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[8]);
                case 1 -> BatchingSimulationModel.steps(x[0], x[1], Rule.column(x, 2, 0, 1));
                case 2 -> BatchingSimulationModel.oneSlotLatency(x[0], x[1], x[2], x[3]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private final Quantity arrivals;
    private final Quantity slots;
    private final Quantity least;
    private final Quantity mean;
    private final Quantity step;
    private final Quantity perRequest;
    private final Quantity continuous;

    private BatchingSimulation(
            Quantity arrivals,
            Quantity slots,
            Quantity least,
            Quantity mean,
            Quantity step,
            Quantity perRequest,
            Quantity continuous) {
        this.arrivals = arrivals;
        this.slots = slots;
        this.least = least;
        this.mean = mean;
        this.step = step;
        this.perRequest = perRequest;
        this.continuous = continuous;
        latency(1, 0);
    }

    static List<Rule> formulas() {
        return List.of(LATENCY, STEPS, ONE_SLOT);
    }

    static BatchingSimulation continuous(
            Quantity arrivals, double slots, double tokens, Quantity step, Quantity perRequest) {
        return new BatchingSimulation(
                arrivals,
                LATENCY.number(1, slots),
                LATENCY.number(2, tokens),
                LATENCY.number(3, tokens),
                step,
                perRequest,
                LATENCY.number(6, 1));
    }

    /**
     * Let lengths vary: at least so many tokens, and above that without memory to the same mean.
     *
     * @param tokens l, of the shortest answer, a whole number of at least 1, at most the mean
     * @return the same server with such answers
     * @throws IllegalArgumentException if a range does not fit
     */
    public BatchingSimulation withLeast(double tokens) {
        return new BatchingSimulation(
                arrivals, slots, LATENCY.number(2, tokens), mean, step, perRequest, continuous);
    }

    /**
     * Serve one batch after the other instead.
     *
     * @return the same server, with batches
     */
    public BatchingSimulation inBatches() {
        return new BatchingSimulation(
                arrivals, slots, least, mean, step, perRequest, LATENCY.number(6, 0));
    }

    /**
     * Simulate the mean time from arrival to the last token; a tenth of the requests warms up.
     *
     * <p>T = mean of the time in the system of n simulated requests. Source: Yu et al., Orca: A
     * Distributed Serving System (2022).
     *
     * @param requests n, a whole number from 1 to 1e6
     * @param seed a whole number of at least 0
     * @return T, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity latency(double requests, double seed) {
        return LATENCY.of(
                arrivals,
                slots,
                least,
                mean,
                step,
                perRequest,
                continuous,
                LATENCY.number(7, requests),
                LATENCY.number(8, seed));
    }

    /**
     * List when each request came, got its first step and left, and how many tokens it had.
     *
     * @param requests n, a whole number from 1 to 1e6
     * @param seed a whole number of at least 0
     * @return a row for each request, times in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public Sheet trace(double requests, double seed) {
        return Traces.of(
                List.of("arrival (s)", "start (s)", "end (s)", "tokens"),
                Traces.rows(
                        BatchingSimulationModel.trace(
                                arrivals.value(),
                                slots.value(),
                                least.value(),
                                mean.value(),
                                step.value(),
                                perRequest.value(),
                                continuous.value(),
                                requests,
                                seed)));
    }

    /**
     * Compute what {@link #latency} tends to with one slot: an M/G/1 queue, for equal lengths an
     * M/D/1 queue.
     *
     * <p>T = L · s + W_q, C_s = √((L − l) · (L − l + 1)) / L. Source: Pollaczek (1930); Khinchine
     * (1932).
     *
     * @return T, in s
     * @throws IllegalArgumentException if there are more slots, which no closed form describes
     */
    public Quantity expectedLatency() {
        if (slots.value() != 1) {
            throw new IllegalArgumentException(
                    "B must be 1 for the closed form, but was "
                            + slots
                            + ": simulate with latency");
        }
        return ONE_SLOT.of(arrivals, least, mean, step.plus(perRequest));
    }

    /**
     * Count the steps until answers that all wait at the start are done, with requests joining.
     *
     * <p>k = steps until the last token. Source: Yu et al., Orca: A Distributed Serving System
     * (2022).
     *
     * @param slots B, a whole number from 1 to 1e4
     * @param tokens each L_i, tokens of an answer, a whole number from 1 to 1e6
     * @return k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity continuousSteps(double slots, double... tokens) {
        return steps(slots, 1, tokens);
    }

    /**
     * Count the steps until answers that all wait at the start are done, batch after batch.
     *
     * <p>k = steps until the last token. Source: Yu et al., Orca: A Distributed Serving System
     * (2022).
     *
     * @param slots B, a whole number from 1 to 1e4
     * @param tokens each L_i, tokens of an answer, a whole number from 1 to 1e6
     * @return k, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity batchSteps(double slots, double... tokens) {
        return steps(slots, 0, tokens);
    }

    private static Quantity steps(double slots, double continuous, double... tokens) {
        Need.given(tokens, "tokens");
        return STEPS.applyTo(
                List.of(STEPS.number(0, slots), STEPS.number(1, continuous)),
                DoubleStream.of(tokens).mapToObj(each -> STEPS.number(2, each)).toList());
    }

    /** Return what is simulated. */
    @Override
    public String toString() {
        return "batching: arrivals "
                + arrivals
                + ", slots "
                + slots
                + ", tokens "
                + mean
                + " on average, step "
                + step
                + " and "
                + perRequest
                + " for each request";
    }
}
