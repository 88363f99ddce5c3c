// Wrong: accepts any rate.
// Fails: refusesWhatCannotBe
static long requiredPositives(double p, double margin, double z) {
    return (long) Math.ceil(z * z * p * (1 - p) / (margin * margin));
}
