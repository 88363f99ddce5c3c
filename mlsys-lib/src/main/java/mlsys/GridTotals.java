package mlsys;

/** What a grid adds to the energy of the machines. */
abstract class GridTotals extends Twin {

    GridTotals(String id) {
        super("grid", id);
    }

    /**
     * Compute the carbon of the energy of the machines; cooling is included, once.
     *
     * <p>m = E_IT · PUE · CI. Source: Patterson et al., Carbon Emissions and Large Neural Network
     * Training (2021).
     *
     * @param itEnergy E_IT, energy of the machines, in J, at least 0
     * @return m, in kgCO2e
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public Quantity carbon(Quantity itEnergy) {
        return FleetCosts.carbon(itEnergy, get("pue", "PUE"), get("carbon_intensity", "CI"));
    }

    /**
     * Compute the water of the energy of the machines.
     *
     * <p>W = E_IT · WUE. Source: The Green Grid, Water Usage Effectiveness (2011).
     *
     * @param itEnergy E_IT, energy of the machines, in J, at least 0
     * @return W, in m^3
     * @throws IllegalArgumentException if a unit or a range does not fit
     */
    public Quantity water(Quantity itEnergy) {
        return FleetCosts.water(itEnergy, get("wue", "WUE"));
    }
}
