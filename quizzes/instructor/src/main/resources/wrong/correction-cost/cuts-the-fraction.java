// Wrong: drops the fraction of the effort.
// Fails: keepsFractionsOfCost
static double correctionCost(int stage, double baseEffort) {
    if (stage < 1 || stage > 6 || !(baseEffort >= 0)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    return (int) baseEffort * Math.pow(2, stage - 1);
}
