package mlsys;

import java.util.List;
import mlsys.core.QueueModel;

/** Tails and speculation when answering requests. */
public final class Serving {

    private static final Rule FANOUT =
            Formula.define("fanout_tail", "Tail at fan-out")
                    .result("P", Units.ONE)
                    .argument("p", "chance a leaf is slow", Units.ONE, "from 0 to 1", 0.01)
                    .argument("n", "leaves", Units.ONE, "a whole number of at least 0", 100)
                    .text("P = 1 − (1 − p)^n", "P=1-(1-p)^n")
                    .from(References.paper("Dean & Barroso, The tail at scale", 2013))
                    .core(new Core(), 0);

    private static final Rule LEAF =
            Formula.define("leaf_quantile", "Quantile a leaf needs")
                    .result("q_leaf", Units.ONE)
                    .argument("q", "quantile of the whole", Units.ONE, "from 0 to 1", 0.99)
                    .argument("n", "leaves", Units.ONE, "a whole number of at least 1", 100)
                    .text("q_leaf = q^(1/n)", "q_{leaf}=q^{1/n}")
                    .from(References.paper("Dean & Barroso, The tail at scale", 2013))
                    .core(new Core(), 1);

    private static final Rule ROUND =
            Formula.define("speculative_tokens", "Tokens of a speculative round")
                    .result("E", Units.ONE)
                    .argument("α", "acceptance", Units.ONE, "from 0 to 1", 0.7)
                    .argument("γ", "draft length", Units.ONE, "a whole number of at least 0", 4)
                    .text(
                            "E = (1 − α^(γ+1)) / (1 − α)",
                            "E=\\frac{1-\\alpha^{\\gamma+1}}{1-\\alpha}")
                    .from(
                            References.paper(
                                    "Leviathan et al., Fast Inference from Transformers via Speculative Decoding",
                                    2023))
                    .core(new Core(), 2);

    private static final Rule SPECULATIVE =
            Formula.define("speculative", "Speculative decoding speed-up")
                    .result("S", Units.ONE)
                    .argument("α", "acceptance", Units.ONE, "from 0 to 1", 0.7)
                    .argument("γ", "draft length", Units.ONE, "a whole number of at least 0", 4)
                    .argument(
                            "c",
                            "cost of a draft token over a target token",
                            Units.ONE,
                            "at least 0",
                            0.1)
                    .text(
                            "S = E / (γ · c + 1), E = (1 − α^(γ+1)) / (1 − α)",
                            "S=\\frac{1-\\alpha^{\\gamma+1}}{(1-\\alpha)(\\gamma c+1)}")
                    .from(
                            References.paper(
                                    "Leviathan et al., Fast Inference from Transformers via Speculative Decoding",
                                    2023))
                    .core(new Core(), 3);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> QueueModel.fanOut(x[0], x[1]);
                case 1 -> QueueModel.leafQuantile(x[0], x[1]);
                case 2 -> QueueModel.speculativeTokens(x[0], x[1]);
                case 3 -> QueueModel.speculative(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Serving() {}

    static List<Rule> formulas() {
        return List.of(FANOUT, LEAF, ROUND, SPECULATIVE);
    }

    /**
     * Compute the chance that at least one of so many leaves is slow.
     *
     * <p>P = 1 − (1 − p)^n. Source: Dean &amp; Barroso, The tail at scale (2013).
     *
     * @param slow p, chance a leaf is slow, from 0 to 1
     * @param leaves n, a whole number of at least 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity slowAtFanOut(Quantity slow, Quantity leaves) {
        return FANOUT.of(slow, leaves);
    }

    /**
     * Compute the chance that at least one of so many leaves is slow.
     *
     * <p>P = 1 − (1 − p)^n. Source: Dean &amp; Barroso, The tail at scale (2013).
     *
     * @param slow p, chance a leaf is slow, from 0 to 1
     * @param leaves n, a whole number of at least 0
     * @return P, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity slowAtFanOut(double slow, double leaves) {
        return FANOUT.of(FANOUT.number(0, slow), FANOUT.number(1, leaves));
    }

    /**
     * Compute the quantile each leaf needs so that the whole has one.
     *
     * <p>q_leaf = q^(1/n). Source: Dean &amp; Barroso, The tail at scale (2013).
     *
     * @param quantile q, quantile of the whole, from 0 to 1
     * @param leaves n, a whole number of at least 1
     * @return q_leaf, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity leafQuantile(Quantity quantile, Quantity leaves) {
        return LEAF.of(quantile, leaves);
    }

    /**
     * Compute the quantile each leaf needs so that the whole has one.
     *
     * <p>q_leaf = q^(1/n). Source: Dean &amp; Barroso, The tail at scale (2013).
     *
     * @param quantile q, quantile of the whole, from 0 to 1
     * @param leaves n, a whole number of at least 1
     * @return q_leaf, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity leafQuantile(double quantile, double leaves) {
        return LEAF.of(LEAF.number(0, quantile), LEAF.number(1, leaves));
    }

    /**
     * Compute the tokens a round of speculative decoding yields.
     *
     * <p>E = (1 − α^(γ+1)) / (1 − α). Source: Leviathan et al., Fast Inference from Transformers
     * via Speculative Decoding (2023).
     *
     * @param acceptance α, from 0 to 1
     * @param draft γ, draft length, a whole number of at least 0
     * @return E, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tokensPerRound(Quantity acceptance, Quantity draft) {
        return ROUND.of(acceptance, draft);
    }

    /**
     * Compute the tokens a round of speculative decoding yields.
     *
     * <p>E = (1 − α^(γ+1)) / (1 − α). Source: Leviathan et al., Fast Inference from Transformers
     * via Speculative Decoding (2023).
     *
     * @param acceptance α, from 0 to 1
     * @param draft γ, draft length, a whole number of at least 0
     * @return E, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity tokensPerRound(double acceptance, double draft) {
        return ROUND.of(ROUND.number(0, acceptance), ROUND.number(1, draft));
    }

    /**
     * Compute the speed-up of speculative decoding; below one it does not pay.
     *
     * <p>S = E / (γ · c + 1), E = (1 − α^(γ+1)) / (1 − α). Source: Leviathan et al., Fast Inference
     * from Transformers via Speculative Decoding (2023).
     *
     * @param acceptance α, from 0 to 1
     * @param draft γ, draft length, a whole number of at least 0
     * @param cost c, cost of a draft token over a target token, at least 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity speculativeSpeedup(Quantity acceptance, Quantity draft, Quantity cost) {
        return SPECULATIVE.of(acceptance, draft, cost);
    }

    /**
     * Compute the speed-up of speculative decoding; below one it does not pay.
     *
     * <p>S = E / (γ · c + 1), E = (1 − α^(γ+1)) / (1 − α). Source: Leviathan et al., Fast Inference
     * from Transformers via Speculative Decoding (2023).
     *
     * @param acceptance α, from 0 to 1
     * @param draft γ, draft length, a whole number of at least 0
     * @param cost c, cost of a draft token over a target token, at least 0
     * @return S, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity speculativeSpeedup(double acceptance, double draft, double cost) {
        return SPECULATIVE.of(
                SPECULATIVE.number(0, acceptance),
                SPECULATIVE.number(1, draft),
                SPECULATIVE.number(2, cost));
    }
}
