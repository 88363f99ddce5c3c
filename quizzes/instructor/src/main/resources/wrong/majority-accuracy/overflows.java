// Wrong: computes factorials in a long, which overflow from twenty-one on.
// Fails: otherPanels
static double majorityAccuracy(double p, int n) {
    if (!(p >= 0 && p <= 1) || n < 1 || n % 2 == 0) {
        throw new IllegalArgumentException("need p from 0 to 1 and an odd n >= 1");
    }
    long[] factorial = new long[n + 1];
    factorial[0] = 1;
    for (int i = 1; i <= n; i++) factorial[i] = factorial[i - 1] * i;
    double sum = 0;
    for (int k = n / 2 + 1; k <= n; k++) {
        double ways = (double) factorial[n] / ((double) factorial[k] * factorial[n - k]);
        sum += ways * Math.pow(p, k) * Math.pow(1 - p, n - k);
    }
    return sum;
}
