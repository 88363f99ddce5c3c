package mlsys;

import java.util.Map;
import java.util.function.Supplier;

/** What the formulas give for the worked examples of the reference. */
final class FormulaExamples {

    private FormulaExamples() {}

    static Quantity q(String text) {
        return Quantity.parse(text);
    }

    private static Quantity peak(String device) {
        return Hardware.named(device).peak();
    }

    private static Quantity ridge(String device) {
        return Hardware.named(device).ridgePoint();
    }

    private static Quantity days(double eta) {
        return Training.time(Models.GPT3.trainingFlop(), 1024, peak("A100"), eta);
    }

    /** By formula id and result name: unit to read in, and computation. */
    static final Map<String, Supplier<Quantity>> TIME =
            Map.ofEntries(
                    Map.entry("iron_law_additive data", () -> terms().data()),
                    Map.entry("iron_law_additive compute", () -> terms().compute()),
                    Map.entry("iron_law_additive T", () -> additive()),
                    Map.entry(
                            "iron_law_pipelined T",
                            () ->
                                    IronLaw.overlapped(
                                            q("140 GB"),
                                            q("3.35 TB/s"),
                                            q("140 GFLOP"),
                                            q("989 TFLOP/s"),
                                            0.5,
                                            q("10 us"))),
                    Map.entry("training_time T", () -> days(0.45)),
                    Map.entry("training_time days", () -> days(0.45)),
                    Map.entry("training_time days at eta 0.60", () -> days(0.60)),
                    Map.entry("training_time days saved", () -> days(0.45).minus(days(0.60))),
                    Map.entry("amdahl S", () -> Speedup.amdahl(45.0 / 130, 3)),
                    Map.entry("gustafson S", () -> Speedup.gustafson(0.05, 1024)),
                    Map.entry("strong_scaling S", () -> Speedup.strongScaling(256, 0.01)),
                    Map.entry(
                            "strong_scaling efficiency",
                            () -> Speedup.strongScaling(256, 0.01).dividedBy(256)),
                    Map.entry("usl C", () -> Speedup.universal(64, 0.02, 0.0005)),
                    Map.entry("usl N*", () -> Speedup.universalPeak(0.02, 0.0005)));

    static final Map<String, Supplier<Quantity>> ROOFLINE =
            Map.ofEntries(
                    Map.entry(
                            "roofline P",
                            () ->
                                    Roofline.attainable(
                                            q("10 FLOP/B"), q("312 TFLOP/s"), q("2039 GB/s"))),
                    Map.entry("ridge_point A100", () -> ridge("A100")),
                    Map.entry("ridge_point H100", () -> ridge("H100")),
                    Map.entry("ridge_point V100", () -> ridge("V100")),
                    Map.entry("ridge_point B200", () -> ridge("B200")),
                    Map.entry(
                            "bottleneck t_c",
                            () -> IronLaw.compute(q("8.2 GFLOP"), q("312 TFLOP/s"), 1)),
                    Map.entry("bottleneck t_m", () -> IronLaw.data(q("51.2 MB"), q("2039 GB/s"))),
                    Map.entry(
                            "bottleneck rho",
                            () ->
                                    Roofline.imbalance(
                                            q("8.2 GFLOP"),
                                            q("51.2 MB"),
                                            q("312 TFLOP/s"),
                                            q("2039 GB/s"))),
                    Map.entry(
                            "bottleneck I", () -> Roofline.intensity(q("8.2 GFLOP"), q("51.2 MB"))),
                    Map.entry(
                            "synthesis BW_req",
                            () -> Roofline.neededBandwidth(q("16.06 GB"), q("10 ms"))),
                    Map.entry(
                            "synthesis R_req",
                            () -> Roofline.neededPeak(q("16.06 GFLOP"), q("10 ms"), 0.5)));

    static final Map<String, Supplier<Quantity>> ENERGY =
            Map.ofEntries(
                    Map.entry("energy move", () -> Energy.moving(q("51.2 MB"), q("160 pJ/B"))),
                    Map.entry(
                            "energy compute",
                            () -> Energy.computing(q("8.2 GFLOP"), q("1.1 pJ/FLOP"))),
                    Map.entry(
                            "energy E",
                            () ->
                                    Energy.of(
                                            q("51.2 MB"),
                                            q("160 pJ/B"),
                                            q("8.2 GFLOP"),
                                            q("1.1 pJ/FLOP"))),
                    Map.entry("effective_flops R", () -> peak("H100").times(8192)),
                    Map.entry(
                            "effective_flops R_eff",
                            () ->
                                    Efficiency.effectiveRate(
                                            peak("H100").times(8192), 0.5, 0.35, 0.87)),
                    Map.entry("mfu MFU", () -> mfu()),
                    Map.entry("mfu HFU full", () -> Efficiency.hfuFullRecompute(mfu())),
                    Map.entry("degradation A", () -> Degradation.accuracy(0.85, 0.5, 0.096)),
                    Map.entry(
                            "degradation_linear A",
                            () -> Degradation.linear(q("85 %"), q("0.8 %/month"), q("6 month"))),
                    Map.entry(
                            "degradation_linear drop", () -> q("0.8 %/month").times(q("6 month"))),
                    Map.entry(
                            "degradation_linear m*",
                            () -> Degradation.horizon(q("85 %"), q("0.8 %/month"), q("80 %"))),
                    Map.entry(
                            "verification_gap_digits digits",
                            () -> InputSpace.digits(224, 224, 3, 256)),
                    Map.entry(
                            "verification_gap_digits log10",
                            () -> InputSpace.log10(224, 224, 3, 256)),
                    Map.entry(
                            "verification_gap_digits log10 coverage of 50000",
                            () -> InputSpace.log10Coverage(50_000, 224, 224, 3, 256)),
                    Map.entry(
                            "roc RoC",
                            () -> Efficiency.returnOnCompute(Quantity.of(0.01), q("250000 USD"))),
                    Map.entry(
                            "roc per million USD",
                            () -> Efficiency.returnOnCompute(Quantity.of(0.01), q("250000 USD"))),
                    Map.entry("samples_per_dollar H", () -> flopPerDollar()),
                    Map.entry(
                            "samples_per_dollar C",
                            () ->
                                    Training.cost(
                                            q("175e9 param"), q("300e9 token"), flopPerDollar())),
                    Map.entry(
                            "samples_per_dollar tokens per USD",
                            () -> Training.samplesPerDollar(q("175e9 param"), flopPerDollar())),
                    Map.entry(
                            "transformer_flops C",
                            () -> Training.work(q("175e9 param"), q("300e9 token"))),
                    Map.entry("doubling 24", () -> Growth.factor(q("84 month"), q("24 month"))),
                    Map.entry("doubling 16", () -> Growth.factor(q("84 month"), q("16 month"))),
                    Map.entry("doubling 3.4", () -> Growth.factor(q("84 month"), q("3.4 month"))),
                    Map.entry("doubling 24/3.4", () -> q("24 month").dividedBy(q("3.4 month"))),
                    Map.entry(
                            "doubling 7/12 decade a year doubles in",
                            () ->
                                    Growth.doublingTime(
                                            Quantity.of(Math.pow(10, 7.0 / 12)), q("1 yr"))));

