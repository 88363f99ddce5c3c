package mlsys;

/**
 * The arithmetic of a group of formulas in base units, in the order of their definitions. One class
 * for the group, and not a lambda for each, so that it is there as soon as it is loaded; by number,
 * so that it is short enough to become part of its callers.
 */
interface Cores {

    /** Compute from inputs in the order of the formula. */
    double compute(int formula, double[] x);

    /**
     * Compute at many points, a column of numbers for each input (one alone holds for all), where
     * that is faster than one after the other.
     *
     * @return false if it is not, or if a point is out of range; {@code results} is of no use then
     */
    default boolean computeAll(int formula, double[][] columns, double[] results) {
        return false;
    }

    /** Refuse a formula that is not of the group. */
    static IllegalStateException unknown(int formula) {
        return new IllegalStateException("the group has no formula " + formula);
    }
}
