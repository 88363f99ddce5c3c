// Wrong: returns hours instead of days.
// Fails: otherClusters
static double trainingDays(double flop, int devices, double peak, double eta) {
    if (devices < 1) {
        throw new IllegalArgumentException("devices must be at least 1, but was " + devices);
    }
    return flop / (devices * peak * eta) / 3_600;
}
