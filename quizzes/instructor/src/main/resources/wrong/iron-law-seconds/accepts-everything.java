// Wrong: accepts rates and an eta that cannot be.
// Fails: refusesWhatCannotBe
static double ironLawSeconds(
        double bytes, double bw, double flop, double peak, double eta, double overhead, boolean overlapped) {
    double moving = bytes / bw;
    double computing = flop / (peak * eta);
    return overhead + (overlapped ? Math.max(moving, computing) : moving + computing);
}
