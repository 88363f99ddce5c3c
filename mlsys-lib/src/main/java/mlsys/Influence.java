package mlsys;

/**
 * What an input does to a result.
 *
 * @param symbol the symbol of the input
 * @param name what it is, in words
 * @param input its amount
 * @param elasticity by how many percent the result moves for a percent of the input; 1 for a factor
 *     of the result, −1 for a divisor
 * @param low the result, in its own unit, when the input is lowered; where its range ends, the
 *     result as it is
 * @param high the result, in its own unit, when the input is raised; where its range ends, the
 *     result as it is
 */
public record Influence(
        String symbol, String name, String input, double elasticity, Quantity low, Quantity high) {

    /** {@return how far apart the two results are, in the unit of the result} */
    public Quantity swing() {
        return low.max(high).minus(low.min(high));
    }
}
