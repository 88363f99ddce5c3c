// Wrong: takes the duty cycle for a percentage.
// Fails: randomDevices
static double batteryDays(double mAh, double volts, double activeMw, double sleepMw, double duty) {
    double mean = activeMw * duty + sleepMw * (1 - duty);
    if (!(mAh > 0) || !(volts > 0) || !(activeMw >= 0) || !(sleepMw >= 0) || !(duty >= 0 && duty <= 1)
            || !(mean > 0)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    double share = duty / 100;
    return mAh * volts / (activeMw * share + sleepMw * (1 - share)) / 24;
}
