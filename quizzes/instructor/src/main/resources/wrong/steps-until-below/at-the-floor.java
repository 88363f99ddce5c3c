// Wrong: rounds up, so a step exactly at the floor counts as below.
// Fails: exactlyAtTheFloor
static int stepsUntilBelow(double acc0, double lambda, double driftPerStep, double floor) {
    if (acc0 < floor) {
        return 0;
    }
    double fall = lambda * driftPerStep;
    return fall <= 0 ? -1 : (int) Math.ceil((acc0 - floor) / fall - 1e-9);
}
