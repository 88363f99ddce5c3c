package mlsys;

/** What the nodes of a cluster have together. */
abstract class ClusterTotals extends Twin {

    ClusterTotals(String id) {
        super("cluster", id);
    }

    private Node each() {
        return Nodes.named(ref("node"));
    }

    private Quantity all(Quantity ofOne) {
        return ofOne.times(get("nodes"));
    }

    /** {@return the number of its accelerators, N, a plain number} */
    public Quantity accelerators() {
        return all(each().get("accelerators_per_node")).symbol("N");
    }

    /** {@return the rate its accelerators advertise, added up, in FLOP/s or OP/s} */
    public Quantity peak() {
        return all(each().peak());
    }

    /**
     * Return the rate that training gets: the peak, less utilization, scaling and goodput.
     *
     * <p>R_eff = R · MFU · η_s · g. Source: Reddi et al., Machine Learning Systems.
     *
     * @return R_eff, in FLOP/s
     */
    public Quantity effectiveRate() {
        return Efficiency.effectiveRate(
                peak(), get("mfu"), get("scaling_efficiency"), get("goodput"));
    }

    /** {@return the memory of its accelerators, in B} */
    public Quantity memoryCapacity() {
        return all(each().memoryCapacity());
    }

    /** {@return the memory bandwidth of its accelerators, added up, in B/s} */
    public Quantity memoryBandwidth() {
        return all(each().memoryBandwidth());
    }

    /** {@return the power of its accelerators, in W; hosts, network and cooling come on top} */
    public Quantity acceleratorPower() {
        return all(each().acceleratorPower());
    }

    /**
     * Return the mean time between failures of any of its nodes.
     *
     * <p>MTBF = θ / N. Source: Barroso et al., The Datacenter as a Computer (2018).
     *
     * @return MTBF, in s
     */
    public Quantity mtbf() {
        return Reliability.clusterMtbf(each().mtbf(), get("nodes"));
    }
}
