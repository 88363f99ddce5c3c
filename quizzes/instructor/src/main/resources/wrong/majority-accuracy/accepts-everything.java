// Wrong: accepts an even number of annotators.
// Fails: refusesWhatCannotBe
static double majorityAccuracy(double p, int n) {
    double ways = 1, sum = 0;
    for (int wrong = 0; wrong <= (n - 1) / 2; wrong++) {
        sum += ways * Math.pow(p, n - wrong) * Math.pow(1 - p, wrong);
        ways = ways * (n - wrong) / (wrong + 1);
    }
    return sum;
}
