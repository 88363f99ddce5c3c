package mlsys;

import java.util.List;
import mlsys.core.CostModel;
import mlsys.core.TimeModel;

/** What a training run takes: work, time, device-hours, dollars. */
public final class Training {

    private static final Rule TIME =
            Formula.define("training_time", "Training time")
                    .result("T", Units.SECOND)
                    .argument("O", "work", Units.FLOP, "at least 0", 3.14e23)
                    .argument("N", "devices", Units.ONE, "a whole number of at least 1", 1024)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.45)
                    .text("T = O / (N · R_peak · η)", "T=\\frac{O}{N\\,R_{peak}\\,\\eta}")
                    .core(new Core(), 0);

    private static final Rule WORK =
            Formula.define("transformer_flops", "Work of training a transformer")
                    .result("O", Units.FLOP)
                    .argument(
                            "k",
                            "work per parameter and token",
                            Unit.parse("FLOP/param/token"),
                            "greater than 0",
                            6)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 175e9)
                    .argument("D", "training tokens", Units.TOKEN, "at least 0", 300e9)
                    .text("O = k · P · D", "O=k\\,P\\,D")
                    .from(
                            References.paper(
                                    "Kaplan et al., Scaling Laws for Neural Language Models", 2020))
                    .core(new Core(), 1);

    private static final Rule DEVICE_TIME =
            Formula.define("device_time", "Device time")
                    .result("t_dev", Units.SECOND)
                    .argument("O", "work", Units.FLOP, "at least 0", 3.14e23)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.45)
                    .text("t_dev = O / (R_peak · η)", "t_{dev}=\\frac{O}{R_{peak}\\,\\eta}")
                    .core(new Core(), 2);

    private static final Rule RENT =
            Formula.define("device_rent", "Price of device time")
                    .result("C", Units.DOLLAR)
                    .argument("t_dev", "device time", Units.SECOND, "at least 0", 2.2e6)
                    .argument(
                            "k_h",
                            "price of device time",
                            Unit.parse("USD/s"),
                            "at least 0",
                            1.1e-3)
                    .text("C = t_dev · k_h", "C=t_{dev}\\,k_h")
                    .core(new Core(), 3);

    private static final Rule FLOP_PER_DOLLAR =
            Formula.define("flop_per_dollar", "Work a dollar buys")
                    .result("H", Units.FLOP_PER_DOLLAR)
                    .argument(
                            "R_peak",
                            "peak rate of one device",
                            Units.FLOP_PER_S,
                            "greater than 0",
                            312e12)
                    .argument("η", "utilization", Units.ONE, "greater than 0, at most 1", 0.45)
                    .argument(
                            "k_h",
                            "price of device time",
                            Unit.parse("USD/s"),
                            "greater than 0",
                            1.1e-3)
                    .text("H = R_peak · η / k_h", "H=\\frac{R_{peak}\\,\\eta}{k_h}")
                    .core(new Core(), 4);

    private static final Rule COST =
            Formula.define("training_cost", "Price of a training run")
                    .result("C", Units.DOLLAR)
                    .argument(
                            "k",
                            "work per parameter and token",
                            Unit.parse("FLOP/param/token"),
                            "greater than 0",
                            6)
                    .argument("P", "parameters", Units.PARAM, "at least 0", 175e9)
                    .argument("D", "training tokens", Units.TOKEN, "at least 0", 300e9)
                    .argument(
                            "H",
                            "work a dollar buys",
                            Units.FLOP_PER_DOLLAR,
                            "greater than 0",
                            1.2636e17)
                    .text("C = k · P · D / H", "C=\\frac{k\\,P\\,D}{H}")
                    .core(new Core(), 5);

    private static final Rule SAMPLES_PER_DOLLAR =
            Formula.define("samples_per_dollar", "Samples per dollar")
                    .result("D/C", Unit.parse("token/USD"))
                    .argument(
                            "k",
                            "work per parameter and token",
                            Unit.parse("FLOP/param/token"),
                            "greater than 0",
                            6)
                    .argument("P", "parameters", Units.PARAM, "greater than 0", 175e9)
                    .argument(
                            "H",
                            "work a dollar buys",
                            Units.FLOP_PER_DOLLAR,
                            "greater than 0",
                            1.2636e17)
                    .text("D/C = H / (k · P)", "\\frac{D}{C}=\\frac{H}{k\\,P}")
                    .core(new Core(), 6);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> TimeModel.trainingTime(x[0], x[1], x[2], x[3]);
                case 1 -> CostModel.trainingFlop(x[0], x[1], x[2]);
                case 2 -> CostModel.deviceTime(x[0], x[1], x[2]);
                case 3 -> CostModel.rent(x[0], x[1]);
                case 4 -> CostModel.flopPerDollar(x[0], x[1], x[2]);
                case 5 -> CostModel.trainingCost(x[0], x[1], x[2], x[3]);
                case 6 -> CostModel.samplesPerDollar(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Training() {}

    static List<Rule> formulas() {
        return List.of(TIME, WORK, DEVICE_TIME, RENT, FLOP_PER_DOLLAR, COST, SAMPLES_PER_DOLLAR);
    }

    /**
     * Compute the time of a run on so many devices.
     *
     * <p>T = O / (N · R_peak · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param work O, in FLOP, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity time(Quantity work, Quantity devices, Quantity peak, Quantity eta) {
        return TIME.of(work, devices, peak, eta);
    }

    /**
     * Compute the time of a run on so many devices.
     *
     * <p>T = O / (N · R_peak · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param work O, in FLOP, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity time(Quantity work, double devices, Quantity peak, double eta) {
        return TIME.of(work, TIME.number(1, devices), peak, TIME.number(3, eta));
    }

    /**
     * Compute the work of training on so many tokens at so much work for each parameter and token.
     *
     * <p>O = k · P · D. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @param tokens D, training tokens, in token, at least 0
     * @return O, in FLOP
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity work(Quantity perParameterToken, Quantity parameters, Quantity tokens) {
        return WORK.of(perParameterToken, parameters, tokens);
    }

    /**
     * Compute the time one device would take: GPU-hours when read {@code in(HOUR)}.
     *
     * <p>t_dev = O / (R_peak · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return t_dev, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity deviceTime(Quantity work, Quantity peak, Quantity eta) {
        return DEVICE_TIME.of(work, peak, eta);
    }

    /**
     * Compute the time one device would take: GPU-hours when read {@code in(HOUR)}.
     *
     * <p>t_dev = O / (R_peak · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param work O, in FLOP, at least 0
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return t_dev, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity deviceTime(Quantity work, Quantity peak, double eta) {
        return DEVICE_TIME.of(work, peak, DEVICE_TIME.number(2, eta));
    }

    /**
     * Compute the price of device time.
     *
     * <p>C = t_dev · k_h. Source: Reddi et al., Machine Learning Systems.
     *
     * @param deviceTime t_dev, device time, in s, at least 0
     * @param price k_h, price of device time, in USD/s, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity rent(Quantity deviceTime, Quantity price) {
        return RENT.of(deviceTime, price);
    }

    /**
     * Compute the work a dollar buys at a price of device time.
     *
     * <p>H = R_peak · η / k_h. Source: Reddi et al., Machine Learning Systems.
     *
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param price k_h, price of device time, in USD/s, greater than 0
     * @return H, in FLOP/USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity flopPerDollar(Quantity peak, Quantity eta, Quantity price) {
        return FLOP_PER_DOLLAR.of(peak, eta, price);
    }

    /**
     * Compute the work a dollar buys at a price of device time.
     *
     * <p>H = R_peak · η / k_h. Source: Reddi et al., Machine Learning Systems.
     *
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @param price k_h, price of device time, in USD/s, greater than 0
     * @return H, in FLOP/USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity flopPerDollar(Quantity peak, double eta, Quantity price) {
        return FLOP_PER_DOLLAR.of(peak, FLOP_PER_DOLLAR.number(1, eta), price);
    }

    /**
     * Compute the price of training on so many tokens.
     *
     * <p>C = k · P · D / H. Source: Reddi et al., Machine Learning Systems.
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, at least 0
     * @param tokens D, training tokens, in token, at least 0
     * @param flopPerDollar H, work a dollar buys, in FLOP/USD, greater than 0
     * @return C, in USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity cost(
            Quantity perParameterToken,
            Quantity parameters,
            Quantity tokens,
            Quantity flopPerDollar) {
        return COST.of(perParameterToken, parameters, tokens, flopPerDollar);
    }

    /**
     * Compute the tokens a dollar trains on.
     *
     * <p>D/C = H / (k · P). Source: Reddi et al., Machine Learning Systems.
     *
     * @param perParameterToken k, work per parameter and token, in FLOP/param/token, greater than 0
     * @param parameters P, in param, greater than 0
     * @param flopPerDollar H, work a dollar buys, in FLOP/USD, greater than 0
     * @return D/C, in token/USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity samplesPerDollar(
            Quantity perParameterToken, Quantity parameters, Quantity flopPerDollar) {
        return SAMPLES_PER_DOLLAR.of(perParameterToken, parameters, flopPerDollar);
    }

    /**
     * Compute the work of training at six FLOP for each parameter and token.
     *
     * <p>O = k · P · D. Source: Kaplan et al., Scaling Laws for Neural Language Models (2020).
     *
     * @param parameters P, in param, at least 0
     * @param tokens D, training tokens, in token, at least 0
     * @return O, in FLOP
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity work(Quantity parameters, Quantity tokens) {
        return work(six(), parameters, tokens);
    }

    /**
     * Compute the price of training at six FLOP for each parameter and token.
     *
     * <p>C = k · P · D / H. Source: Reddi et al., Machine Learning Systems.
     *
     * @param parameters P, in param, at least 0
     * @param tokens D, training tokens, in token, at least 0
     * @param flopPerDollar H, work a dollar buys, in FLOP/USD, greater than 0
     * @return C, in USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity cost(Quantity parameters, Quantity tokens, Quantity flopPerDollar) {
        return cost(six(), parameters, tokens, flopPerDollar);
    }

    /**
     * Compute the tokens a dollar trains on at six FLOP for each parameter and token.
     *
     * <p>D/C = H / (k · P). Source: Reddi et al., Machine Learning Systems.
     *
     * @param parameters P, in param, greater than 0
     * @param flopPerDollar H, work a dollar buys, in FLOP/USD, greater than 0
     * @return D/C, in token/USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity samplesPerDollar(Quantity parameters, Quantity flopPerDollar) {
        return samplesPerDollar(six(), parameters, flopPerDollar);
    }

    /**
     * Compute the time of a run on so many devices.
     *
     * <p>T = O / (N · R_peak · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param work O, in FLOP, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity time(Quantity work, double devices, Quantity peak, Quantity eta) {
        return TIME.of(work, TIME.number(1, devices), peak, eta);
    }

    /**
     * Compute the time of a run on so many devices.
     *
     * <p>T = O / (N · R_peak · η). Source: Reddi et al., Machine Learning Systems.
     *
     * @param work O, in FLOP, at least 0
     * @param devices N, a whole number of at least 1
     * @param peak R_peak, peak rate of one device, in FLOP/s, greater than 0
     * @param eta η, utilization, greater than 0, at most 1
     * @return T, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity time(Quantity work, Quantity devices, Quantity peak, double eta) {
        return TIME.of(work, devices, peak, TIME.number(3, eta));
    }

    static Quantity six() {
        return Constants.get("scaling_law.CHINCHILLA_COMPUTE_CONSTANT").quantity();
    }
}
