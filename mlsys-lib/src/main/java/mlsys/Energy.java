package mlsys;

import java.util.List;
import mlsys.core.EnergyModel;

/** What moving data and computing cost in joules. */
public final class Energy {

    private static final Rule MOVING =
            Formula.define("energy_move", "Energy to move data")
                    .result("E_data", Units.JOULE)
                    .argument("D_vol", "data moved", Units.BYTE, "at least 0", 3e9)
                    .argument("E_move", "energy per byte", Unit.parse("J/B"), "at least 0", 160e-12)
                    .text("E_data = D_vol · E_move", "E_{\\text{data}}=D_{vol}\\,E_{move}")
                    .from(
                            References.paper(
                                    "Reddi et al., Machine Learning Systems; energies after Horowitz, Computing's Energy Problem",
                                    2014))
                    .core(new Core(), 0);

    private static final Rule COMPUTING =
            Formula.define("energy_compute", "Energy to compute")
                    .result("E_arith", Units.JOULE)
                    .argument("O", "work", Units.FLOP, "at least 0", 8.2e9)
                    .argument(
                            "E_compute",
                            "energy per operation",
                            Unit.parse("J/FLOP"),
                            "at least 0",
                            1.1e-12)
                    .text("E_arith = O · E_compute", "E_{\\text{arith}}=O\\,E_{compute}")
                    .from(
                            References.paper(
                                    "Reddi et al., Machine Learning Systems; energies after Horowitz, Computing's Energy Problem",
                                    2014))
                    .core(new Core(), 1);

    private static final Rule TOTAL =
            Formula.define("energy", "Energy of a workload")
                    .result("E", Units.JOULE)
                    .argument("D_vol", "data moved", Units.BYTE, "at least 0", 3e9)
                    .argument("E_move", "energy per byte", Unit.parse("J/B"), "at least 0", 160e-12)
                    .argument("O", "work", Units.FLOP, "at least 0", 8.2e9)
                    .argument(
                            "E_compute",
                            "energy per operation",
                            Unit.parse("J/FLOP"),
                            "at least 0",
                            1.1e-12)
                    .text(
                            "E = D_vol · E_move + O · E_compute",
                            "E=D_{vol}\\,E_{move}+O\\,E_{compute}")
                    .from(
                            References.paper(
                                    "Reddi et al., Machine Learning Systems; energies after Horowitz, Computing's Energy Problem",
                                    2014))
                    .core(new Core(), 2);

    private static final Rule DUTY =
            Formula.define("duty_power", "Mean power at a duty cycle")
                    .result("P_mean", Units.WATT)
                    .argument("P_active", "power when active", Units.WATT, "at least 0", 0.3)
                    .argument("P_idle", "power when idle", Units.WATT, "at least 0", 0.01)
                    .argument("d", "share of time active", Units.ONE, "from 0 to 1", 0.1)
                    .text(
                            "P_mean = P_active · d + P_idle · (1 − d)",
                            "P_{\\text{mean}}=P_{active}\\,d+P_{idle}\\,(1-d)")
                    .core(new Core(), 3);

    private static final class Core implements Cores {
        @Override
        public double compute(int formula, double[] x) {
            return switch (formula) {
                case 0 -> EnergyModel.moving(x[0], x[1]);
                case 1 -> EnergyModel.computing(x[0], x[1]);
                case 2 -> EnergyModel.total(x[0], x[1], x[2], x[3]);
                case 3 -> EnergyModel.dutyPower(x[0], x[1], x[2]);
                default -> throw Cores.unknown(formula);
            };
        }
    }

    private Energy() {}

    static List<Rule> formulas() {
        return List.of(MOVING, COMPUTING, TOTAL, DUTY);
    }

    /**
     * Compute the energy to move data.
     *
     * <p>E_data = D_vol · E_move. Source: Reddi et al., Machine Learning Systems; energies after
     * Horowitz, Computing's Energy Problem (2014).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param perByte E_move, energy per byte, in J/B, at least 0
     * @return E_data, in J
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity moving(Quantity bytes, Quantity perByte) {
        return MOVING.of(bytes, perByte);
    }

    /**
     * Compute the energy of the arithmetic.
     *
     * <p>E_arith = O · E_compute. Source: Reddi et al., Machine Learning Systems; energies after
     * Horowitz, Computing's Energy Problem (2014).
     *
     * @param work O, in FLOP, at least 0
     * @param perOperation E_compute, energy per operation, in J/FLOP, at least 0
     * @return E_arith, in J
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity computing(Quantity work, Quantity perOperation) {
        return COMPUTING.of(work, perOperation);
    }

    /**
     * Compute the energy to move data and to compute.
     *
     * <p>E = D_vol · E_move + O · E_compute. Source: Reddi et al., Machine Learning Systems;
     * energies after Horowitz, Computing's Energy Problem (2014).
     *
     * @param bytes D_vol, data moved, in B, at least 0
     * @param perByte E_move, energy per byte, in J/B, at least 0
     * @param work O, in FLOP, at least 0
     * @param perOperation E_compute, energy per operation, in J/FLOP, at least 0
     * @return E, in J
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity of(
            Quantity bytes, Quantity perByte, Quantity work, Quantity perOperation) {
        return TOTAL.of(bytes, perByte, work, perOperation);
    }

    /**
     * Compute the mean power of a device that is active a share of the time.
     *
     * <p>P_mean = P_active · d + P_idle · (1 − d). Source: Reddi et al., Machine Learning Systems.
     *
     * @param active P_active, power when active, in W, at least 0
     * @param idle P_idle, power when idle, in W, at least 0
     * @param duty d, share of time active, from 0 to 1
     * @return P_mean, in W
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity dutyPower(Quantity active, Quantity idle, Quantity duty) {
        return DUTY.of(active, idle, duty);
    }

    /**
     * Compute the mean power of a device that is active a share of the time.
     *
     * <p>P_mean = P_active · d + P_idle · (1 − d). Source: Reddi et al., Machine Learning Systems.
     *
     * @param active P_active, power when active, in W, at least 0
     * @param idle P_idle, power when idle, in W, at least 0
     * @param duty d, share of time active, from 0 to 1
     * @return P_mean, in W
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public static Quantity dutyPower(Quantity active, Quantity idle, double duty) {
        return DUTY.of(active, idle, DUTY.number(2, duty));
    }
}
