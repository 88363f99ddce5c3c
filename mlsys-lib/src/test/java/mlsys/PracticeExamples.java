package mlsys;

import static mlsys.FormulaExamples.q;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What the formulas of serving, data, compression, privacy, drift and agents give for the worked
 * examples.
 */
final class PracticeExamples {

    private static final double[] QUARTERS = {0.25, 0.25, 0.25, 0.25};
    private static final double[] SLOPE = {0.4, 0.3, 0.2, 0.1};

    private PracticeExamples() {}

    static final Map<String, Supplier<Quantity>> SERVING =
            Map.ofEntries(
                    Map.entry(
                            "ttft_itl TTFT",
                            () ->
                                    Inference.firstToken(
                                            q("8.03e9 param"),
                                            q("2048 token"),
                                            1,
                                            32,
                                            4096,
                                            q("989 TFLOP/s"),
                                            0.5)),
                    Map.entry(
                            "ttft_itl ITL",
                            () ->
                                    Inference.betweenTokens(
                                            weights(), perSequence(), q("3.35 TB/s"))),
                    Map.entry("continuous_batching k", () -> perSequence()),
                    Map.entry(
                            "continuous_batching B_max",
                            () -> Inference.batchLimit(q("80 GiB"), weights(), perSequence())),
                    Map.entry("continuous_batching X(1)", () -> rate(1)),
                    Map.entry("continuous_batching X(32)", () -> rate(32)),
                    Map.entry("continuous_batching X(B_max)", () -> rate(260)),
                    Map.entry(
                            "continuous_batching speed-up vs static at 32",
                            () -> rate(32).dividedBy(rate(19))),
                    Map.entry(
                            "weight_streaming T_inj",
                            () ->
                                    Inference.streamedLayer(
                                            q("1.75 GB"),
                                            q("1.2 TB/s"),
                                            q("875e6 param"),
                                            q("1 token"),
                                            q("125 PFLOP/s"),
                                            0.5)),
                    Map.entry(
                            "weight_streaming B*",
                            () ->
                                    Inference.streamingBatch(
                                            q("1.75 GB"),
                                            q("1.2 TB/s"),
                                            q("875e6 param"),
                                            q("125 PFLOP/s"),
                                            0.5)),
                    Map.entry(
                            "reasoning_cost T",
                            () -> Inference.reasoning(q("71 ms"), 8, 50, q("4.87 ms"))),
                    Map.entry(
                            "transformer_flops C_dec", () -> Inference.tokenWork(q("175e9 param"))),
                    Map.entry(
                            "network_roofline CI(B=1)",
                            () -> Roofline.networkIntensity(q("1 token"), q("2 B/param"))),
                    Map.entry(
                            "network_roofline CI(B=4e6)",
                            () -> Roofline.networkIntensity(q("4e6 token"), q("2 B/param"))),
                    Map.entry(
                            "network_roofline I*",
                            () -> Roofline.ridge(q("989 TFLOP/s").times(8192), q("50 GB/s"))),
                    Map.entry("data_stall d", () -> q("19 TB/h")),
                    Map.entry(
                            "data_stall rho",
                            () -> DataPipeline.load(q("19 TB/h"), q("7 GB/s"), q("64 GB/s"))),
                    Map.entry("transformation t", () -> prepare()),
                    Map.entry("transformation u", () -> DataPipeline.busy(prepare(), q("50 ms"))),
                    Map.entry(
                            "transformation workers needed",
                            () -> DataPipeline.workers(prepare(), q("50 ms"))));

