// Wrong: compares as many bins as the first array has.
// Fails: refusesWhatCannotBeCompared
static double psi(double[] baseline, double[] current) {
    double sum = 0;
    for (int i = 0; i < baseline.length; i++) {
        double e = Math.max(baseline[i], 1e-6), a = Math.max(current[i], 1e-6);
        sum += (a - e) * Math.log(a / e);
    }
    return sum;
}
