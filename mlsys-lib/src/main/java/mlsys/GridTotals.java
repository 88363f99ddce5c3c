package mlsys;

/** What a grid adds to the energy of the machines. */
abstract class GridTotals extends Twin {

    GridTotals(String id) {
        super("grid", id);
    }

    /** Compute the carbon of the energy of the machines; cooling is included, once. */
    public Quantity carbon(Quantity itEnergy) {
        return FleetCosts.carbon(itEnergy, get("pue", "PUE"), get("carbon_intensity", "CI"));
    }

    /** Compute the water of the energy of the machines. */
    public Quantity water(Quantity itEnergy) {
        return FleetCosts.water(itEnergy, get("wue", "WUE"));
    }
}
