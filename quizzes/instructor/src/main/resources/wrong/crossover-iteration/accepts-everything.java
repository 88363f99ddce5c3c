// Wrong: accepts experiments that take no time.
// Fails: refusesWhatCannotBe
static int crossoverIteration(
        double startA, double gainA, double hoursA, double startB, double gainB, double hoursB, double ceiling) {
    for (int k = 1; k <= 10_000; k++) {
        double finished = Math.floor(k * hoursB / hoursA + 1e-9);
        if (Math.min(ceiling, startB + gainB * k) >= Math.min(ceiling, startA + gainA * finished) - 1e-9) {
            return k;
        }
    }
    return -1;
}
