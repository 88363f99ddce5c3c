package mlsys;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a condition could fail, and what was tried to find out. Every input is moved threefold
 * down and up: first each alone, then all together, each in the direction that brings the condition
 * closer to failing.
 *
 * <p>Inputs are the numbers somebody stated: constants, givens, measurements. Definitions do not
 * move, nor does the bound in the call, nor a plain number of the arithmetic such as the 2 of
 * {@code times(2)}. A share between 0 and 1 stops at 1, a whole count at 1; where a formula refuses
 * an amount, the input goes as far as the formula takes it.
 *
 * @param canFail whether some move makes it fail
 * @param failure the moves that do, such as {@code η = 1}; empty if none does
 * @param inputs what was moved, and how far
 */
public record Examination(boolean canFail, List<String> failure, List<Moved> inputs) {

    /**
     * Hold copies.
     *
     * @param canFail whether some move makes it fail
     * @param failure the moves that do; empty if none does
     * @param inputs what was moved, and how far
     */
    public Examination {
        failure = Need.all(failure, "failure");
        inputs = Need.all(inputs, "inputs");
    }

    /**
     * An input and its ends, as people write amounts.
     *
     * @param symbol its symbol in the formula, or its name where it has none
     * @param name what it is, in words
     * @param value its amount at hand
     * @param low how far down it was moved
     * @param high how far up
     */
    public record Moved(String symbol, String name, String value, String low, String high) {

        @Override
        public String toString() {
            return symbol + " " + value + " (" + low + " to " + high + ")";
        }
    }

    /** Return it in a line. */
    @Override
    public String toString() {
        if (canFail) {
            return failure.isEmpty()
                    ? "fails as it stands"
                    : "fails with " + String.join(", ", failure);
        }
        return inputs.isEmpty()
                ? "can never fail: nothing in it can change"
                : inputs.stream()
                        .map(Moved::toString)
                        .collect(Collectors.joining(", ", "can never fail: tried ", ""));
    }
}
