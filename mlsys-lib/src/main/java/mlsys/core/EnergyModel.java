package mlsys.core;

/** What work costs in joules. */
public final class EnergyModel {

    private EnergyModel() {}

    /** The energy to move data. */
    public static double moving(double bytes, double perByte) {
        return Check.notNegative("D_vol", bytes) * Check.notNegative("E_move", perByte);
    }

    /** The energy to compute. */
    public static double computing(double flop, double perFlop) {
        return Check.notNegative("O", flop) * Check.notNegative("E_compute", perFlop);
    }

    /** The energy to move and to compute. */
    public static double total(double bytes, double perByte, double flop, double perFlop) {
        return moving(bytes, perByte) + computing(flop, perFlop);
    }

    /** The mean power of a device that is active a share of the time. */
    public static double dutyPower(double active, double idle, double duty) {
        Check.notNegative("P_active", active);
        Check.notNegative("P_idle", idle);
        return active * Check.fraction("d", duty) + idle * (1 - duty);
    }
}
