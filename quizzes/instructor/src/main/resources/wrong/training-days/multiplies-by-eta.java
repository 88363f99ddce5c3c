// Wrong: multiplies by eta, as if idling made the run shorter.
// Fails: otherClusters
static double trainingDays(double flop, int devices, double peak, double eta) {
    if (devices < 1) {
        throw new IllegalArgumentException("devices must be at least 1, but was " + devices);
    }
    return flop / (devices * peak) * eta / 86_400;
}
