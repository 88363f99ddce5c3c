package mlsys;

import java.util.List;
import mlsys.core.QueueModel;

/** Waiting lines. A queue that gets more than it can serve is an error that says so. */
public final class Queueing {

    private static final Rule LITTLE =
            Formula.define("little", "Little law")
                    .result("L", Units.ONE)
                    .argument("λ", "arrivals per time", Unit.parse("1/s"), "at least 0", 80)
                    .argument("W", "time in the system", Units.SECOND, "at least 0", 0.05)
                    .text("L = λ · W", "L=\\lambda W")
                    .from(References.paper("Little, A proof for the queuing formula L = λW", 1961))
                    .core(new Core(), 0);

    private static final Rule UTILIZATION =
            Formula.define("queue_utilization", "Utilization of servers")
                    .result("ρ", Units.ONE)
                    .argument("λ", "arrivals per time", Unit.parse("1/s"), "at least 0", 80)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .argument("c", "servers", Units.ONE, "a whole number of at least 1", 4)
                    .text("ρ = λ / (c · μ)", "\\rho=\\frac{\\lambda}{c\\,\\mu}")
                    .from(References.paper("Kleinrock, Queueing Systems", 1975))
                    .core(new Core(), 1);

    private static final Rule TIME =
            Formula.define("mm1", "M/M/1 time in the system")
                    .result("W", Units.SECOND)
                    .argument(
                            "λ", "arrivals per time", Unit.parse("1/s"), "at least 0, below μ", 80)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .text("W = 1 / (μ − λ)", "W=\\frac{1}{\\mu-\\lambda}")
                    .from(References.paper("Kleinrock, Queueing Systems", 1975))
                    .core(new Core(), 2);

    private static final Rule WAIT =
            Formula.define("mm1_wait", "M/M/1 wait")
                    .result("W_q", Units.SECOND)
                    .argument(
                            "λ", "arrivals per time", Unit.parse("1/s"), "at least 0, below μ", 80)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .text("W_q = λ / (μ · (μ − λ))", "W_q=\\frac{\\rho}{\\mu-\\lambda}")
                    .numbers("\\frac{\\lambda}{\\mu\\,(\\mu-\\lambda)}")
                    .from(References.paper("Kleinrock, Queueing Systems", 1975))
                    .core(new Core(), 3);

    private static final Rule QUANTILE =
            Formula.define("mm1_quantile", "M/M/1 quantile")
                    .result("t_q", Units.SECOND)
                    .argument(
                            "λ", "arrivals per time", Unit.parse("1/s"), "at least 0, below μ", 80)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .argument("q", "quantile", Units.ONE, "at least 0, less than 1", 0.99)
                    .text("t_q = −ln(1 − q) / (μ − λ)", "t_q=\\frac{-\\ln(1-q)}{\\mu-\\lambda}")
                    .from(References.paper("Kleinrock, Queueing Systems", 1975))
                    .core(new Core(), 4);

    private static final Rule MG1 =
            Formula.define("mg1", "M/G/1 wait")
                    .result("W_q", Units.SECOND)
                    .argument(
                            "λ", "arrivals per time", Unit.parse("1/s"), "at least 0, below μ", 80)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .argument(
                            "C_s",
                            "coefficient of variation of the service",
                            Units.ONE,
                            "at least 0",
                            2)
                    .text(
                            "W_q = ρ / (μ · (1 − ρ)) · (1 + C_s²) / 2",
                            "W_q=\\frac{\\rho}{\\mu(1-\\rho)}\\cdot\\frac{1+C_s^2}{2}")
                    .numbers(
                            "\\frac{\\lambda/\\mu}{\\mu\\,(1-\\lambda/\\mu)}\\cdot\\frac{1+C_s^2}{2}")
                    .from(References.paper("Pollaczek-Khinchine formula", 1930))
                    .core(new Core(), 5);

    private static final Rule ERLANG =
            Formula.define("mmc", "Erlang C")
                    .result("C", Units.ONE)
                    .argument(
                            "λ",
                            "arrivals per time",
                            Unit.parse("1/s"),
                            "at least 0, below c · μ",
                            320)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .argument("c", "servers", Units.ONE, "a whole number from 1 to 1e7", 4)
                    .text(
                            "C = B / (1 − ρ · (1 − B)), B_i = a · B_(i−1) / (i + a · B_(i−1))",
                            "C=\\frac{\\frac{a^c}{c!(1-\\rho)}}{\\sum_{i<c}\\frac{a^i}{i!}+\\frac{a^c}{c!(1-\\rho)}}")
                    .numbers(
                            "\\frac{\\frac{(\\lambda/\\mu)^c}{c!\\,(1-\\lambda/(c\\,\\mu))}}"
                                    + "{\\sum_{i<c}{\\frac{(\\lambda/\\mu)^i}{i!}}"
                                    + "+\\frac{(\\lambda/\\mu)^c}{c!\\,(1-\\lambda/(c\\,\\mu))}}")
                    .from(
                            References.paper(
                                    "Erlang, Solution of some problems in the theory of probabilities",
                                    1917))
                    .core(new Core(), 6);

