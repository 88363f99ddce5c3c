// Wrong: forgets the number of devices.
// Fails: randomRuns
static double trainingDays(double flop, int devices, double peak, double eta) {
    if (devices < 1) {
        throw new IllegalArgumentException("devices must be at least 1, but was " + devices);
    }
    return flop / (peak * eta) / 86_400;
}
