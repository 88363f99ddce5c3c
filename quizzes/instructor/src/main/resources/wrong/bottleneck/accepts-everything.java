// Wrong: accepts rates and amounts that cannot be.
// Fails: refusesWhatCannotBe
static String bottleneck(double flop, double bytes, double ioBytes, double peak, double eta, double bw, double ioBw) {
    double compute = flop / (peak * eta);
    double memory = bytes / bw;
    double io = ioBytes / ioBw;
    if (compute >= memory && compute >= io) {
        return "COMPUTE";
    }
    return memory >= io ? "MEMORY" : "IO";
}
