package mlsys;

import static mlsys.FormulaExamples.q;

import java.util.Map;
import java.util.function.Supplier;

/** What the formulas of volume two give for the worked examples of the reference. */
final class SystemExamples {

    private SystemExamples() {}

    private static final String GPU_MTBF = "50000 h";

    static final Map<String, Supplier<Quantity>> RELIABILITY =
            Map.ofEntries(
                    Map.entry(
                            "mtbf_cluster MTBF",
                            () -> Reliability.clusterMtbf(q(GPU_MTBF), 10_000)),
                    Map.entry(
                            "mtbf_cluster 1024 nodes of 4285.7 h",
                            () -> Reliability.clusterMtbf(node(), 1024)),
                    Map.entry("mtbf_node MTBF", () -> node()),
                    Map.entry(
                            "failure_probability P",
                            () -> Reliability.failureProbability(q("24 h"), q("5 h"))),
                    Map.entry(
                            "failure_probability t/theta = 1e-12",
                            () -> Reliability.failureProbability(q("1e-12 s"), q("1 s"))),
                    Map.entry(
                            "availability A",
                            () -> Reliability.availability(q("5000 h"), q("0.5 h"))),
                    Map.entry("availability_stacked A_k", () -> Reliability.replicated(0.99, 3)),
                    Map.entry(
                            "young_daly tau_Y",
                            () -> Checkpoint.youngInterval(q("60 s"), q("18000 s"))),
                    Map.entry(
                            "young_daly tau_D",
                            () -> Checkpoint.dalyInterval(q("60 s"), q("18000 s"))),
                    Map.entry(
                            "goodput g",
                            () ->
                                    Checkpoint.goodput(
                                            q("60 s"),
                                            Checkpoint.youngInterval(q("60 s"), q("18000 s")),
                                            q("18000 s"),
                                            q("300 s"))));

    static final Map<String, Supplier<Quantity>> COMMUNICATION =
            Map.ofEntries(
                    Map.entry(
                            "ring_allreduce T",
                            () -> Collectives.ring(q("14 GB"), 64, q("50 GB/s"), q("5 us"))),
                    Map.entry(
                            "ring_allreduce bandwidth term",
                            () -> Collectives.ring(q("14 GB"), 64, q("50 GB/s"), q("0 s"))),
                    Map.entry(
                            "tree_allreduce T",
                            () -> Collectives.tree(q("14 GB"), 64, q("50 GB/s"), q("5 us"))),
                    Map.entry(
                            "allreduce_crossover M*",
                            () -> Collectives.crossover(64, q("50 GB/s"), q("5 us"))),
                    Map.entry(
                            "hierarchical_allreduce T",
                            () ->
                                    Collectives.hierarchical(
                                            q("14 GB"),
                                            8,
                                            8,
                                            q("450 GB/s"),
                                            q("0.5 us"),
                                            q("50 GB/s"),
                                            q("5 us"))),
                    Map.entry(
                            "all_to_all T",
                            () -> Collectives.allToAll(q("64 MB"), 64, q("50 GB/s"), q("5 us"))),
                    Map.entry(
                            "reduce_scatter T",
                            () ->
                                    Collectives.reduceScatter(
                                            q("14 GB"), 64, q("50 GB/s"), q("5 us"))),
                    Map.entry("pipeline_bubble f", () -> Parallelism.bubble(8, 32, 1)),
                    Map.entry(
                            "pipeline_bubble overhead", () -> Parallelism.bubbleOverhead(8, 32, 1)),
                    Map.entry("pipeline_bubble f at v=4", () -> Parallelism.bubble(8, 32, 4)),
                    Map.entry(
                            "tensor_parallel per all-reduce",
                            () -> Collectives.ring(q("16777216 B"), 8, q("450 GB/s"), q("0.5 us"))),
                    Map.entry(
                            "tensor_parallel T",
                            () ->
                                    Collectives.tensorParallel(
                                            32, q("16777216 B"), 8, q("450 GB/s"), q("0.5 us"))),
                    Map.entry(
                            "scaling_efficiency eta",
                            () -> Parallelism.scalingEfficiency(q("1000 s"), 256, q("5.58 s"))),
                    Map.entry("network_latency RTT", () -> Parallelism.roundTrip(q("4000 km"))),
                    Map.entry("bisection BW", () -> Parallelism.bisection(q("50 GB/s"), 1, 4)));

    static final Map<String, Supplier<Quantity>> FLEET =
            Map.ofEntries(
                    Map.entry("fleet_tco capex", () -> capital(0)),
                    Map.entry("fleet_tco energy 365 d", () -> electricity(1.0)),
                    Map.entry("fleet_tco TCO 365 d", () -> capital(0).plus(electricity(1.0))),
                    Map.entry(
                            "fleet_tco with PUE 1.12, m 0.05",
                            () -> capital(0.05).plus(electricity(1.12))),
                    Map.entry(
                            "egress C",
                            () -> FleetCosts.egress(q("1 GB/s"), q("30 d"), q("0.09 USD/GB"))),
                    Map.entry("cost_per_token per token", () -> tokenCost()),
                    Map.entry("cost_per_token per Mtoken", () -> tokenCost().times(q("1e6 token"))),
                    Map.entry(
                            "break_even h*",
                            () ->
                                    FleetCosts.breakEven(
                                            q("45000 USD"),
                                            q("0.7 kW").times(1.12).times(q("0.12 USD/kWh")),
                                            q("2.5 USD/h"))),
                    Map.entry("carbon m", () -> carbon(1.0, "429")),
                    Map.entry("carbon Quebec PUE 1.06", () -> carbon(1.06, "20")),
                    Map.entry("carbon Poland PUE 1.58", () -> carbon(1.58, "820")),
                    Map.entry(
                            "carbon ratio",
                            () -> carbon(1.58, "820").dividedBy(carbon(1.06, "20"))),
                    Map.entry("water W", () -> FleetCosts.water(q("1287 MWh"), q("1.8 L/kWh"))),
                    Map.entry(
                            "device_power P", () -> FleetCosts.devicePower(q("700 W"), 0.3, 0.4)));

