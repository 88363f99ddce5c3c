// Wrong: forgets lambda.
// Fails: randomDrifts
static int stepsUntilBelow(double acc0, double lambda, double driftPerStep, double floor) {
    if (acc0 < floor - 1e-12) {
        return 0;
    }
    if (lambda * driftPerStep <= 0) {
        return -1;
    }
    return (int) Math.floor((acc0 - floor) / driftPerStep + 1e-9) + 1;
}
