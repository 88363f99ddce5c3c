package mlsys.core;

/** What work costs in joules. */
public final class EnergyModel {

    private EnergyModel() {}

    /**
     * The energy to move data.
     *
     * <p>E_data = D_vol · E_move. Source: Reddi et al., Machine Learning Systems; energies after
     * Horowitz, Computing's Energy Problem (2014).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param perByte E_move, energy per byte, in J/B, at least 0
     * @return E_data, in J
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double moving(double bytes, double perByte) {
        return Check.notNegative("D_vol", bytes) * Check.notNegative("E_move", perByte);
    }

    /**
     * The energy to compute.
     *
     * <p>E_arith = O · E_compute. Source: Reddi et al., Machine Learning Systems; energies after
     * Horowitz, Computing's Energy Problem (2014).
     *
     * @param flop O, work, in FLOP, at least 0
     * @param perFlop E_compute, energy per operation, in J/FLOP, at least 0
     * @return E_arith, in J
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double computing(double flop, double perFlop) {
        return Check.notNegative("O", flop) * Check.notNegative("E_compute", perFlop);
    }

    /**
     * The energy to move and to compute.
     *
     * <p>E = D_vol · E_move + O · E_compute. Source: Reddi et al., Machine Learning Systems;
     * energies after Horowitz, Computing's Energy Problem (2014).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param perByte E_move, energy per byte, in J/B, at least 0
     * @param flop O, work, in FLOP, at least 0
     * @param perFlop E_compute, energy per operation, in J/FLOP, at least 0
     * @return E, in J
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double total(double bytes, double perByte, double flop, double perFlop) {
        return moving(bytes, perByte) + computing(flop, perFlop);
    }

    /**
     * The mean power of a device that is active a share of the time.
     *
     * <p>P_mean = P_active · d + P_idle · (1 − d). Source: Reddi et al., Machine Learning Systems.
     *
     * @param active P_active, power when active, in W, at least 0
     * @param idle P_idle, power when idle, in W, at least 0
     * @param duty d, share of time active, from 0 to 1
     * @return P_mean, in W
     * @throws IllegalArgumentException if a range does not fit
     */
    public static double dutyPower(double active, double idle, double duty) {
        Check.notNegative("P_active", active);
        Check.notNegative("P_idle", idle);
        return active * Check.fraction("d", duty) + idle * (1 - duty);
    }
}
