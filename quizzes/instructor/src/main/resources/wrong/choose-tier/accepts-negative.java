// Wrong: accepts negative numbers.
// Fails: limits
static String chooseTier(boolean rawMayLeave, double latencyMs, double modelMb, double powerW) {
    if (modelMb <= 0.5 && powerW <= 0.01) {
        return "TINY";
    }
    if (modelMb <= 500 && powerW <= 5) {
        return "MOBILE";
    }
    if (modelMb <= 16_000 && powerW <= 100) {
        return "EDGE";
    }
    return rawMayLeave && latencyMs >= 100 ? "CLOUD" : "NONE";
}
