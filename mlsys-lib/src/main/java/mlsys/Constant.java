package mlsys;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A number we did not derive, with its origin. Immutable.
 *
 * <p>Most constants are one amount. A few are ranges ({@code "between 100 and 500 ms"}): they have
 * {@link #low()} and {@link #high()}, and asking for their {@link #quantity()} is an error that
 * says so.
 */
public final class Constant {

    private final ConstantRow row;
    private final Quantity low;
    private final Quantity high;

    Constant(ConstantRow row, String symbol) {
        this.row = row;
        this.low = row.quantity(row.low(), symbol, row.isRange() ? ", lower end" : "");
        this.high = row.isRange() ? row.quantity(row.high(), symbol, ", upper end") : low;
    }

    /** {@return the id, such as {@code hardware.nvidia.A100_MEM_BW}} */
    public String id() {
        return row.id();
    }

    /** {@return what it is, in words: {@code A100 memory bandwidth}} */
    public String name() {
        return Words.of(id());
    }

    /** {@return what it belongs to: {@code NVIDIA accelerators}, {@code Prices}} */
    public String group() {
        return Words.group(id());
    }

    /**
     * {@return the amount, with a derivation that names this constant}
     *
     * @throws IllegalArgumentException if it is a range
     */
    public Quantity quantity() {
        if (row.isRange()) {
            throw new IllegalArgumentException(
                    id() + " is a range from " + low + " to " + high + ": ask for low() or high()");
        }
        return low;
    }

    /** {@return whether it is a range} */
    public boolean isRange() {
        return row.isRange();
    }

    /** {@return the lower end of a range, or the amount} */
    public Quantity low() {
        return low;
    }

    /** {@return the upper end of a range, or the amount} */
    public Quantity high() {
        return high;
    }

    /** {@return the unit it was published in} */
    public Unit unit() {
        return row.unit();
    }

    /** {@return where it was read} */
    public Source source() {
        return row.source();
    }

    /** {@return the year it holds for; a fraction for dated points: {@code 2012.5} is mid 2012} */
    public OptionalDouble year() {
        return row.year();
    }

    /** {@return how far it can be trusted} */
    public Kind kind() {
        return row.kind();
    }

    /**
     * {@return the relative standard uncertainty, a share: every range and every estimate has one,
     * and facts whose sources disagree} {@link #uncertaintyBy()} says whose it is.
     */
    public OptionalDouble uncertainty() {
        Doubt doubt = row.doubt();
        return doubt == null ? OptionalDouble.empty() : OptionalDouble.of(doubt.relative());
    }

    /** {@return whose estimate the uncertainty is and how it was made, if there is one} */
    public @Nullable String uncertaintyBy() {
        Doubt doubt = row.doubt();
        return doubt == null ? null : doubt.by();
    }

    @Nullable Doubt doubt() {
        return row.doubt();
    }

    /** {@return what to know before using it, if anything} */
    public @Nullable String note() {
        return row.note();
    }

    /** Return id, amount, kind and source in one line. */
    @Override
    public String toString() {
        String amount = row.isRange() ? low + " to " + high : low.toString();
        return id() + " = " + amount + "   [" + kind().word() + "]   " + source();
    }
}
