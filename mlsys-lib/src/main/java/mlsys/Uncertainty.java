package mlsys;

/**
 * How far a result may be off.
 *
 * @param value the result, in its own unit
 * @param relative its relative standard uncertainty, a share greater than 0, first order:
 *     independent inputs, small uncertainties
 * @param standard the same as an amount, in the unit of the result
 * @param low the smallest result, in the unit of the result, with every input at either end of what
 *     it was given
 * @param high the largest such result, in the unit of the result
 * @param budget what each input contributes: its relative uncertainty, the elasticity, their
 *     product, the largest first, and whose estimate it is
 */
public record Uncertainty(
        Quantity value,
        double relative,
        Quantity standard,
        Quantity low,
        Quantity high,
        Sheet budget) {

    /** Return {@code 25.3 d ± 2.85 d (22.3 d to 29 d)}. */
    @Override
    public String toString() {
        return value + " ± " + standard + " (" + low + " to " + high + ")";
    }
}
