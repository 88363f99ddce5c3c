package mlsys;

import java.util.List;
import mlsys.core.TrendModel;

/** Exponential growth and its doubling time. */
public final class Growth {

    private static final Rule FACTOR =
            Formula.define("doubling", "Growth from a doubling time")
                    .result("G", Units.ONE)
                    .argument("t", "time", Units.SECOND, "finite", 2.2e8)
                    .argument("τ_2", "doubling time", Units.SECOND, "greater than 0", 6.3e7)
                    .text("G = 2^(t / τ_2)", "G=2^{t/\\tau_2}")
                    .core(new Core(), 0);

    private static final Rule DOUBLING =
            Formula.define("doubling_time", "Doubling time")
                    .result("τ_2", Units.SECOND)
                    .argument("G", "growth factor", Units.ONE, "greater than 1", 668085)
                    .argument("t", "time", Units.SECOND, "greater than 0", 2.4e8)
                    .text("τ_2 = t · ln 2 / ln G", "\\tau_2=\\frac{t\\ln 2}{\\ln G}")
                    .core(new Core(), 1);

    private static final Rule OF_RATE =
            Formula.define("doubling_time_of_rate", "Doubling time of a growth rate")
                    .result("τ_2", Units.SECOND)
                    .argument("g", "growth rate per period", Units.ONE, "greater than 0", 0.4)
                    .argument("p", "period", Units.SECOND, "greater than 0", 3.1536e7)
                    .text("τ_2 = p · ln 2 / ln(1 + g)", "\\tau_2=\\frac{p\\ln 2}{\\ln(1+g)}")
                    .core(new Core(), 2);

    private static final Rule RATE =
            Formula.define("growth_rate", "Growth rate")
                    .result("g", Units.ONE)
                    .argument("G", "growth factor", Units.ONE, "greater than 0", 668085)
                    .argument("t", "time", Units.SECOND, "greater than 0", 2.4e8)
                    .argument("p", "period", Units.SECOND, "greater than 0", 3.1536e7)
                    .text("g = G^(p / t) − 1", "g=G^{p/t}-1")
                    .core(new Core(), 3);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> TrendModel.factor(x[0], x[1]);
                case 1 -> TrendModel.doublingTime(x[0], x[1]);
                case 2 -> TrendModel.doublingTimeOfRate(x[0], x[1]);
                case 3 -> TrendModel.rate(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Growth() {}

    static List<Rule> formulas() {
        return List.of(FACTOR, DOUBLING, OF_RATE, RATE);
    }

    /**
     * Compute how many times more there is after a time.
     *
     * <p>G = 2^(t / τ_2). Source: Reddi et al., Machine Learning Systems.
     *
     * @param time t, in s, finite
     * @param doublingTime τ_2, doubling time, in s, greater than 0
     * @return G, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity factor(Quantity time, Quantity doublingTime) {
        return FACTOR.of(time, doublingTime);
    }

    /**
     * Compute the time to double when something grew by a factor in a time.
     *
     * <p>τ_2 = t · ln 2 / ln G. Source: Reddi et al., Machine Learning Systems.
     *
     * @param factor G, growth factor, greater than 1
     * @param time t, in s, greater than 0
     * @return τ_2, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity doublingTime(Quantity factor, Quantity time) {
        return DOUBLING.of(factor, time);
    }

    /**
     * Compute the time to double when something grew by a factor in a time.
     *
     * <p>τ_2 = t · ln 2 / ln G. Source: Reddi et al., Machine Learning Systems.
     *
     * @param factor G, growth factor, greater than 1
     * @param time t, in s, greater than 0
     * @return τ_2, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity doublingTime(double factor, Quantity time) {
        return DOUBLING.of(DOUBLING.number(0, factor), time);
    }

    /**
     * Compute the time to double at a growth rate per period.
     *
     * <p>τ_2 = p · ln 2 / ln(1 + g). Source: Reddi et al., Machine Learning Systems.
     *
     * @param rate g, growth rate per period, greater than 0
     * @param period p, in s, greater than 0
     * @return τ_2, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity doublingTimeOfRate(Quantity rate, Quantity period) {
        return OF_RATE.of(rate, period);
    }

    /**
     * Compute the time to double at a growth rate per period.
     *
     * <p>τ_2 = p · ln 2 / ln(1 + g). Source: Reddi et al., Machine Learning Systems.
     *
     * @param rate g, growth rate per period, greater than 0
     * @param period p, in s, greater than 0
     * @return τ_2, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity doublingTimeOfRate(double rate, Quantity period) {
        return OF_RATE.of(OF_RATE.number(0, rate), period);
    }

    /**
     * Compute the growth rate per period when something grew by a factor in a time.
     *
     * <p>g = G^(p / t) − 1. Source: Reddi et al., Machine Learning Systems.
     *
     * @param factor G, growth factor, greater than 0
     * @param time t, in s, greater than 0
     * @param period p, in s, greater than 0
     * @return g, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity rate(Quantity factor, Quantity time, Quantity period) {
        return RATE.of(factor, time, period);
    }

    /**
     * Compute the growth rate per period when something grew by a factor in a time.
     *
     * <p>g = G^(p / t) − 1. Source: Reddi et al., Machine Learning Systems.
     *
     * @param factor G, growth factor, greater than 0
     * @param time t, in s, greater than 0
     * @param period p, in s, greater than 0
     * @return g, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity rate(double factor, Quantity time, Quantity period) {
        return RATE.of(RATE.number(0, factor), time, period);
    }

    /**
     * Compute the time to double from two points: the amounts and the time between them.
     *
     * <p>τ_2 = t · ln 2 / ln G. Source: Reddi et al., Machine Learning Systems.
     *
     * @param from the earlier amount, greater than 0
     * @param to the later amount of the same thing, greater than {@code from}
     * @param time t, in s, greater than 0
     * @return τ_2, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity doublingTime(Quantity from, Quantity to, Quantity time) {
        return doublingTime(Need.given(to, "to").dividedBy(Need.given(from, "from")), time);
    }
}
