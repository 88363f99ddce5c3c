package mlsys;

/**
 * The arithmetic of some formulas, by id, in base units. One class for a group of formulas, and not
 * a lambda for each, so that a group is there as soon as its class is loaded.
 */
interface Cores {

    /** Compute from inputs in the order of the formula. */
    double compute(String id, double[] x);

    /** Refuse a formula that is not of the group. */
    static IllegalStateException unknown(String id) {
        return new IllegalStateException("no core computes " + id);
    }
}
