package mlsys;

import java.util.List;
import mlsys.core.MemoryModel;

/** The formulas of {@link Memory}. */
final class MemoryFormulas {

    static final Rule WEIGHTS =
            Formula.define("model_memory", "Memory of the weights")
                    .result("M", Units.BYTE)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 175e9)
                    .argument("b", "bytes per parameter", Units.BYTE_PER_PARAM, "greater than 0", 2)
                    .text("M = P · b", "M=P\\,b")
                    .core(new Core(), 0);

    static final Rule STATE =
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
                    .core(new Core(), 1);

    static final Rule ACTIVATIONS =
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
                    .core(new Core(), 2);

    static final Rule SELECTIVE =
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
                    .core(new Core(), 3);

    static final Rule FULL =
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
                    .core(new Core(), 4);

    static final Rule KV =
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
                    .core(new Core(), 5);

    static final Rule PAGED =
            Formula.define("paged_tokens", "Tokens in whole pages")
                    .result("S_p", Units.ONE)
                    .argument("S", "tokens", Units.ONE, "a whole number of at least 0", 4096)
                    .argument("p", "tokens per page", Units.ONE, "a whole number of at least 1", 16)
                    .text("S_p = ⌈S / p⌉ · p", "S_p=\\lceil S/p\\rceil\\,p")
                    .from(References.paper("Kwon et al., PagedAttention", 2023))
                    .core(new Core(), 6);

    static final Rule WASTE =
            Formula.define("paged_kv_cache", "Empty share of a paged cache")
                    .result("f", Units.ONE)
                    .argument("S", "tokens", Units.ONE, "a whole number of at least 0", 4096)
                    .argument("p", "tokens per page", Units.ONE, "a whole number of at least 1", 16)
                    .text("f = 1 − S / (⌈S / p⌉ · p)", "f=1-\\frac{S}{\\lceil S/p\\rceil\\,p}")
                    .from(References.paper("Kwon et al., PagedAttention", 2023))
                    .core(new Core(), 7);

    static final Rule MLA =
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
                    .core(new Core(), 8);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> MemoryModel.weights(x[0], x[1]);
                case 1 -> MemoryModel.trainingState(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
                case 2 -> MemoryModel.activations(x[0], x[1], x[2], x[3], x[4], x[5]);
                case 3 -> MemoryModel.activationsSelective(x[0], x[1], x[2], x[3], x[4]);
                case 4 -> MemoryModel.activationsFull(x[0], x[1], x[2], x[3], x[4]);
                case 5 -> MemoryModel.keyValueCache(x[0], x[1], x[2], x[3], x[4], x[5]);
                case 6 -> MemoryModel.paged(x[0], x[1]);
                case 7 -> MemoryModel.pageWaste(x[0], x[1]);
                case 8 -> MemoryModel.latentCache(x[0], x[1], x[2], x[3], x[4], x[5]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private MemoryFormulas() {}

    static List<Rule> formulas() {
        return List.of(WEIGHTS, STATE, ACTIVATIONS, SELECTIVE, FULL, KV, PAGED, WASTE, MLA);
    }
}
