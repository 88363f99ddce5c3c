// Wrong: doubles in the first stage already.
// Fails: keepsFractionsOfCost
static double correctionCost(int stage, double baseEffort) {
    if (stage < 1 || stage > 6 || !(baseEffort >= 0)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    return baseEffort * Math.pow(2, stage);
}
