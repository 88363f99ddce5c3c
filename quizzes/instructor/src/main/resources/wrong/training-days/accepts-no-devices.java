// Wrong: answers Infinity for a cluster without devices.
// Fails: refusesNoDevices
static double trainingDays(double flop, int devices, double peak, double eta) {
    return flop / (devices * peak * eta) / 86_400;
}
