// Wrong: takes the size of the change but keeps the sign of the logarithm.
// Fails: randomShares
static double psi(double[] baseline, double[] current) {
    if (baseline.length != current.length || baseline.length == 0) {
        throw new IllegalArgumentException("need as many current shares as baseline shares");
    }
    double sum = 0;
    for (int i = 0; i < baseline.length; i++) {
        double e = Math.max(baseline[i], 1e-6), a = Math.max(current[i], 1e-6);
        sum += Math.abs(a - e) * Math.log(a / e);
    }
    return sum;
}
