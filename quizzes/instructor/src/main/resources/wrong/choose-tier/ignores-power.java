// Wrong: looks at the size of the model only.
// Fails: randomTasks
static String chooseTier(boolean rawMayLeave, double latencyMs, double modelMb, double powerW) {
    if (!(latencyMs >= 0) || !(modelMb >= 0) || !(powerW >= 0)) {
        throw new IllegalArgumentException("numbers must not be negative");
    }
    if (modelMb <= 0.5) {
        return "TINY";
    }
    if (modelMb <= 500) {
        return "MOBILE";
    }
    if (modelMb <= 16_000) {
        return "EDGE";
    }
    return rawMayLeave && latencyMs >= 100 ? "CLOUD" : "NONE";
}
