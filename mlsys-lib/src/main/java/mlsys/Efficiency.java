package mlsys;

import java.util.List;
import mlsys.core.CostModel;

/** What is left of the peak of a fleet, and what extra compute returns. */
public final class Efficiency {

    private static final Rule MFU =
            Formula.define("mfu", "Model FLOP/s utilization")
                    .result("MFU", Units.ONE)
                    .argument(
                            "k",
                            "work per parameter and token",
                            Unit.parse("FLOP/param/token"),
                            "greater than 0",
                            6)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 175e9)
                    .argument("t", "tokens a second", Unit.parse("token/s"), "at least 0", 30e3)
                    .argument("N", "devices", Units.ONE, "a whole number of at least 1", 1024)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .text(
                            "MFU = k · P · t / (N · R_peak)",
                            "\\mathrm{MFU}=\\frac{k\\,P\\,t}{N\\,R_{peak}}")
                    .from(References.paper("Chowdhery et al., PaLM, appendix B", 2022))
                    .core(new Core(), 0);

    private static final Rule HFU =
            Formula.define("hfu_full_recompute", "Hardware FLOP/s utilization, full recomputation")
                    .result("HFU", Units.ONE)
                    .argument("MFU", "model FLOP/s utilization", Units.ONE, "from 0 to 1", 0.17)
                    .text("HFU = 4/3 · MFU", "\\mathrm{HFU}=\\tfrac{4}{3}\\mathrm{MFU}")
                    .from(References.paper("Chowdhery et al., PaLM, appendix B", 2022))
                    .core(new Core(), 1);

    private static final Rule EFFECTIVE =
            Formula.define("effective_flops", "Effective rate of a fleet")
                    .result("R_eff", Units.FLOP_PER_S)
                    .argument("R", "peak of the fleet", Units.FLOP_PER_S, "greater than 0", 8.1e18)
                    .argument("MFU", "model FLOP/s utilization", Units.ONE, "from 0 to 1", 0.5)
                    .argument("η_s", "scaling efficiency", Units.ONE, "from 0 to 1", 0.35)
                    .argument("g", "goodput", Units.ONE, "from 0 to 1", 0.87)
                    .text(
                            "R_eff = R · MFU · η_s · g",
                            "R_{eff}=R\\cdot\\mathrm{MFU}\\cdot\\eta_s\\cdot g")
                    .core(new Core(), 2);

    private static final Rule ROC =
            Formula.define("roc", "Return on compute")
                    .result("RoC", Unit.parse("1/USD"))
                    .argument("ΔA", "accuracy gained", Units.ONE, "finite", 0.01)
                    .argument("ΔC", "extra cost", Units.DOLLAR, "not 0", 250000)
                    .text("RoC = ΔA / ΔC", "\\mathrm{RoC}=\\frac{\\Delta A}{\\Delta C}")
                    .core(new Core(), 3);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> CostModel.mfu(x[0], x[1], x[2], x[3], x[4]);
                case 1 -> CostModel.hfuFullRecompute(x[0]);
                case 2 -> CostModel.effectiveRate(x[0], x[1], x[2], x[3]);
                case 3 -> CostModel.returnOnCompute(x[0], x[1]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Efficiency() {}

    static List<Rule> formulas() {
        return List.of(MFU, HFU, EFFECTIVE, ROC);
    }

    /**
     * Compute the share of the peak that a run uses; above one is an error: a wrong peak or token
     * rate.
     *
     * <p>MFU = k · P · t / (N · R_peak). Source: Chowdhery et al., PaLM, appendix B (2022).
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @param tokenRate t, tokens a second, in token/s, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @return MFU, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit. Also if the result is
     *     above 1: the peak is sparse, or the token rate too high
     */
    public static Quantity mfu(
            Quantity perParameterToken,
            Quantity parameters,
            Quantity tokenRate,
            Quantity devices,
            Quantity peak) {
        return MFU.of(perParameterToken, parameters, tokenRate, devices, peak);
    }

    /**
     * Compute the share of the peak that a run uses; above one is an error: a wrong peak or token
     * rate.
     *
     * <p>MFU = k · P · t / (N · R_peak). Source: Chowdhery et al., PaLM, appendix B (2022).
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @param tokenRate t, tokens a second, in token/s, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @return MFU, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit. Also if the result is
     *     above 1: the peak is sparse, or the token rate too high
     */
    public static Quantity mfu(
            Quantity perParameterToken,
            Quantity parameters,
            Quantity tokenRate,
            double devices,
            Quantity peak) {
        return MFU.of(perParameterToken, parameters, tokenRate, MFU.number(3, devices), peak);
    }

    /**
     * Compute the utilization that counts recomputed activations too.
     *
     * <p>HFU = 4/3 · MFU. Source: Chowdhery et al., PaLM, appendix B (2022).
     *
     * @param mfu MFU, model FLOP/s utilization, from 0 to 1
     * @return HFU, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity hfuFullRecompute(Quantity mfu) {
        return HFU.of(mfu);
    }

    /**
     * Compute the utilization that counts recomputed activations too.
     *
     * <p>HFU = 4/3 · MFU. Source: Chowdhery et al., PaLM, appendix B (2022).
     *
     * @param mfu MFU, model FLOP/s utilization, from 0 to 1
     * @return HFU, a plain number
     * @throws IllegalArgumentException if a range does not fit
     */
    public static Quantity hfuFullRecompute(double mfu) {
        return HFU.of(HFU.number(0, mfu));
    }

    /**
     * Compute what is left of the peak of a fleet.
     *
     * <p>R_eff = R · MFU · η_s · g. Source: Reddi et al., Machine Learning Systems.
     *
     * @param peak R, peak of the fleet, in FLOP/s, greater than 0
     * @param mfu MFU, model FLOP/s utilization, from 0 to 1
     * @param scaling η_s, scaling efficiency, from 0 to 1
     * @param goodput g, from 0 to 1
     * @return R_eff, in FLOP/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity effectiveRate(
            Quantity peak, Quantity mfu, Quantity scaling, Quantity goodput) {
        return EFFECTIVE.of(peak, mfu, scaling, goodput);
    }

    /**
     * Compute what is left of the peak of a fleet.
     *
     * <p>R_eff = R · MFU · η_s · g. Source: Reddi et al., Machine Learning Systems.
     *
     * @param peak R, peak of the fleet, in FLOP/s, greater than 0
     * @param mfu MFU, model FLOP/s utilization, from 0 to 1
     * @param scaling η_s, scaling efficiency, from 0 to 1
     * @param goodput g, from 0 to 1
     * @return R_eff, in FLOP/s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity effectiveRate(
            Quantity peak, double mfu, double scaling, double goodput) {
        return EFFECTIVE.of(
                peak,
                EFFECTIVE.number(1, mfu),
                EFFECTIVE.number(2, scaling),
                EFFECTIVE.number(3, goodput));
    }

    /**
     * Compute the accuracy gained for each extra dollar; two negative arguments are a saving at a
     * loss.
     *
     * <p>RoC = ΔA / ΔC. Source: Reddi et al., Machine Learning Systems.
     *
     * @param gain ΔA, accuracy gained, finite
     * @param cost ΔC, extra cost, in USD, not 0
     * @return RoC, in 1/USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity returnOnCompute(Quantity gain, Quantity cost) {
        return ROC.of(gain, cost);
    }

    /**
     * Compute the accuracy gained for each extra dollar; two negative arguments are a saving at a
     * loss.
     *
     * <p>RoC = ΔA / ΔC. Source: Reddi et al., Machine Learning Systems.
     *
     * @param gain ΔA, accuracy gained, finite
     * @param cost ΔC, extra cost, in USD, not 0
     * @return RoC, in 1/USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity returnOnCompute(double gain, Quantity cost) {
        return ROC.of(ROC.number(0, gain), cost);
    }

    /**
     * Compute the share of the peak that a run uses at six FLOP for each parameter and token.
     *
     * <p>MFU = k · P · t / (N · R_peak). Source: Chowdhery et al., PaLM, appendix B (2022).
     *
     * @param parameters P, in param, at least 0
     * @param tokenRate t, tokens a second, in token/s, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @return MFU, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit. Also if the result is
     *     above 1: the peak is sparse, or the token rate too high
     */
    public static Quantity mfu(
            Quantity parameters, Quantity tokenRate, double devices, Quantity peak) {
        return mfu(Training.six(), parameters, tokenRate, MFU.number(3, devices), peak);
    }
}
