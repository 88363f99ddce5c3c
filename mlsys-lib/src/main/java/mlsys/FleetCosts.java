package mlsys;

import java.util.List;
import mlsys.core.FleetModel;

/** What a fleet costs in dollars, carbon and water. */
public final class FleetCosts {

    private static final Rule CAPITAL =
            Formula.define("fleet_capital", "Purchase and maintenance")
                    .result("C", Units.DOLLAR)
                    .argument("c", "price of one", Units.DOLLAR, "at least 0", 30000)
                    .argument("n", "units", Units.ONE, "a whole number of at least 0", 1000)
                    .argument(
                            "m",
                            "maintenance share per time",
                            Unit.parse("1/s"),
                            "at least 0",
                            1.6e-9)
                    .argument("y", "time", Units.SECOND, "at least 0", 9.4608e7)
                    .text("C = n · c · (1 + m · y)", "C=n\\,c\\,(1+m\\,y)")
                    .core(new Core(), 0);

    private static final Rule ELECTRICITY =
            Formula.define("fleet_electricity", "Electricity bill")
                    .result("C", Units.DOLLAR)
                    .argument("P", "power of one", Units.WATT, "at least 0", 700)
                    .argument("n", "units", Units.ONE, "a whole number of at least 0", 1000)
                    .argument("y", "time", Units.SECOND, "at least 0", 9.4608e7)
                    .argument("PUE", "power usage effectiveness", Units.ONE, "at least 1", 1.12)
                    .argument("k", "price of energy", Unit.parse("USD/J"), "at least 0", 3.3e-8)
                    .text("C = n · P · y · PUE · k", "C=n\\,P\\,y\\,\\mathrm{PUE}\\,k")
                    .core(new Core(), 1);

    private static final Rule EGRESS =
            Formula.define("egress", "Egress cost")
                    .result("C", Units.DOLLAR)
                    .argument("r", "rate", Units.BYTE_PER_S, "at least 0", 1e9)
                    .argument("t", "time", Units.SECOND, "at least 0", 2.592e6)
                    .argument("k", "price of data", Unit.parse("USD/B"), "at least 0", 9e-11)
                    .text("C = r · t · k", "C=r\\,t\\,k")
                    .from(References.paper("Amazon EC2 pricing, data transfer out", 2024))
                    .core(new Core(), 2);

    private static final Rule TOKEN =
            Formula.define("cost_per_token", "Price of a token")
                    .result("c", Unit.parse("USD/token"))
                    .argument(
                            "k", "price of device time", Unit.parse("USD/s"), "at least 0", 6.9e-4)
                    .argument("n", "devices", Units.ONE, "a whole number of at least 1", 8)
                    .argument("t", "tokens a second", Unit.parse("token/s"), "greater than 0", 2500)
                    .argument("u", "utilization", Units.ONE, "greater than 0, at most 1", 0.6)
                    .text("c = k · n / (t · u)", "c=\\frac{k\\,n}{t\\,u}")
                    .core(new Core(), 3);

    private static final Rule BREAK_EVEN =
            Formula.define("break_even", "Buy or rent")
                    .result("t*", Units.SECOND)
                    .argument("C", "purchase", Units.DOLLAR, "at least 0", 45000)
                    .argument("o", "running cost", Unit.parse("USD/s"), "at least 0", 2.6e-5)
                    .argument("k", "rent", Unit.parse("USD/s"), "greater than o", 6.9e-4)
                    .text("t* = C / (k − o)", "t^*=\\frac{C}{k-o}")
                    .core(new Core(), 4);

    private static final Rule CARBON =
            Formula.define("carbon", "Operational carbon")
                    .result("m", Units.KGCO2E)
                    .argument("E_IT", "energy of the machines", Units.JOULE, "at least 0", 4.6e12)
                    .argument("PUE", "power usage effectiveness", Units.ONE, "at least 1", 1.12)
                    .argument(
                            "CI", "carbon intensity", Unit.parse("kgCO2e/J"), "at least 0", 1.2e-7)
                    .text("m = E_IT · PUE · CI", "m=E_{IT}\\,\\mathrm{PUE}\\,CI")
                    .from(
                            References.paper(
                                    "Patterson et al., Carbon Emissions and Large Neural Network Training",
                                    2021))
                    .core(new Core(), 5);

