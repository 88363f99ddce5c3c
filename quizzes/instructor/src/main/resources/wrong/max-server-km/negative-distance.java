// Wrong: returns a negative distance when no time is left.
// Fails: noTimeLeft
static double maxServerKm(double budgetMs, double processingMs) {
    if (!(budgetMs >= 0) || !(processingMs >= 0)) {
        throw new IllegalArgumentException("times must not be negative");
    }
    return (budgetMs - processingMs) / 2 * 200;
}