    private static final Rule MMC =
            Formula.define("mmc_wait", "M/M/c wait")
                    .result("W_q", Units.SECOND)
                    .argument(
                            "λ",
                            "arrivals per time",
                            Unit.parse("1/s"),
                            "at least 0, below c · μ",
                            320)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .argument("c", "servers", Units.ONE, "a whole number from 1 to 1e7", 4)
                    .text("W_q = C / (c · μ − λ)", "W_q=\\frac{C}{c\\mu(1-\\rho)}")
                    .numbers("\\frac{C(\\lambda,\\mu,c)}{c\\,\\mu-\\lambda}")
                    .from(
                            References.paper(
                                    "Erlang, Solution of some problems in the theory of probabilities",
                                    1917))
                    .core(new Core(), 7);

    private static final Rule MMC_QUANTILE =
            Formula.define("mmc_quantile", "M/M/c quantile of the wait")
                    .result("t_q", Units.SECOND)
                    .argument(
                            "λ",
                            "arrivals per time",
                            Unit.parse("1/s"),
                            "at least 0, below c · μ",
                            320)
                    .argument("μ", "services per time", Unit.parse("1/s"), "greater than 0", 100)
                    .argument("c", "servers", Units.ONE, "a whole number from 1 to 1e7", 4)
                    .argument("q", "quantile", Units.ONE, "at least 0, less than 1", 0.99)
                    .text(
                            "t_q = max(0, ln(C / (1 − q)) / (c · μ − λ))",
                            "t_q=\\max\\!\\left(0,\\frac{\\ln(C/(1-q))}{c\\mu(1-\\rho)}\\right)")
                    .numbers(
                            "\\max\\!\\left(0,\\frac{\\ln(C(\\lambda,\\mu,c)/(1-q))}"
                                    + "{c\\,\\mu-\\lambda}\\right)")
                    .from(
                            References.paper(
                                    "Erlang, Solution of some problems in the theory of probabilities",
                                    1917))
                    .core(new Core(), 8);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> QueueModel.little(x[0], x[1]);
                case 1 -> QueueModel.utilization(x[0], x[1], x[2]);
                case 2 -> QueueModel.mm1Time(x[0], x[1]);
                case 3 -> QueueModel.mm1Wait(x[0], x[1]);
                case 4 -> QueueModel.mm1Quantile(x[0], x[1], x[2]);
                case 5 -> QueueModel.mg1Wait(x[0], x[1], x[2]);
                case 6 -> QueueModel.erlangC(x[0], x[1], x[2]);
                case 7 -> QueueModel.mmcWait(x[0], x[1], x[2]);
                case 8 -> QueueModel.mmcQuantile(x[0], x[1], x[2], x[3]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Queueing() {}

    static List<Rule> formulas() {
        return List.of(LITTLE, UTILIZATION, TIME, WAIT, QUANTILE, MG1, ERLANG, MMC, MMC_QUANTILE);
    }

    /**
     * Compute the requests in the system.
     *
     * <p>L = λ · W. Source: Little, A proof for the queuing formula L = λW (1961).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0
     * @param time W, time in the system, in s, at least 0
     * @return L, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity little(Quantity arrivals, Quantity time) {
        return LITTLE.of(arrivals, time);
    }

    /**
     * Compute the share of time servers are busy.
     *
     * <p>ρ = λ / (c · μ). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number of at least 1
     * @return ρ, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity utilization(Quantity arrivals, Quantity service, Quantity servers) {
        return UTILIZATION.of(arrivals, service, servers);
    }

    /**
     * Compute the share of time servers are busy.
     *
     * <p>ρ = λ / (c · μ). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number of at least 1
     * @return ρ, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity utilization(Quantity arrivals, Quantity service, double servers) {
        return UTILIZATION.of(arrivals, service, UTILIZATION.number(2, servers));
    }

    /**
     * Compute the mean time in a system with one server.
     *
     * <p>W = 1 / (μ − λ). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @return W, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity time(Quantity arrivals, Quantity service) {
        return TIME.of(arrivals, service);
    }

    /**
     * Compute the mean wait before one server.
     *
     * <p>W_q = λ / (μ · (μ − λ)). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @return W_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity waiting(Quantity arrivals, Quantity service) {
        return WAIT.of(arrivals, service);
    }

    /**
     * Compute the time in the system that a quantile of requests stays below.
     *
     * <p>t_q = −ln(1 − q) / (μ − λ). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param quantile q, at least 0, less than 1
     * @return t_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity quantile(Quantity arrivals, Quantity service, Quantity quantile) {
        return QUANTILE.of(arrivals, service, quantile);
    }

    /**
     * Compute the time in the system that a quantile of requests stays below.
     *
     * <p>t_q = −ln(1 − q) / (μ − λ). Source: Kleinrock, Queueing Systems (1975).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param quantile q, at least 0, less than 1
     * @return t_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity quantile(Quantity arrivals, Quantity service, double quantile) {
        return QUANTILE.of(arrivals, service, QUANTILE.number(2, quantile));
    }

    /**
     * Compute the mean wait when service times vary: 0 for equal ones (M/D/1), 1 for exponential
     * ones.
     *
     * <p>W_q = ρ / (μ · (1 − ρ)) · (1 + C_s²) / 2. Source: Pollaczek-Khinchine formula (1930).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param variation C_s, coefficient of variation of the service, at least 0
     * @return W_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity waitingVarying(Quantity arrivals, Quantity service, Quantity variation) {
        return MG1.of(arrivals, service, variation);
    }

    /**
     * Compute the mean wait when service times vary: 0 for equal ones (M/D/1), 1 for exponential
     * ones.
     *
     * <p>W_q = ρ / (μ · (1 − ρ)) · (1 + C_s²) / 2. Source: Pollaczek-Khinchine formula (1930).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param variation C_s, coefficient of variation of the service, at least 0
     * @return W_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity waitingVarying(Quantity arrivals, Quantity service, double variation) {
        return MG1.of(arrivals, service, MG1.number(2, variation));
    }

    /**
     * Compute the chance that a request finds all servers busy.
     *
     * <p>C = B / (1 − ρ · (1 − B)), B_i = a · B_(i−1) / (i + a · B_(i−1)). Source: Erlang, Solution
     * of some problems in the theory of probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @return C, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity chanceToWait(Quantity arrivals, Quantity service, Quantity servers) {
        return ERLANG.of(arrivals, service, servers);
    }

    /**
     * Compute the chance that a request finds all servers busy.
     *
     * <p>C = B / (1 − ρ · (1 − B)), B_i = a · B_(i−1) / (i + a · B_(i−1)). Source: Erlang, Solution
     * of some problems in the theory of probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @return C, a plain number
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity chanceToWait(Quantity arrivals, Quantity service, double servers) {
        return ERLANG.of(arrivals, service, ERLANG.number(2, servers));
    }

    /**
     * Compute the mean wait before several servers.
     *
     * <p>W_q = C / (c · μ − λ). Source: Erlang, Solution of some problems in the theory of
     * probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @return W_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity waitingForMany(Quantity arrivals, Quantity service, Quantity servers) {
        return MMC.of(arrivals, service, servers);
    }

    /**
     * Compute the mean wait before several servers.
     *
     * <p>W_q = C / (c · μ − λ). Source: Erlang, Solution of some problems in the theory of
     * probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @return W_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity waitingForMany(Quantity arrivals, Quantity service, double servers) {
        return MMC.of(arrivals, service, MMC.number(2, servers));
    }

    /**
     * Compute the wait that a quantile of requests stays below.
     *
     * <p>t_q = max(0, ln(C / (1 − q)) / (c · μ − λ)). Source: Erlang, Solution of some problems in
     * the theory of probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @param quantile q, at least 0, less than 1
     * @return t_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity quantileForMany(
            Quantity arrivals, Quantity service, Quantity servers, Quantity quantile) {
        return MMC_QUANTILE.of(arrivals, service, servers, quantile);
    }

    /**
     * Compute the wait that a quantile of requests stays below.
     *
     * <p>t_q = max(0, ln(C / (1 − q)) / (c · μ − λ)). Source: Erlang, Solution of some problems in
     * the theory of probabilities (1917).
     *
     * @param arrivals λ, arrivals per time, in 1/s, at least 0, below c · μ
     * @param service μ, services per time, in 1/s, greater than 0
     * @param servers c, a whole number from 1 to 1e7
     * @param quantile q, at least 0, less than 1
     * @return t_q, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity quantileForMany(
            Quantity arrivals, Quantity service, double servers, double quantile) {
        return MMC_QUANTILE.of(
                arrivals,
                service,
                MMC_QUANTILE.number(2, servers),
                MMC_QUANTILE.number(3, quantile));
    }
}
