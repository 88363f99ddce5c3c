// Wrong: leaves empty bins out.
// Fails: emptyBins
static double psi(double[] baseline, double[] current) {
    if (baseline.length != current.length || baseline.length == 0) {
        throw new IllegalArgumentException("need as many current shares as baseline shares");
    }
    double sum = 0;
    for (int i = 0; i < baseline.length; i++) {
        if (baseline[i] == 0 || current[i] == 0) continue;
        double e = Math.max(baseline[i], 1e-6), a = Math.max(current[i], 1e-6);
        sum += (a - e) * Math.log(a / e);
    }
    return sum;
}
