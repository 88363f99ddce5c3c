// Wrong: tries the largest tier first.
// Fails: limits
static String chooseTier(boolean rawMayLeave, double latencyMs, double modelMb, double powerW) {
    if (!(latencyMs >= 0) || !(modelMb >= 0) || !(powerW >= 0)) {
        throw new IllegalArgumentException("numbers must not be negative");
    }
    if (rawMayLeave && latencyMs >= 100) {
        return "CLOUD";
    }
    if (modelMb > 16_000 || powerW > 100) {
        return "NONE";
    }
    return modelMb <= 0.5 && powerW <= 0.01 ? "TINY" : modelMb <= 500 && powerW <= 5 ? "MOBILE" : "EDGE";
}
