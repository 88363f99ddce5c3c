// Wrong: multiplies by the stage.
// Fails: randomStages
static double correctionCost(int stage, double baseEffort) {
    if (stage < 1 || stage > 6 || !(baseEffort >= 0)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    return baseEffort * stage;
}
