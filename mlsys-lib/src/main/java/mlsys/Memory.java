package mlsys;

import java.util.List;
import mlsys.core.MemoryModel;

/** What a model takes in bytes: weights, training state, activations, caches, checkpoints. */
public final class Memory {

    private static final Formula WEIGHTS =
            Formula.define("model_memory", "Memory of the weights")
                    .result("M", Units.BYTE)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 175e9)
                    .argument("b", "bytes per parameter", Units.BYTE_PER_PARAM, "greater than 0", 2)
                    .text("M = P · b", "M=P\\,b")
                    .core(x -> MemoryModel.weights(x[0], x[1]));

    private static final Formula STATE =
            Formula.define("training_state", "Training state of one device")
                    .result("M", Units.BYTE)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 7e9)
                    .argument("b_w", "bytes of weight", Units.BYTE_PER_PARAM, "at least 0", 2)
                    .argument("b_g", "bytes of gradient", Units.BYTE_PER_PARAM, "at least 0", 2)
                    .argument(
                            "b_o",
                            "bytes of optimizer state",
                            Units.BYTE_PER_PARAM,
                            "at least 0",
                            12)
                    .argument(
                            "mp",
                            "model-parallel devices",
                            Units.ONE,
                            "a whole number of at least 1",
                            1)
                    .argument(
                            "dp",
                            "data-parallel devices",
                            Units.ONE,
                            "a whole number of at least 1",
                            8)
                    .argument("z", "ZeRO stage", Units.ONE, "0, 1, 2 or 3", 2)
                    .text(
                            "M = P / mp · (b_w / dp^[z≥3] + b_g / dp^[z≥2] + b_o / dp^[z≥1])",
                            "M=\\frac{P}{mp}\\left(\\frac{b_w}{dp^{[z\\ge3]}}+\\frac{b_g}{dp^{[z\\ge2]}}+\\frac{b_o}{dp^{[z\\ge1]}}\\right)")
                    .from(References.paper("Rajbhandari et al., ZeRO", 2020))
                    .core(x -> MemoryModel.trainingState(x[0], x[1], x[2], x[3], x[4], x[5], x[6]));

    private static final Formula ACTIVATIONS =
            Formula.define("activation_memory", "Activation memory")
                    .result("M", Units.BYTE)
                    .argument("L", "layers", Units.ONE, "a whole number of at least 1", 32)
                    .argument("s", "tokens", Units.ONE, "a whole number of at least 1", 2048)
                    .argument("b", "micro-batch", Units.ONE, "a whole number of at least 1", 1)
                    .argument("h", "hidden size", Units.ONE, "a whole number of at least 1", 4096)
                    .argument("a", "attention heads", Units.ONE, "a whole number of at least 1", 32)
                    .argument("q", "bytes per element", Units.BYTE, "greater than 0", 2)
                    .text(
                            "M = L · q/2 · (34 · s · b · h + 5 · a · s² · b)",
                            "M=L\\,\\frac{q}{2}\\left(34\\,s\\,b\\,h+5\\,a\\,s^2 b\\right)")
                    .from(
                            References.paper(
                                    "Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models",
                                    2022))
                    .core(x -> MemoryModel.activations(x[0], x[1], x[2], x[3], x[4], x[5]));

    private static final Formula SELECTIVE =
            Formula.define(
                            "activation_memory_selective",
                            "Activation memory, selective recomputation")
                    .result("M", Units.BYTE)
                    .argument("L", "layers", Units.ONE, "a whole number of at least 1", 32)
                    .argument("s", "tokens", Units.ONE, "a whole number of at least 1", 2048)
                    .argument("b", "micro-batch", Units.ONE, "a whole number of at least 1", 1)
                    .argument("h", "hidden size", Units.ONE, "a whole number of at least 1", 4096)
                    .argument("q", "bytes per element", Units.BYTE, "greater than 0", 2)
                    .text("M = L · q/2 · 34 · s · b · h", "M=L\\,\\frac{q}{2}\\,34\\,s\\,b\\,h")
                    .from(
                            References.paper(
                                    "Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models",
                                    2022))
                    .core(x -> MemoryModel.activationsSelective(x[0], x[1], x[2], x[3], x[4]));

    private static final Formula FULL =
            Formula.define("activation_memory_full", "Activation memory, full recomputation")
                    .result("M", Units.BYTE)
                    .argument("L", "layers", Units.ONE, "a whole number of at least 1", 32)
                    .argument("s", "tokens", Units.ONE, "a whole number of at least 1", 2048)
                    .argument("b", "micro-batch", Units.ONE, "a whole number of at least 1", 1)
                    .argument("h", "hidden size", Units.ONE, "a whole number of at least 1", 4096)
                    .argument("q", "bytes per element", Units.BYTE, "greater than 0", 2)
                    .text("M = L · q/2 · 2 · s · b · h", "M=L\\,\\frac{q}{2}\\,2\\,s\\,b\\,h")
                    .from(
                            References.paper(
                                    "Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models",
                                    2022))
                    .core(x -> MemoryModel.activationsFull(x[0], x[1], x[2], x[3], x[4]));

    private static final Formula KV =
            Formula.define("kv_cache", "Key-value cache")
                    .result("M", Units.BYTE)
                    .argument("L", "layers", Units.ONE, "a whole number of at least 1", 32)
                    .argument(
                            "H_kv", "key-value heads", Units.ONE, "a whole number of at least 1", 8)
                    .argument("d", "head size", Units.ONE, "a whole number of at least 1", 128)
                    .argument("S", "tokens", Units.ONE, "a whole number of at least 0", 4096)
                    .argument("B", "sequences", Units.ONE, "a whole number of at least 0", 1)
                    .argument("q", "bytes per element", Units.BYTE, "greater than 0", 2)
                    .text("M = 2 · L · H_kv · d · S · B · q", "M=2\\,L\\,H_{kv}\\,d\\,S\\,B\\,q")
                    .from(
                            References.paper(
                                    "Pope et al., Efficiently Scaling Transformer Inference", 2023))
                    .core(x -> MemoryModel.keyValueCache(x[0], x[1], x[2], x[3], x[4], x[5]));

    private static final Formula PAGED =
            Formula.define("paged_tokens", "Tokens in whole pages")
                    .result("S_p", Units.ONE)
                    .argument("S", "tokens", Units.ONE, "a whole number of at least 0", 4096)
                    .argument("p", "tokens per page", Units.ONE, "a whole number of at least 1", 16)
                    .text("S_p = ⌈S / p⌉ · p", "S_p=\\lceil S/p\\rceil\\,p")
                    .from(References.paper("Kwon et al., PagedAttention", 2023))
                    .core(x -> MemoryModel.paged(x[0], x[1]));

    private static final Formula WASTE =
            Formula.define("paged_kv_cache", "Empty share of a paged cache")
                    .result("f", Units.ONE)
                    .argument("S", "tokens", Units.ONE, "a whole number of at least 0", 4096)
                    .argument("p", "tokens per page", Units.ONE, "a whole number of at least 1", 16)
                    .text("f = 1 − S / (⌈S / p⌉ · p)", "f=1-\\frac{S}{\\lceil S/p\\rceil\\,p}")
                    .from(References.paper("Kwon et al., PagedAttention", 2023))
                    .core(x -> MemoryModel.pageWaste(x[0], x[1]));

    private static final Formula MLA =
            Formula.define("mla_kv_cache", "Latent key-value cache")
                    .result("M", Units.BYTE)
                    .argument("L", "layers", Units.ONE, "a whole number of at least 1", 32)
                    .argument("d_c", "latent rank", Units.ONE, "a whole number of at least 1", 512)
                    .argument(
                            "d_r", "rotary key size", Units.ONE, "a whole number of at least 0", 64)
                    .argument("S", "tokens", Units.ONE, "a whole number of at least 0", 4096)
                    .argument("B", "sequences", Units.ONE, "a whole number of at least 0", 1)
                    .argument("q", "bytes per element", Units.BYTE, "greater than 0", 2)
                    .text("M = L · (d_c + d_r) · S · B · q", "M=L\\,(d_c+d_r)\\,S\\,B\\,q")
                    .from(References.paper("DeepSeek-AI, DeepSeek-V2", 2024))
                    .core(x -> MemoryModel.latentCache(x[0], x[1], x[2], x[3], x[4], x[5]));

    private Memory() {}

    static List<Formula> formulas() {
        return List.of(WEIGHTS, STATE, ACTIVATIONS, SELECTIVE, FULL, KV, PAGED, WASTE, MLA);
    }

    /** Compute the memory of the weights. */
    public static Quantity weights(Quantity parameters, Quantity bytesPerParameter) {
        return WEIGHTS.of(parameters, bytesPerParameter);
    }

    /** Compute weights, gradients and optimizer state of one device. */
    public static Quantity trainingState(
            Quantity parameters,
            Quantity weight,
            Quantity gradient,
            Quantity optimizer,
            Quantity modelParallel,
            Quantity dataParallel,
            Quantity stage) {
        return STATE.of(
                parameters, weight, gradient, optimizer, modelParallel, dataParallel, stage);
    }

    /** Compute weights, gradients and optimizer state of one device. */
    public static Quantity trainingState(
            Quantity parameters,
            Quantity weight,
            Quantity gradient,
            Quantity optimizer,
            double modelParallel,
            double dataParallel,
            double stage) {
        return STATE.of(
                parameters,
                weight,
                gradient,
                optimizer,
                STATE.number(4, modelParallel),
                STATE.number(5, dataParallel),
                STATE.number(6, stage));
    }

    /** Compute the activations without recomputation. */
    public static Quantity activations(
            Quantity layers,
            Quantity tokens,
            Quantity batch,
            Quantity hidden,
            Quantity heads,
            Quantity bytes) {
        return ACTIVATIONS.of(layers, tokens, batch, hidden, heads, bytes);
    }

    /** Compute the activations without recomputation. */
    public static Quantity activations(
            double layers,
            double tokens,
            double batch,
            double hidden,
            double heads,
            Quantity bytes) {
        return ACTIVATIONS.of(
                ACTIVATIONS.number(0, layers),
                ACTIVATIONS.number(1, tokens),
                ACTIVATIONS.number(2, batch),
                ACTIVATIONS.number(3, hidden),
                ACTIVATIONS.number(4, heads),
                bytes);
    }

    /** Compute the activations when attention is recomputed. */
    public static Quantity activationsSelective(
            Quantity layers, Quantity tokens, Quantity batch, Quantity hidden, Quantity bytes) {
        return SELECTIVE.of(layers, tokens, batch, hidden, bytes);
    }

    /** Compute the activations when attention is recomputed. */
    public static Quantity activationsSelective(
            double layers, double tokens, double batch, double hidden, Quantity bytes) {
        return SELECTIVE.of(
                SELECTIVE.number(0, layers),
                SELECTIVE.number(1, tokens),
                SELECTIVE.number(2, batch),
                SELECTIVE.number(3, hidden),
                bytes);
    }

    /** Compute the activations when all but layer inputs is recomputed. */
    public static Quantity activationsFull(
            Quantity layers, Quantity tokens, Quantity batch, Quantity hidden, Quantity bytes) {
        return FULL.of(layers, tokens, batch, hidden, bytes);
    }

    /** Compute the activations when all but layer inputs is recomputed. */
    public static Quantity activationsFull(
            double layers, double tokens, double batch, double hidden, Quantity bytes) {
        return FULL.of(
                FULL.number(0, layers),
                FULL.number(1, tokens),
                FULL.number(2, batch),
                FULL.number(3, hidden),
                bytes);
    }

    /** Compute the keys and values of a transformer; heads are the key-value heads. */
    public static Quantity keyValueCache(
            Quantity layers,
            Quantity heads,
            Quantity headSize,
            Quantity tokens,
            Quantity sequences,
            Quantity bytes) {
        return KV.of(layers, heads, headSize, tokens, sequences, bytes);
    }

    /** Compute the keys and values of a transformer; heads are the key-value heads. */
    public static Quantity keyValueCache(
            double layers,
            double heads,
            double headSize,
            double tokens,
            double sequences,
            Quantity bytes) {
        return KV.of(
                KV.number(0, layers),
                KV.number(1, heads),
                KV.number(2, headSize),
                KV.number(3, tokens),
                KV.number(4, sequences),
                bytes);
    }

    /** Round tokens up to whole pages. */
    public static Quantity pagedTokens(Quantity tokens, Quantity page) {
        return PAGED.of(tokens, page);
    }

    /** Round tokens up to whole pages. */
    public static Quantity pagedTokens(double tokens, double page) {
        return PAGED.of(PAGED.number(0, tokens), PAGED.number(1, page));
    }

    /** Compute the share of a paged cache that is empty. */
    public static Quantity pageWaste(Quantity tokens, Quantity page) {
        return WASTE.of(tokens, page);
    }

    /** Compute the share of a paged cache that is empty. */
    public static Quantity pageWaste(double tokens, double page) {
        return WASTE.of(WASTE.number(0, tokens), WASTE.number(1, page));
    }

    /** Compute the keys and values of latent attention. */
    public static Quantity latentCache(
            Quantity layers,
            Quantity rank,
            Quantity rotary,
            Quantity tokens,
            Quantity sequences,
            Quantity bytes) {
        return MLA.of(layers, rank, rotary, tokens, sequences, bytes);
    }

    /** Compute the keys and values of latent attention. */
    public static Quantity latentCache(
            double layers,
            double rank,
            double rotary,
            double tokens,
            double sequences,
            Quantity bytes) {
        return MLA.of(
                MLA.number(0, layers),
                MLA.number(1, rank),
                MLA.number(2, rotary),
                MLA.number(3, tokens),
                MLA.number(4, sequences),
                bytes);
    }

    /** Compute the memory of the weights at a precision. */
    public static Quantity weights(Quantity parameters, Precision precision) {
        return weights(parameters, Need.given(precision, "precision").bytesPerParameter());
    }
}
