// Wrong: hides the overhead behind the longer stage.
// Fails: bothForms
static double ironLawSeconds(
        double bytes, double bw, double flop, double peak, double eta, double overhead, boolean overlapped) {
    if (!(bw > 0) || !(peak > 0) || !(eta > 0 && eta <= 1)) {
        throw new IllegalArgumentException("bandwidth, peak and eta must be above zero, eta at most 1");
    }
    double moving = bytes / bw;
    double computing = flop / (peak * eta);
    return overlapped ? Math.max(moving, Math.max(computing, overhead)) : moving + computing + overhead;
}
