// Wrong: accepts any duty cycle.
// Fails: refusesWhatCannotBe
static double batteryDays(double mAh, double volts, double activeMw, double sleepMw, double duty) {
    return mAh * volts / (activeMw * duty + sleepMw * (1 - duty)) / 24;
}
