package mlsys.core;

/** What a fleet costs in dollars, carbon and water. */
public final class FleetModel {

    private FleetModel() {}

    /** Purchase and maintenance. */
    public static double capital(double unitCost, double units, double maintenance, double time) {
        Check.notNegative("c", unitCost);
        Check.whole("n", units, 0);
        Check.notNegative("m", maintenance);
        return units * unitCost * (1 + maintenance * Check.notNegative("y", time));
    }

    /** The electricity bill. */
    public static double electricity(
            double power, double units, double time, double pue, double price) {
        Check.notNegative("P", power);
        Check.whole("n", units, 0);
        Check.notNegative("y", time);
        Check.atLeast("PUE", pue, 1);
        return units * power * time * pue * Check.notNegative("k", price);
    }

    /** Moving data out at a steady rate for a time. */
    public static double egress(double rate, double time, double price) {
        Check.notNegative("r", rate);
        return rate * Check.notNegative("t", time) * Check.notNegative("k", price);
    }

    /** The price of a token. */
    public static double tokenCost(double price, double devices, double rate, double utilization) {
        Check.notNegative("k", price);
        Check.whole("n", devices, 1);
        return price * devices / (Check.positive("t", rate) * Check.share("u", utilization));
    }

    /** The time after which buying is cheaper than renting. */
    public static double breakEven(double purchase, double running, double rent) {
        Check.notNegative("C", purchase);
        Check.notNegative("o", running);
        if (!(Check.finite("k", rent) > running)) {
            throw Check.wrong(
                    "k", "greater than o = " + running + " (else buying never pays)", rent);
        }
        return purchase / (rent - running);
    }

    /** Carbon of IT energy: PUE is applied once, here. */
    public static double carbon(double itEnergy, double pue, double intensity) {
        Check.notNegative("E_IT", itEnergy);
        return itEnergy * Check.atLeast("PUE", pue, 1) * Check.notNegative("CI", intensity);
    }

    /** Water of IT energy. */
    public static double water(double itEnergy, double use) {
        return Check.notNegative("E_IT", itEnergy) * Check.notNegative("WUE", use);
    }

    /** Power at a load: an idle share, and the rest in proportion. */
    public static double power(double tdp, double idle, double utilization) {
        Check.notNegative("TDP", tdp);
        Check.fraction("i", idle);
        return tdp * (idle + (1 - idle) * Check.fraction("u", utilization));
    }
}
