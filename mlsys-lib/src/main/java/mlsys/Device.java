package mlsys;

/**
 * A machine that computes: an accelerator, a phone, a microcontroller. {@link Hardware} has them
 * all.
 *
 * <p>Peaks are dense; {@link #sparsePeak} has the figures for 2:4 structured sparsity.
 * Floating-point rates are in FLOP/s, integer rates in OP/s. Memory is in bytes; link rates sum
 * both directions unless their note says otherwise. Asking for what is not known of a device is an
 * {@link IllegalArgumentException} that says what is.
 */
public final class Device extends Twin {

    Device(String id) {
        super("device", id);
    }

    /**
     * {@return the dense peak rate at a precision, R_peak, in FLOP/s or OP/s}
     *
     * @param precision one it has a rate for
     * @throws IllegalArgumentException if no rate is known at it
     */
    public Quantity peak(Precision precision) {
        return get(field(precision), "R_peak");
    }

    /**
     * {@return the peak rate with structured sparsity, R_sparse, in FLOP/s or OP/s}
     *
     * @param precision one it has a sparse rate for
     * @throws IllegalArgumentException if no rate is known at it
     */
    public Quantity sparsePeak(Precision precision) {
        return get(field(precision) + "_sparse", "R_sparse");
    }

    private static String field(Precision precision) {
        return "peak." + Need.given(precision, "precision").field();
    }

    /**
     * {@return the rate the maker advertises, in FLOP/s or OP/s, at {@link #headline()}; for a few
     * devices it is a sparse one, and its symbol says so}
     */
    public Quantity peak() {
        return get("peak." + text("headline"), headlineIsSparse() ? "R_sparse" : "R_peak");
    }

    /** {@return the precision of the advertised rate} */
    public Precision headline() {
        return Precision.ofField(text("headline").replace("_sparse", ""));
    }

    /** {@return whether the advertised rate needs structured sparsity} */
    public boolean headlineIsSparse() {
        return text("headline").endsWith("_sparse");
    }

    /** {@return the bandwidth of its memory, BW, in B/s} */
    public Quantity memoryBandwidth() {
        return get("memory_bw", "BW");
    }

    /** {@return the size of its memory, in B} */
    public Quantity memoryCapacity() {
        return get("memory_capacity", "M");
    }

    /** {@return its thermal design power, in W} */
    public Quantity power() {
        return get("tdp", "TDP");
    }

    /** {@return the time to start one kernel, in s, an estimate} */
    public Quantity dispatchOverhead() {
        return get("dispatch_tax", "L_lat");
    }

    /** {@return the price of one, in USD, an estimate} */
    public Quantity unitCost() {
        return get("unit_cost", "c");
    }

    /** {@return the carbon its making emits, in kgCO2e, an estimate} */
    public Quantity embodiedCarbon() {
        return get("embodied_carbon", "m_emb");
    }

    /** {@return the bandwidth of its link to the host, in B/s} */
    public Quantity interconnectBandwidth() {
        return get("interconnect_bw", "BW_link");
    }

    /** {@return the bandwidth of its NVLink, in B/s, both directions summed} */
    public Quantity nvlinkBandwidth() {
        return get("nvlink_bw", "BW_NVLink");
    }

    /** {@return the bandwidth of its NVLink one way, in B/s, as collectives take it} */
    public Quantity nvlinkBandwidthOneWay() {
        return nvlinkBandwidth().dividedBy(2).symbol("β");
    }

    /** {@return the size of its on-chip memory, in B} */
    public Quantity sram() {
        return get("sram", "M_SRAM");
    }

    /** {@return the size of its flash memory, in B} */
    public Quantity flash() {
        return get("flash", "M_flash");
    }

    /** {@return the energy in its battery, in J} */
    public Quantity batteryCapacity() {
        return get("battery_capacity", "E_battery");
    }

    /**
     * Return the intensity at which memory and arithmetic are balanced, at the advertised rate.
     *
     * <p>I* = R_peak / BW. Source: Williams, Waterman &amp; Patterson, Roofline: an insightful
     * visual performance model (2009).
     *
     * @return I*, in FLOP/B
     */
    public Quantity ridgePoint() {
        return Roofline.ridge(peak(), memoryBandwidth());
    }

    /**
     * Return the intensity at which memory and arithmetic are balanced, at a precision.
     *
     * <p>I* = R_peak / BW. Source: Williams, Waterman &amp; Patterson, Roofline: an insightful
     * visual performance model (2009).
     *
     * @param precision one it has a rate for
     * @return I*, in FLOP/B
     * @throws IllegalArgumentException if a range does not fit
     */
    public Quantity ridgePoint(Precision precision) {
        return Roofline.ridge(peak(precision), memoryBandwidth());
    }

    /** {@return where it is deployed: cloud, workstation, edge, mobile, tiny} */
    public String tier() {
        return text("tier");
    }

    /** {@return the year it was released} */
    public int releaseYear() {
        return Integer.parseInt(text("release_year"));
    }
}