    private static final Rule WATER =
            Formula.define("water", "Water use")
                    .result("W", Unit.parse("m^3"))
                    .argument("E_IT", "energy of the machines", Units.JOULE, "at least 0", 4.6e12)
                    .argument(
                            "WUE", "water use per energy", Unit.parse("m^3/J"), "at least 0", 5e-10)
                    .text("W = E_IT · WUE", "W=E_{IT}\\,\\mathrm{WUE}")
                    .from(References.paper("The Green Grid, Water Usage Effectiveness", 2011))
                    .core(new Core(), 6);

    private static final Rule POWER =
            Formula.define("device_power", "Power at a load")
                    .result("P", Units.WATT)
                    .argument("TDP", "thermal design power", Units.WATT, "at least 0", 700)
                    .argument("i", "idle share", Units.ONE, "from 0 to 1", 0.3)
                    .argument("u", "utilization", Units.ONE, "from 0 to 1", 0.4)
                    .text("P = TDP · (i + (1 − i) · u)", "P=\\mathrm{TDP}\\,(i+(1-i)\\,u)")
                    .from(
                            References.paper(
                                    "Barroso & Hölzle, The Case for Energy-Proportional Computing",
                                    2007))
                    .core(new Core(), 7);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> FleetModel.capital(x[0], x[1], x[2], x[3]);
                case 1 -> FleetModel.electricity(x[0], x[1], x[2], x[3], x[4]);
                case 2 -> FleetModel.egress(x[0], x[1], x[2]);
                case 3 -> FleetModel.tokenCost(x[0], x[1], x[2], x[3]);
                case 4 -> FleetModel.breakEven(x[0], x[1], x[2]);
                case 5 -> FleetModel.carbon(x[0], x[1], x[2]);
                case 6 -> FleetModel.water(x[0], x[1]);
                case 7 -> FleetModel.power(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private FleetCosts() {}

    static List<Rule> formulas() {
        return List.of(CAPITAL, ELECTRICITY, EGRESS, TOKEN, BREAK_EVEN, CARBON, WATER, POWER);
    }

    /**
     * Compute the price of so many units with maintenance.
     *
     * <p>C = n · c · (1 + m · y). Source: Reddi et al., Machine Learning Systems.
     *
     * @param unitCost c, price of one, in USD, at least 0
     * @param units n, a whole number of at least 0
     * @param maintenance m, maintenance share per time, in 1/s, at least 0
     * @param time y, in s, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity capital(
            Quantity unitCost, Quantity units, Quantity maintenance, Quantity time) {
        return CAPITAL.of(unitCost, units, maintenance, time);
    }

    /**
     * Compute the price of so many units with maintenance.
     *
     * <p>C = n · c · (1 + m · y). Source: Reddi et al., Machine Learning Systems.
     *
     * @param unitCost c, price of one, in USD, at least 0
     * @param units n, a whole number of at least 0
     * @param maintenance m, maintenance share per time, in 1/s, at least 0
     * @param time y, in s, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity capital(
            Quantity unitCost, double units, Quantity maintenance, Quantity time) {
        return CAPITAL.of(unitCost, CAPITAL.number(1, units), maintenance, time);
    }

    /**
     * Compute the electricity bill of so many units.
     *
     * <p>C = n · P · y · PUE · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param power P, power of one, in W, at least 0
     * @param units n, a whole number of at least 0
     * @param time y, in s, at least 0
     * @param pue PUE, power usage effectiveness, at least 1
     * @param price k, price of energy, in USD/J, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity electricity(
            Quantity power, Quantity units, Quantity time, Quantity pue, Quantity price) {
        return ELECTRICITY.of(power, units, time, pue, price);
    }

    /**
     * Compute the electricity bill of so many units.
     *
     * <p>C = n · P · y · PUE · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param power P, power of one, in W, at least 0
     * @param units n, a whole number of at least 0
     * @param time y, in s, at least 0
     * @param pue PUE, power usage effectiveness, at least 1
     * @param price k, price of energy, in USD/J, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity electricity(
            Quantity power, double units, Quantity time, double pue, Quantity price) {
        return ELECTRICITY.of(
                power, ELECTRICITY.number(1, units), time, ELECTRICITY.number(3, pue), price);
    }

    /**
     * Compute the price of moving data out at a steady rate; clouds bill months of 30 days.
     *
     * <p>C = r · t · k. Source: Amazon EC2 pricing, data transfer out (2024).
     *
     * @param rate r, in B/s, at least 0
     * @param time t, in s, at least 0
     * @param price k, price of data, in USD/B, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity egress(Quantity rate, Quantity time, Quantity price) {
        return EGRESS.of(rate, time, price);
    }

    /**
     * Compute the price of a token.
     *
     * <p>c = k · n / (t · u). Source: Reddi et al., Machine Learning Systems.
     *
     * @param price k, price of device time, in USD/s, at least 0
     * @param devices n, a whole number of at least 1
     * @param rate t, tokens a second, in token/s, greater than 0
     * @param utilization u, greater than 0, at most 1
     * @return c, in USD/token
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tokenCost(
            Quantity price, Quantity devices, Quantity rate, Quantity utilization) {
        return TOKEN.of(price, devices, rate, utilization);
    }

    /**
     * Compute the price of a token.
     *
     * <p>c = k · n / (t · u). Source: Reddi et al., Machine Learning Systems.
     *
     * @param price k, price of device time, in USD/s, at least 0
     * @param devices n, a whole number of at least 1
     * @param rate t, tokens a second, in token/s, greater than 0
     * @param utilization u, greater than 0, at most 1
     * @return c, in USD/token
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity tokenCost(
            Quantity price, double devices, Quantity rate, double utilization) {
        return TOKEN.of(price, TOKEN.number(1, devices), rate, TOKEN.number(3, utilization));
    }

    /**
     * Compute the time after which buying is cheaper than renting.
     *
     * <p>t* = C / (k − o). Source: Reddi et al., Machine Learning Systems.
     *
     * @param purchase C, in USD, at least 0
     * @param running o, running cost, in USD/s, at least 0
     * @param rent k, in USD/s, greater than o
     * @return t*, in s
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity breakEven(Quantity purchase, Quantity running, Quantity rent) {
        return BREAK_EVEN.of(purchase, running, rent);
    }

    /**
     * Compute the carbon of the energy of the machines; PUE is applied here, once.
     *
     * <p>m = E_IT · PUE · CI. Source: Patterson et al., Carbon Emissions and Large Neural Network
     * Training (2021).
     *
     * @param itEnergy E_IT, energy of the machines, in J, at least 0
     * @param pue PUE, power usage effectiveness, at least 1
     * @param intensity CI, carbon intensity, in kgCO2e/J, at least 0
     * @return m, in kgCO2e
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity carbon(Quantity itEnergy, Quantity pue, Quantity intensity) {
        return CARBON.of(itEnergy, pue, intensity);
    }

    /**
     * Compute the carbon of the energy of the machines; PUE is applied here, once.
     *
     * <p>m = E_IT · PUE · CI. Source: Patterson et al., Carbon Emissions and Large Neural Network
     * Training (2021).
     *
     * @param itEnergy E_IT, energy of the machines, in J, at least 0
     * @param pue PUE, power usage effectiveness, at least 1
     * @param intensity CI, carbon intensity, in kgCO2e/J, at least 0
     * @return m, in kgCO2e
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity carbon(Quantity itEnergy, double pue, Quantity intensity) {
        return CARBON.of(itEnergy, CARBON.number(1, pue), intensity);
    }

    /**
     * Compute the water of the energy of the machines.
     *
     * <p>W = E_IT · WUE. Source: The Green Grid, Water Usage Effectiveness (2011).
     *
     * @param itEnergy E_IT, energy of the machines, in J, at least 0
     * @param waterUse WUE, water use per energy, in m^3/J, at least 0
     * @return W, in m^3
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity water(Quantity itEnergy, Quantity waterUse) {
        return WATER.of(itEnergy, waterUse);
    }

    /**
     * Compute the power at a load: an idle share, and the rest in proportion.
     *
     * <p>P = TDP · (i + (1 − i) · u). Source: Barroso &amp; Hölzle, The Case for
     * Energy-Proportional Computing (2007).
     *
     * @param tdp TDP, thermal design power, in W, at least 0
     * @param idle i, idle share, from 0 to 1
     * @param utilization u, from 0 to 1
     * @return P, in W
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity devicePower(Quantity tdp, Quantity idle, Quantity utilization) {
        return POWER.of(tdp, idle, utilization);
    }

    /**
     * Compute the power at a load: an idle share, and the rest in proportion.
     *
     * <p>P = TDP · (i + (1 − i) · u). Source: Barroso &amp; Hölzle, The Case for
     * Energy-Proportional Computing (2007).
     *
     * @param tdp TDP, thermal design power, in W, at least 0
     * @param idle i, idle share, from 0 to 1
     * @param utilization u, from 0 to 1
     * @return P, in W
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity devicePower(Quantity tdp, double idle, double utilization) {
        return POWER.of(tdp, POWER.number(1, idle), POWER.number(2, utilization));
    }
}
