package mlsys.core;

/** A model that grows old, and what that costs; {@link RetrainingSimulationModel}. */
record Aging(double accuracy, double decay, double shock, double value, double retraining) {

    Aging {
        Check.share("A_0", accuracy);
        Check.positive("γ", decay);
        Check.between("s", shock);
        Check.notNegative("v", value);
        Check.notNegative("C", retraining);
    }

    /** Mean time between shocks. */
    double gap() {
        return shock / decay;
    }

    /** Cost of the accuracy that a time at a lower one lacks. */
    double loss(double current, double time) {
        return value * (accuracy - current) * time;
    }

    /** Check a threshold, at least 0, that a new model is above. */
    void checkThreshold(double threshold) {
        if (!(Check.notNegative("A_min", threshold) < accuracy)) {
            throw Check.wrong("A_min", "below A_0 = " + accuracy, threshold);
        }
    }
}
