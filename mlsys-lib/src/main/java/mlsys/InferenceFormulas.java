package mlsys;

import java.util.List;
import mlsys.core.InferenceModel;

/** The formulas of {@link Inference}. */
final class InferenceFormulas {

    static final Rule FIRST =
            Formula.define("ttft", "Time to the first token")
                    .result("TTFT", Units.SECOND)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 8e9)
                    .argument("S", "prompt tokens", Units.TOKEN, "at least 1", 2048)
                    .argument("B", "sequences", Units.ONE, "a whole number of at least 1", 1)
                    .argument("L", "layers", Units.ONE, "a whole number of at least 0", 32)
                    .argument("h", "hidden size", Units.ONE, "a whole number of at least 0", 4096)
                    .argument("R_peak", "peak rate", Units.FLOP_PER_S, "greater than 0", 989e12)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.5)
                    .text(
                            "TTFT = (2 · P · S · B + 4 · L · h · S² · B) / (R_peak · η)",
                            "TTFT=\\frac{2PSB+4LhS^2B}{R_{peak}\\,\\eta}")
                    .from(
                            References.paper(
                                    "Pope et al., Efficiently Scaling Transformer Inference", 2023))
                    .core(new Core(), 0);

    static final Rule BETWEEN =
            Formula.define("itl", "Time between tokens")
                    .result("ITL", Units.SECOND)
                    .argument("W", "weight bytes", Units.BYTE, "at least 0", 16e9)
                    .argument("KV", "key-value cache", Units.BYTE, "at least 0", 0.27e9)
                    .argument("BW", "memory bandwidth", Units.BYTE_PER_S, "greater than 0", 3.35e12)
                    .text("ITL = (W + KV) / BW", "ITL=\\frac{W+KV}{BW}")
                    .from(
                            References.paper(
                                    "Pope et al., Efficiently Scaling Transformer Inference", 2023))
                    .core(new Core(), 1);

    static final Rule WORK =
            Formula.define("decode_flops", "Work of a token")
                    .result("C_dec", Unit.parse("FLOP/token"))
                    .argument(
                            "k",
                            "work per parameter and token",
                            Unit.parse("FLOP/param/token"),
                            "greater than 0",
                            2)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 175e9)
                    .text("C_dec = k · P", "C_{dec}=k\\,P")
                    .from(
                            References.paper(
                                    "Kaplan et al., Scaling Laws for Neural Language Models", 2020))
                    .core(new Core(), 2);

    static final Rule ROOM =
            Formula.define("batch_limit", "Sequences that fit")
                    .result("B_max", Units.ONE)
                    .argument("M", "memory", Units.BYTE, "greater than 0", 85.9e9)
                    .argument("W", "weight bytes", Units.BYTE, "at least 0", 16e9)
                    .argument(
                            "k",
                            "key-value cache of a sequence",
                            Units.BYTE,
                            "greater than 0",
                            0.27e9)
                    .text(
                            "B_max = max(0, ⌊(M − W) / k⌋)",
                            "B_{max}=\\max\\!\\left(0,\\left\\lfloor\\frac{M-W}{k}\\right\\rfloor\\right)")
                    .from(
                            References.paper(
                                    "Kwon et al., Efficient Memory Management for Large Language Model Serving with PagedAttention",
                                    2023))
                    .core(new Core(), 3);

    static final Rule RATE =
            Formula.define("continuous_batching", "Tokens a second at a batch size")
                    .result("X", Unit.parse("token/s"))
                    .argument("B", "sequences", Units.ONE, "at least 0", 32)
                    .argument("BW", "memory bandwidth", Units.BYTE_PER_S, "greater than 0", 3.35e12)
                    .argument("W", "weight bytes", Units.BYTE, "greater than 0", 16e9)
                    .argument(
                            "k", "key-value cache of a sequence", Units.BYTE, "at least 0", 0.27e9)
                    .text("X = B · BW / (W + B · k)", "X(B)=\\frac{B\\cdot BW}{W+B\\,k}")
                    .from(
                            References.paper(
                                    "Yu et al., Orca: A Distributed Serving System for Transformer-Based Generative Models",
                                    2022))
                    .core(new Core(), 4);

    static final Rule STREAM =
            Formula.define("weight_streaming", "Time of a streamed layer")
                    .result("T", Units.SECOND)
                    .argument("w", "bytes of the layer", Units.BYTE, "at least 0", 1.75e9)
                    .argument(
                            "BW_inj",
                            "bandwidth into the chip",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            1.2e12)
                    .argument(
                            "P_L", "parameters of the layer", Units.PARAM, "greater than 0", 875e6)
                    .argument("B", "tokens at once", Units.TOKEN, "at least 0", 50e3)
                    .argument("R_peak", "peak rate", Units.FLOP_PER_S, "greater than 0", 125e15)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.5)
                    .text(
                            "T = max(w / BW_inj, 2 · P_L · B / (R_peak · η))",
                            "T=\\max\\!\\left(\\frac{w}{BW_{inj}},\\frac{2P_LB}{R_{peak}\\,\\eta}\\right)")
                    .from(References.paper("Lie et al., Cerebras Architecture Deep Dive", 2022))
                    .core(new Core(), 5);

    static final Rule STREAM_BATCH =
            Formula.define("weight_streaming_batch", "Batch that hides streaming")
                    .result("B*", Units.TOKEN)
                    .argument("w", "bytes of the layer", Units.BYTE, "at least 0", 1.75e9)
                    .argument(
                            "BW_inj",
                            "bandwidth into the chip",
                            Units.BYTE_PER_S,
                            "greater than 0",
                            1.2e12)
                    .argument(
                            "P_L", "parameters of the layer", Units.PARAM, "greater than 0", 875e6)
                    .argument("R_peak", "peak rate", Units.FLOP_PER_S, "greater than 0", 125e15)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.5)
                    .text(
                            "B* = w · R_peak · η / (2 · P_L · BW_inj)",
                            "B^*=\\frac{w\\,R_{peak}\\,\\eta}{2P_L\\,BW_{inj}}")
                    .from(References.paper("Lie et al., Cerebras Architecture Deep Dive", 2022))
                    .core(new Core(), 6);

    static final Rule REASONING =
            Formula.define("reasoning_cost", "Time of an answer with reasoning")
                    .result("T", Units.SECOND)
                    .argument("TTFT", "time to the first token", Units.SECOND, "at least 0", 0.071)
                    .argument("K", "reasoning steps", Units.ONE, "at least 0", 8)
                    .argument("n", "tokens of a step", Units.ONE, "at least 0", 50)
                    .argument("ITL", "time between tokens", Units.SECOND, "at least 0", 4.87e-3)
                    .text("T = TTFT + K · n · ITL", "T=TTFT+K\\,n\\,ITL")
                    .from(
                            References.paper(
                                    "Snell et al., Scaling LLM Test-Time Compute Optimally", 2024))
                    .core(new Core(), 7);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> InferenceModel.firstToken(x[0], x[1], x[2], x[3], x[4], x[5], x[6]);
                case 1 -> InferenceModel.betweenTokens(x[0], x[1], x[2]);
                case 2 -> InferenceModel.tokenWork(x[0], x[1]);
                case 3 -> InferenceModel.batchLimit(x[0], x[1], x[2]);
                case 4 -> InferenceModel.throughput(x[0], x[1], x[2], x[3]);
                case 5 -> InferenceModel.streamedLayer(x[0], x[1], x[2], x[3], x[4], x[5]);
                case 6 -> InferenceModel.streamingBatch(x[0], x[1], x[2], x[3], x[4]);
                case 7 -> InferenceModel.reasoning(x[0], x[1], x[2], x[3]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private InferenceFormulas() {}

    static List<Rule> formulas() {
        return List.of(FIRST, BETWEEN, WORK, ROOM, RATE, STREAM, STREAM_BATCH, REASONING);
    }
}
