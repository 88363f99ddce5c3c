// Wrong: counts the way out and forgets the way back.
// Fails: randomBudgets
static double maxServerKm(double budgetMs, double processingMs) {
    if (!(budgetMs >= 0) || !(processingMs >= 0)) {
        throw new IllegalArgumentException("times must not be negative");
    }
    return Math.max(0, budgetMs - processingMs) * 200;
}
