// Wrong: takes the speed of light in a vacuum.
// Fails: randomBudgets
static double maxServerKm(double budgetMs, double processingMs) {
    if (!(budgetMs >= 0) || !(processingMs >= 0)) {
        throw new IllegalArgumentException("times must not be negative");
    }
    return Math.max(0, budgetMs - processingMs) / 2 * 299.792458;
}
