package mlsys;

/** What a deployment has through its device. */
abstract class DeploymentTotals extends Twin {

    DeploymentTotals(String id) {
        super("deployment", id);
    }

    private Device device() {
        return Hardware.named(ref("hardware"));
    }

    /** Return the rate its device advertises, R_peak. */
    public Quantity peak() {
        return device().peak();
    }

    /** Return the bandwidth of its device's memory, BW. */
    public Quantity memoryBandwidth() {
        return device().memoryBandwidth();
    }

    /** Return the size of its device's memory. */
    public Quantity memoryCapacity() {
        return device().memoryCapacity();
    }
}
