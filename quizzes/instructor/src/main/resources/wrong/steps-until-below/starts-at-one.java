// Wrong: starts to count at step 1.
// Fails: neverAndAtOnce
static int stepsUntilBelow(double acc0, double lambda, double driftPerStep, double floor) {
    double fall = lambda * driftPerStep;
    if (fall <= 0) {
        return -1;
    }
    int step = 1;
    while (acc0 - fall * step >= floor - 1e-12) {
        step++;
    }
    return step;
}
