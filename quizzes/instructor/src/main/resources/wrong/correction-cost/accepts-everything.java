// Wrong: accepts stages that do not exist.
// Fails: refusesWhatCannotBe
static double correctionCost(int stage, double baseEffort) {
    return baseEffort * Math.pow(2, stage - 1);
}
