// Wrong: ignores the utilisation.
// Fails: randomMachines
static String bottleneck(double flop, double bytes, double ioBytes, double peak, double eta, double bw, double ioBw) {
    if (!(flop >= 0) || !(bytes >= 0) || !(ioBytes >= 0) || !(peak > 0) || !(eta > 0 && eta <= 1)
            || !(bw > 0) || !(ioBw > 0)) {
        throw new IllegalArgumentException("an amount is negative or a rate is out of its range");
    }
    double compute = flop / peak;
    double memory = bytes / bw;
    double io = ioBytes / ioBw;
    if (compute >= memory && compute >= io) {
        return "COMPUTE";
    }
    return memory >= io ? "MEMORY" : "IO";
}
