package mlsys;

/** What the accelerators of a node have together. */
abstract class NodeTotals extends Twin {

    NodeTotals(String id) {
        super("node", id);
    }

    private Device device() {
        return Hardware.named(ref("accelerator"));
    }

    private Quantity all(Quantity ofOne) {
        return ofOne.times(get("accelerators_per_node"));
    }

    /** {@return the rate its accelerators advertise, added up, in FLOP/s or OP/s} */
    public Quantity peak() {
        return all(device().peak());
    }

    /** {@return the memory of its accelerators, in B} */
    public Quantity memoryCapacity() {
        return all(device().memoryCapacity());
    }

    /** {@return the memory bandwidth of its accelerators, added up, in B/s} */
    public Quantity memoryBandwidth() {
        return all(device().memoryBandwidth());
    }

    /** {@return the power of its accelerators, in W; hosts and fans come on top} */
    public Quantity acceleratorPower() {
        return all(device().power());
    }

    /**
     * Return the mean time between failures of its accelerators, network cards and power supplies
     * in series. Nodes at work fail more often: software and hosts fail too.
     *
     * <p>MTBF = 1 / λ. Source: Reddi et al., Machine Learning Systems.
     *
     * @return MTBF, in s
     */
    public Quantity mtbf() {
        Quantity rate =
                rate("accelerators_per_node", "GPU")
                        .plus(rate("nics_per_node", "NIC"))
                        .plus(rate("psus_per_node", "PSU"));
        return Reliability.mtbf(rate);
    }

    private Quantity rate(String count, String part) {
        Quantity mttf = Constants.get("reliability." + part + "_MTTF").quantity();
        return Reliability.failureRate(get(count), mttf);
    }
}
