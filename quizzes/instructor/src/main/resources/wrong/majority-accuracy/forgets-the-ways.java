// Wrong: counts one way for each number of right answers.
// Fails: randomPanels
static double majorityAccuracy(double p, int n) {
    if (!(p >= 0 && p <= 1) || n < 1 || n % 2 == 0) {
        throw new IllegalArgumentException("need p from 0 to 1 and an odd n >= 1");
    }
    double sum = 0;
    for (int k = n / 2 + 1; k <= n; k++) sum += Math.pow(p, k) * Math.pow(1 - p, n - k);
    return sum;
}
