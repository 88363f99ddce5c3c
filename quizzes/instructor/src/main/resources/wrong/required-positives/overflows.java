// Wrong: counts as int, which ends at two thousand million.
// Fails: otherRates
static long requiredPositives(double p, double margin, double z) {
    if (!(p >= 0 && p <= 1) || !(margin > 0) || !(z >= 0)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    return (int) Math.ceil(z * z * p * (1 - p) / (margin * margin));
}
