// Wrong: accepts negative times.
// Fails: refusesNegativeTimes
static double maxServerKm(double budgetMs, double processingMs) {
    return Math.max(0, budgetMs - processingMs) / 2 * 200;
}