    static final Map<String, Supplier<Quantity>> COMPRESSION =
            Map.ofEntries(
                    Map.entry("quantisation r", () -> Compression.quantization(32, 8)),
                    Map.entry("quantisation Delta", () -> Compression.step(-1, 1, 8)),
                    Map.entry(
                            "quantisation max error",
                            () -> Compression.maxError(Compression.step(-1, 1, 8))),
                    Map.entry(
                            "quantisation rms error",
                            () -> Compression.rmsError(Compression.step(-1, 1, 8))),
                    Map.entry("quantisation SQNR", () -> Compression.signalToNoise(8)),
                    Map.entry("pruning r", () -> Compression.pruning(0.9)),
                    Map.entry("pruning r_real", () -> Compression.stored(0.9, 8, 4)),
                    Map.entry("pruning break-even s", () -> Compression.breakEven(8, 4)),
                    Map.entry("pruning_accuracy dA", () -> Compression.pruningLoss(0.9)),
                    Map.entry("compression_speedup memory bound", () -> speedup("1 FLOP/B")),
                    Map.entry("compression_speedup compute bound", () -> speedup("1000 FLOP/B")),
                    Map.entry(
                            "chinchilla_loss refit 70B",
                            () -> ScalingLaws.lossRefitted(q("70e9 param"), q("1.4e12 token"))),
                    Map.entry(
                            "critical_batch speed-up from doubling B from 4096",
                            () ->
                                    ScalingLaws.steps(q("4096 sample"), q("4096 sample"))
                                            .dividedBy(
                                                    ScalingLaws.steps(
                                                            q("8192 sample"), q("4096 sample")))),
                    Map.entry(
                            "gradient_noise |G|^2",
                            () ->
                                    ScalingLaws.gradientSquare(
                                            q("64 sample"), q("1024 sample"), q("0.5"), q("0.06"))),
                    Map.entry(
                            "gradient_noise tr",
                            () ->
                                    ScalingLaws.gradientSpread(
                                            q("64 sample"), q("1024 sample"), q("0.5"), q("0.06"))),
                    Map.entry(
                            "gradient_noise B",
                            () ->
                                    ScalingLaws.noiseScale(
                                            q("64 sample"),
                                            q("1024 sample"),
                                            q("0.5"),
                                            q("0.06"))));

    static final Map<String, Supplier<Quantity>> TRUST =
            Map.ofEntries(
                    Map.entry("dp_gaussian sigma", () -> Privacy.noise(1, 0.5, 1e-5)),
                    Map.entry("dp_gaussian basic 100", () -> Privacy.composed(0.5, 100)),
                    Map.entry(
                            "dp_gaussian advanced 100 at eps 0.05",
                            () -> Privacy.composedAdvanced(0.05, 100, 1e-5)),
                    Map.entry("dp_slowdown 1", () -> Privacy.slowdown(1)),
                    Map.entry("dp_slowdown 10", () -> Privacy.slowdown(10)),
                    Map.entry(
                            "federated_cost C", () -> Federation.traffic(100, 500, q("14 MB"), 1)),
                    Map.entry(
                            "fedavg w",
                            () -> Federation.average(new double[] {100, 300}, new double[] {1, 2})),
                    Map.entry("psi PSI", () -> Drift.psi(QUARTERS, SLOPE)),
                    Map.entry("psi empty-bin term", () -> Drift.psiTerm(1e-12, 0.1)),
                    Map.entry("kl KL", () -> Drift.kullbackLeibler(SLOPE, QUARTERS)),
                    Map.entry("kl reverse", () -> Drift.kullbackLeibler(QUARTERS, SLOPE)),
                    Map.entry("js JS", () -> Drift.jensenShannon(SLOPE, QUARTERS)),
                    Map.entry("ks c", () -> Drift.ksCoefficient(0.05)),
                    Map.entry("ks D_crit (1.36)", () -> Drift.ksCritical(1.36, 1000, 500)),
                    Map.entry(
                            "ks D_crit",
                            () -> Drift.ksCritical(Drift.ksCoefficient(0.05), q("1000"), q("500"))),
                    Map.entry(
                            "demographic_parity Delta",
                            () -> Fairness.gap(of(60, 42), of(100, 100))),
                    Map.entry(
                            "demographic_parity DI",
                            () -> Fairness.disparateImpact(of(60, 42), of(100, 100))),
                    Map.entry("equalised_odds dTPR", () -> hits()),
                    Map.entry("equalised_odds dFPR", () -> alarms()),
                    Map.entry("equalised_odds EO", () -> Fairness.odds(hits(), alarms())),
                    Map.entry("ab_sample_size n", () -> Experiments.samples(1.96, 0.84, 0.1, 0.01)),
                    Map.entry("ab_sample_size ceil", () -> Experiments.samplesPerArm(0.1, 0.01)),
                    Map.entry("constraint_propagation f", () -> Experiments.lateDefect(2, 1, 6)),
                    Map.entry(
                            "multiple_alerts a per day",
                            () -> Experiments.falseAlerts(1000, 0.0027, 288)));

