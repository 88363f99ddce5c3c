// Wrong: takes less than half for a majority.
// Fails: randomPanels
static double majorityAccuracy(double p, int n) {
    if (!(p >= 0 && p <= 1) || n < 1 || n % 2 == 0) {
        throw new IllegalArgumentException("need p from 0 to 1 and an odd n >= 1");
    }
    double ways = 1, sum = 0;
    for (int wrong = 0; wrong <= (n + 1) / 2; wrong++) {
        sum += ways * Math.pow(p, n - wrong) * Math.pow(1 - p, wrong);
        ways = ways * (n - wrong) / (wrong + 1);
    }
    return sum;
}
