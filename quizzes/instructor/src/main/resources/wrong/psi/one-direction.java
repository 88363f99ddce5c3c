// Wrong: sums the divergence of one direction only.
// Fails: randomShares
static double psi(double[] baseline, double[] current) {
    if (baseline.length != current.length || baseline.length == 0) {
        throw new IllegalArgumentException("need as many current shares as baseline shares");
    }
    double sum = 0;
    for (int i = 0; i < baseline.length; i++) {
        double e = Math.max(baseline[i], 1e-6), a = Math.max(current[i], 1e-6);
        sum += a * Math.log(a / e);
    }
    return sum;
}
