// Wrong: compares without tolerance, so rounding decides at equality.
// Fails: exactlyAtTheFloor
static int stepsUntilBelow(double acc0, double lambda, double driftPerStep, double floor) {
    double fall = lambda * driftPerStep;
    if (acc0 < floor) {
        return 0;
    }
    if (fall <= 0) {
        return -1;
    }
    int step = 0;
    double accuracy = acc0;
    while (accuracy >= floor) {
        accuracy -= fall;
        step++;
    }
    return step;
}