    static final Map<String, Supplier<Quantity>> MEMORY =
            Map.ofEntries(
                    Map.entry("model_memory M", () -> Models.GPT3.size(Precision.FP16)),
                    Map.entry("model_memory GB", () -> Models.GPT3.size(Precision.FP16)),
                    Map.entry("model_memory GiB", () -> Models.GPT3.size(Precision.FP16)),
                    Map.entry("training_state z=0", () -> state(0)),
                    Map.entry("training_state z=1", () -> state(1)),
                    Map.entry("training_state z=2", () -> state(2)),
                    Map.entry("training_state z=3", () -> state(3)),
                    Map.entry(
                            "activation_memory none",
                            () -> Memory.activations(32, 2048, 1, 4096, 32, q("2 B"))),
                    Map.entry(
                            "activation_memory selective",
                            () -> Memory.activationsSelective(32, 2048, 1, 4096, q("2 B"))),
                    Map.entry(
                            "activation_memory full",
                            () -> Memory.activationsFull(32, 2048, 1, 4096, q("2 B"))),
                    Map.entry(
                            "kv_cache Llama-2-70B",
                            () -> Memory.keyValueCache(80, 8, 128, 4096, 1, q("2 B"))),
                    Map.entry(
                            "kv_cache Llama-2-70B if 64 heads",
                            () -> Memory.keyValueCache(80, 64, 128, 4096, 1, q("2 B"))),
                    Map.entry(
                            "kv_cache GPT-3",
                            () -> Memory.keyValueCache(96, 96, 128, 2048, 32, q("2 B"))),
                    Map.entry("paged_kv_cache padded S", () -> Memory.pagedTokens(1000, 16)),
                    Map.entry(
                            "paged_kv_cache M",
                            () -> Memory.keyValueCache(32, 8, 128, 1008, 1, q("2 B"))),
                    Map.entry("paged_kv_cache f", () -> Memory.pageWaste(1000, 16)),
                    Map.entry(
                            "mla_kv_cache M",
                            () -> Memory.latentCache(61, 512, 64, 4096, 1, q("2 B"))),
                    Map.entry(
                            "checkpoint_size M",
                            () -> Checkpoint.size(q("175e9 param"), q("14 B/param"))),
                    Map.entry(
                            "checkpoint_size M at 16",
                            () -> Checkpoint.size(q("175e9 param"), q("16 B/param"))),
                    Map.entry(
                            "checkpoint_size write at 100 GB/s",
                            () ->
                                    Checkpoint.size(q("175e9 param"), q("14 B/param"))
                                            .dividedBy(q("100 GB/s"))),
                    Map.entry("checkpoint_penalty t_w", () -> writeTime()),
                    Map.entry(
                            "checkpoint_penalty phi",
                            () -> Checkpoint.penalty(writeTime(), q("4 h"))));

    static IronLaw.Terms terms() {
        return IronLaw.terms(
                q("140 GB"), q("3.35 TB/s"), q("140 GFLOP"), q("989 TFLOP/s"), 0.5, q("10 us"));
    }

    private static Quantity additive() {
        return IronLaw.additive(
                q("140 GB"), q("3.35 TB/s"), q("140 GFLOP"), q("989 TFLOP/s"), 0.5, q("10 us"));
    }

    private static Quantity mfu() {
        return Efficiency.mfu(q("70e9 param"), q("400e3 token/s"), 1024, q("989 TFLOP/s"));
    }

    private static Quantity flopPerDollar() {
        return Training.flopPerDollar(q("312 TFLOP/s"), 0.45, q("4 USD/h"));
    }

    private static Quantity state(int stage) {
        Quantity two = q("2 B/param");
        return Memory.trainingState(q("7e9 param"), two, two, q("12 B/param"), 1, 8, stage);
    }

    private static Quantity writeTime() {
        return Checkpoint.writeTime(q("2.45 TB"), q("7 GB/s"), 64, q("500 GB/s"));
    }
}
