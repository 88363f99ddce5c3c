package mlsys.core;

/** What a fleet costs in dollars, carbon and water. */
public final class FleetModel {

    private FleetModel() {}

    /**
     * Purchase and maintenance.
     *
     * <p>C = n · c · (1 + m · y). Source: Reddi et al., Machine Learning Systems.
     *
     * @param unitCost c, price of one, in USD, at least 0
     * @param units n, a whole number of at least 0
     * @param maintenance m, maintenance share per time, in 1/s, at least 0
     * @param time y, in s, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double capital(double unitCost, double units, double maintenance, double time) {
        Check.notNegative("c", unitCost);
        Check.whole("n", units, 0);
        Check.notNegative("m", maintenance);
        return units * unitCost * (1 + maintenance * Check.notNegative("y", time));
    }

    /**
     * The electricity bill.
     *
     * <p>C = n · P · y · PUE · k. Source: Reddi et al., Machine Learning Systems.
     *
     * @param power P, power of one, in W, at least 0
     * @param units n, a whole number of at least 0
     * @param time y, in s, at least 0
     * @param pue PUE, power usage effectiveness, at least 1
     * @param price k, price of energy, in USD/J, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double electricity(
            double power, double units, double time, double pue, double price) {
        Check.notNegative("P", power);
        Check.whole("n", units, 0);
        Check.notNegative("y", time);
        Check.atLeast("PUE", pue, 1);
        return units * power * time * pue * Check.notNegative("k", price);
    }

    /**
     * Moving data out at a steady rate for a time.
     *
     * <p>C = r · t · k. Source: Amazon EC2 pricing, data transfer out (2024).
     *
     * @param rate r, in B/s, at least 0
     * @param time t, in s, at least 0
     * @param price k, price of data, in USD/B, at least 0
     * @return C, in USD
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double egress(double rate, double time, double price) {
        Check.notNegative("r", rate);
        return rate * Check.notNegative("t", time) * Check.notNegative("k", price);
    }

    /**
     * The price of a token.
     *
     * <p>c = k · n / (t · u). Source: Reddi et al., Machine Learning Systems.
     *
     * @param price k, price of device time, in USD/s, at least 0
     * @param devices n, a whole number of at least 1
     * @param rate t, tokens a second, in token/s, greater than 0
     * @param utilization u, greater than 0, at most 1
     * @return c, in USD/token
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double tokenCost(double price, double devices, double rate, double utilization) {
        Check.notNegative("k", price);
        Check.whole("n", devices, 1);
        return price * devices / (Check.positive("t", rate) * Check.share("u", utilization));
    }

    /**
     * The time after which buying is cheaper than renting.
     *
     * <p>t* = C / (k − o). Source: Reddi et al., Machine Learning Systems.
     *
     * @param purchase C, in USD, at least 0
     * @param running o, running cost, in USD/s, at least 0
     * @param rent k, in USD/s, greater than o
     * @return t*, in s
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double breakEven(double purchase, double running, double rent) {
        Check.notNegative("C", purchase);
        Check.notNegative("o", running);
        if (!(Check.finite("k", rent) > running)) {
            throw Check.wrong(
                    "k", "greater than o = " + running + " (else buying never pays)", rent);
        }
        return purchase / (rent - running);
    }

    /**
     * Carbon of IT energy: PUE is applied once, here.
     *
     * <p>m = E_IT · PUE · CI. Source: Patterson et al., Carbon Emissions and Large Neural Network
     * Training (2021).
     *
     * @param itEnergy E_IT, energy of the machines, in J, at least 0
     * @param pue PUE, power usage effectiveness, at least 1
     * @param intensity CI, carbon intensity, in kgCO2e/J, at least 0
     * @return m, in kgCO2e
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double carbon(double itEnergy, double pue, double intensity) {
        Check.notNegative("E_IT", itEnergy);
        return itEnergy * Check.atLeast("PUE", pue, 1) * Check.notNegative("CI", intensity);
    }

    /**
     * Water of IT energy.
     *
     * <p>W = E_IT · WUE. Source: The Green Grid, Water Usage Effectiveness (2011).
     *
     * @param itEnergy E_IT, energy of the machines, in J, at least 0
     * @param use WUE, water use per energy, in m^3/J, at least 0
     * @return W, in m^3
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double water(double itEnergy, double use) {
        return Check.notNegative("E_IT", itEnergy) * Check.notNegative("WUE", use);
    }

    /**
     * Power at a load: an idle share, and the rest in proportion.
     *
     * <p>P = TDP · (i + (1 − i) · u). Source: Barroso &amp; Hölzle, The Case for
     * Energy-Proportional Computing (2007).
     *
     * @param tdp TDP, thermal design power, in W, at least 0
     * @param idle i, idle share, from 0 to 1
     * @param utilization u, from 0 to 1
     * @return P, in W
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double power(double tdp, double idle, double utilization) {
        Check.notNegative("TDP", tdp);
        Check.fraction("i", idle);
        return tdp * (idle + (1 - idle) * Check.fraction("u", utilization));
    }
}
