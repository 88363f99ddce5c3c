// Wrong: lets accuracies grow without end.
// Fails: randomTeams
static int crossoverIteration(
        double startA, double gainA, double hoursA, double startB, double gainB, double hoursB, double ceiling) {
    if (!(hoursA > 0) || !(hoursB > 0) || !(gainA >= 0) || !(gainB >= 0)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    for (int k = 1; k <= 10_000; k++) {
        double finished = Math.floor(k * hoursB / hoursA + 1e-9);
        if ((startB + gainB * k) >= (startA + gainA * finished) - 1e-9) {
            return k;
        }
    }
    return -1;
}