    static final Map<String, Supplier<Quantity>> QUEUE =
            Map.ofEntries(
                    Map.entry("little L", () -> Queueing.little(q("80 1/s"), q("0.05 s"))),
                    Map.entry("mm1 rho", () -> Queueing.utilization(q("80 1/s"), q("100 1/s"), 1)),
                    Map.entry("mm1 W", () -> Queueing.time(q("80 1/s"), q("100 1/s"))),
                    Map.entry("mm1 W_q", () -> Queueing.waiting(q("80 1/s"), q("100 1/s"))),
                    Map.entry(
                            "mm1 p99 sojourn",
                            () -> Queueing.quantile(q("80 1/s"), q("100 1/s"), 0.99)),
                    Map.entry("md1 rho", () -> Queueing.utilization(q("0.4 1/d"), q("0.5 1/d"), 1)),
                    Map.entry(
                            "md1 W_q",
                            () -> Queueing.waitingVarying(q("0.4 1/d"), q("0.5 1/d"), 0)),
                    Map.entry(
                            "mg1 W_q", () -> Queueing.waitingVarying(q("80 1/s"), q("100 1/s"), 2)),
                    Map.entry("mmc C", () -> Queueing.chanceToWait(q("320 1/s"), q("100 1/s"), 4)),
                    Map.entry(
                            "mmc W_q",
                            () -> Queueing.waitingForMany(q("320 1/s"), q("100 1/s"), 4)),
                    Map.entry(
                            "mmc p50 wait",
                            () -> Queueing.quantileForMany(q("320 1/s"), q("100 1/s"), 4, 0.5)),
                    Map.entry(
                            "mmc p99 wait",
                            () -> Queueing.quantileForMany(q("320 1/s"), q("100 1/s"), 4, 0.99)),
                    Map.entry("fanout_tail P", () -> Serving.slowAtFanOut(0.01, 100)),
                    Map.entry(
                            "fanout_tail leaf quantile for p99",
                            () -> Serving.leafQuantile(0.99, 100)),
                    Map.entry(
                            "speculative E",
                            () -> Serving.tokensPerRound(0.7, 4).times(q("1 token"))),
                    Map.entry("speculative S", () -> Serving.speculativeSpeedup(0.7, 4, 0.1)));

    static final Map<String, Supplier<Quantity>> LAWS =
            Map.ofEntries(
                    Map.entry(
                            "chinchilla P*",
                            () -> ScalingLaws.optimalParameters(q("3.14e23 FLOP"))),
                    Map.entry(
                            "chinchilla D*",
                            () ->
                                    ScalingLaws.optimalParameters(q("3.14e23 FLOP"))
                                            .times(q("20 token/param"))),
                    Map.entry(
                            "chinchilla_loss L Chinchilla 70B",
                            () -> ScalingLaws.loss(q("70e9 param"), q("1.4e12 token"))),
                    Map.entry(
                            "chinchilla_loss L Gopher 280B/300B",
                            () -> ScalingLaws.loss(q("280e9 param"), q("300e9 token"))),
                    Map.entry(
                            "kaplan_loss L(N)",
                            () ->
                                    ScalingLaws.kaplanSizeLoss(
                                            q("1.5e9 param"), q("8.8e13 param"), 0.076)),
                    Map.entry(
                            "kaplan_loss L(D)",
                            () ->
                                    ScalingLaws.kaplanDataLoss(
                                            q("40e9 token"), q("5.4e13 token"), 0.095)),
                    Map.entry(
                            "critical_batch steps",
                            () -> ScalingLaws.steps(q("8192 sample"), q("4096 sample"))),
                    Map.entry(
                            "critical_batch examples",
                            () -> ScalingLaws.examples(q("8192 sample"), q("4096 sample"))));

    private static Quantity node() {
        Quantity gpus = Reliability.failureRate(8, q(GPU_MTBF));
        Quantity cards = Reliability.failureRate(8, q("150000 h"));
        return Reliability.mtbf(gpus.plus(cards).plus(Reliability.failureRate(2, q("100000 h"))));
    }

    private static Quantity capital(double maintenance) {
        return FleetCosts.capital(
                q("30000 USD"), Quantity.of(1000), q(maintenance + " 1/yr"), q("3 yr"));
    }

    private static Quantity electricity(double pue) {
        return FleetCosts.electricity(q("700 W"), 1000, q("3 yr"), pue, q("0.12 USD/kWh"));
    }

    private static Quantity tokenCost() {
        return FleetCosts.tokenCost(q("2.5 USD/h"), 8, q("2500 token/s"), 0.6);
    }

    private static Quantity carbon(double pue, String intensity) {
        return FleetCosts.carbon(q("1287 MWh"), pue, q(intensity + " gCO2e/kWh"));
    }
}
