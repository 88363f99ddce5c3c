package mlsys;

import java.util.ArrayList;
import java.util.List;
import mlsys.core.ServingSimulationModel;

/**
 * How a {@link ServingPipeline} is to be run: for every stage a variant, a batch size and replicas.
 *
 * @param arrivals λ, the load it is made for, in 1/s
 * @param slo the time within which it is to answer, in s
 * @param choices one for each stage
 */
public record ServingPlan(Quantity arrivals, Quantity slo, List<ServingPipeline.Choice> choices) {

    private static final Rule WITHIN =
            Formula.define("serving_within_simulated", "Share of answers in time, simulated")
                    .result("g", Units.ONE)
                    .argument("λ", "arrivals per time", Unit.parse("1/s"), "greater than 0", 50)
                    .argument("SLO", "time to answer in", Units.SECOND, "greater than 0", 0.1)
                    .argument("n", "requests", Units.ONE, "a whole number from 1 to 1e6", 100)
                    .argument("seed", "seed", Units.ONE, "a whole number of at least 0", 1)
                    .argument("l_s", "time of a batch", Units.SECOND, "at least 0", 0.02)
                    .argument("k_s", "more for each request", Units.SECOND, "at least 0", 0.001)
                    .argument("b_s", "batch", Units.ONE, "a whole number from 1 to 1e4", 2)
                    .argument("r_s", "replicas", Units.ONE, "a whole number from 1 to 1e4", 2)
                    .repeated(4)
                    .text(
                            "g = share of n simulated requests that take at most SLO",
                            "g=\\frac1n\\,|\\{i: t_i\\le SLO\\}|")
                    .from(References.paper("Ghafouri et al., IPA (2024)", 2024))
                    .core(new Core(), 0);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> ServingSimulationModel.within(x[1], latencies(x));
                default -> throw Cores.unknown(formula);
            };
        }
    }

    /**
     * Keep the choices as they are.
     *
     * @param arrivals λ, the load it is made for, in 1/s
     * @param slo the time within which it is to answer, in s
     * @param choices one for each stage
     */
    public ServingPlan {
        Need.given(arrivals, "arrivals");
        Need.given(slo, "slo");
        choices = Need.all(choices, "choices");
    }

    static List<Rule> formulas() {
        return List.of(WITHIN);
    }

    private static double[] latencies(double[] x) {
        return ServingSimulationModel.latencies(
                x[0],
                x[2],
                x[3],
                Rule.column(x, 4, 0, 4),
                Rule.column(x, 4, 1, 4),
                Rule.column(x, 4, 2, 4),
                Rule.column(x, 4, 3, 4));
    }

    /**
     * Add up the planned times of the stages, with the wait for a full batch.
     *
     * @return in s
     */
    public Quantity latency() {
        return choices.stream()
                .map(each -> each.latency(arrivals))
                .reduce(Quantity::plus)
                .orElseThrow();
    }

    /**
     * Add up the cost of all replicas.
     *
     * @return in the unit the variants cost
     */
    public Quantity cost() {
        return choices.stream()
                .map(ServingPipeline.Choice::cost)
                .reduce(Quantity::plus)
                .orElseThrow();
    }

    /**
     * Multiply the accuracies of the stages.
     *
     * @return a plain number, greater than 0, at most 1
     */
    public Quantity accuracy() {
        return choices.stream()
                .map(each -> Quantity.of(each.variant().accuracy()))
                .reduce(Quantity::times)
                .orElseThrow();
    }

    /**
     * List the choices, a row for each stage.
     *
     * @return stage, variant, batch and replicas; the time in s and the cost
     */
    public Sheet sheet() {
        List<List<Object>> rows = new ArrayList<>();
        for (ServingPipeline.Choice each : choices) {
            rows.add(
                    List.of(
                            each.stage(),
                            each.variant().name(),
                            (double) each.batch(),
                            (double) each.replicas(),
                            each.latency(arrivals).in(Units.MILLISECOND)));
        }
        return new Sheet(List.of("stage", "variant", "batch", "replicas", "latency (ms)"), rows);
    }

    /**
     * Simulate the plan under requests without memory: the share that is answered in time. Less
     * than all, because a plan for the mean load has no room for clusters of requests.
     *
     * <p>g = share of n simulated requests that take at most SLO. Source: Ghafouri et al., IPA
     * (2024).
     *
     * @param requests n, a whole number from 1 to 1e6
     * @param seed a whole number of at least 0
     * @return g, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity simulate(double requests, double seed) {
        List<Quantity> stages = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            ServingPipeline.Choice each = choices.get(i);
            stages.add(each.variant().base());
            stages.add(each.variant().perRequest());
            stages.add(WITHIN.number(6 + 4 * i, each.batch()));
            stages.add(WITHIN.number(7 + 4 * i, each.replicas()));
        }
        return WITHIN.applyTo(
                List.of(arrivals, slo, WITHIN.number(2, requests), WITHIN.number(3, seed)), stages);
    }
}