    static final Map<String, Supplier<Quantity>> MACHINES =
            Map.ofEntries(
                    Map.entry("trajectory_reliability P", () -> Agents.success(0.98, 0.5, 50)),
                    Map.entry(
                            "trajectory_reliability no recovery",
                            () -> Agents.success(0.98, 0, 50)),
                    Map.entry("pareto x_m", () -> Agents.shortest(20, 1.5)),
                    Map.entry(
                            "pareto P",
                            () -> Agents.longer(Agents.shortest(20, 1.5), q("1.5"), q("100"))),
                    Map.entry("pareto residual", () -> Agents.stillToCome(100, 1.5)),
                    Map.entry("coordination hub", () -> Agents.hub(6, q("500 token"))),
                    Map.entry("coordination pair", () -> Agents.pairs(6, q("500 token"))),
                    Map.entry(
                            "stopping_distance d",
                            () -> Safety.stoppingDistance(q("30 m/s"), q("0.1 s"), q("7 m/s/s"))),
                    Map.entry("stopping_distance per extra ms", () -> q("30 m/s").times(q("1 ms"))),
                    Map.entry(
                            "zero_failure_exposure T",
                            () -> Safety.failureFree(q("1e-6 1/h"), 0.95)),
                    Map.entry(
                            "amdahl latency cut",
                            () ->
                                    Speedup.reduction(
                                            q("130 ms"),
                                            q("130 ms").dividedBy(Speedup.amdahl(45.0 / 130, 3)))),
                    Map.entry("amdahl naive cut", () -> Speedup.reduction(q("3 s"), q("1 s"))),
                    Map.entry(
                            "verification_gap_digits exponents",
                            () -> q("224").times(224).times(3)),
                    Map.entry("availability_stacked downtime", () -> Reliability.down(0.99, 3)),
                    Map.entry(
                            "tree_allreduce N=48 steps",
                            () ->
                                    Collectives.tree(q("0 B"), 48, q("1 B/s"), q("1 s"))
                                            .dividedBy(q("1 s"))),
                    Map.entry(
                            "fleet_tco TCO 365.25 d",
                            () ->
                                    FleetCosts.capital(
                                                    q("30000 USD"),
                                                    Quantity.of(1000),
                                                    q("0 1/yr"),
                                                    q("3 yr"))
                                            .plus(
                                                    FleetCosts.electricity(
                                                            q("700 W"),
                                                            1000,
                                                            q("1095.75 d"),
                                                            1.0,
                                                            q("0.12 USD/kWh")))),
                    Map.entry(
                            "water W facility PUE 1.12",
                            () -> FleetCosts.water(q("1287 MWh").times(1.12), q("1.8 L/kWh"))));

    private static double[] of(double... values) {
        return values;
    }

    private static Quantity weights() {
        return q("16.06 GB");
    }

    private static Quantity perSequence() {
        return Memory.keyValueCache(32, 8, 128, 2048, 1, q("2 B"));
    }

    private static Quantity rate(double batch) {
        return Inference.throughput(batch, q("3.35 TB/s"), weights(), perSequence());
    }

    private static Quantity prepare() {
        return DataPipeline.prepare(256, q("500 kB"), q("2 GB/s"));
    }

    private static Quantity speedup(String intensity) {
        return Compression.speedup(
                4, q(intensity), q("312 TFLOP/s"), q("624 TFLOP/s"), q("2039 GB/s"));
    }

    private static Quantity hits() {
        return Fairness.gap(of(45, 24), of(50, 30));
    }

    private static Quantity alarms() {
        return Fairness.gap(of(15, 18), of(50, 70));
    }
}
