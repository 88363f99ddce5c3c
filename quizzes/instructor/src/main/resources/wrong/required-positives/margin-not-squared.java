// Wrong: forgets to square the margin.
// Fails: otherRates
static long requiredPositives(double p, double margin, double z) {
    if (!(p >= 0 && p <= 1) || !(margin > 0) || !(z >= 0)) {
        throw new IllegalArgumentException("an argument is out of its range");
    }
    return (long) Math.ceil(z * z * p * (1 - p) / margin);
}
