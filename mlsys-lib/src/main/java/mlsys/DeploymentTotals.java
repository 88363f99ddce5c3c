package mlsys;

/** What a deployment has through its device. */
abstract class DeploymentTotals extends Twin {

    DeploymentTotals(String id) {
        super("deployment", id);
    }

    private Device device() {
        return Hardware.named(ref("hardware"));
    }

    /** {@return the rate its device advertises, R_peak, in FLOP/s or OP/s} */
    public Quantity peak() {
        return device().peak();
    }

    /** {@return the bandwidth of its device's memory, BW, in B/s} */
    public Quantity memoryBandwidth() {
        return device().memoryBandwidth();
    }

    /** {@return the size of its device's memory, in B} */
    public Quantity memoryCapacity() {
        return device().memoryCapacity();
    }
}
