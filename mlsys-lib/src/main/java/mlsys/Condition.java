package mlsys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * What a comparison of amounts says, with the amounts in it: {@code days.gt(20, DAY)}. It can be
 * asked whether it {@linkplain #holds() holds}, and whether it {@linkplain #examine() could fail}.
 * Immutable.
 *
 * <pre>{@code
 * var weeks = days.gt(20, DAY).and(saved.gt(5, DAY));
 * if (weeks.holds()) ...
 * weeks.examine().canFail();
 * }</pre>
 */
public abstract sealed class Condition permits Comparison, Junction, Negation {

    Condition() {}

    /** {@return whether it is true of the amounts as they are} */
    public final boolean holds() {
        return holds(Quantity::value);
    }

    /**
     * Say that both hold.
     *
     * @param other the other one
     * @return a condition that holds if both do
     */
    public final Condition and(Condition other) {
        Need.given(other, "other");
        return new Junction(true, this, other);
    }

    /**
     * Say that at least one of them holds.
     *
     * @param other the other one
     * @return a condition that holds if at least one does
     */
    public final Condition or(Condition other) {
        Need.given(other, "other");
        return new Junction(false, this, other);
    }

    /**
     * Say the contrary.
     *
     * @return a condition that holds if this does not
     */
    public final Condition not() {
        return new Negation(this);
    }

    /**
     * Find out whether it could fail: each input threefold down and up, alone and together. See
     * {@link Examination} for what counts as an input and how far it moves.
     *
     * @return whether some move makes it fail, and which
     */
    public final Examination examine() {
        return new Examiner(this).examination();
    }

    /** Whether it is true when amounts have these values, in base units. */
    abstract boolean holds(ToDoubleFunction<Quantity> values);

    /** How far it is from failing, from 1 to -1; only the order of margins means something. */
    abstract double margin(ToDoubleFunction<Quantity> values);

    abstract void amounts(Consumer<Quantity> each);

    final List<Quantity> amounts() {
        List<Quantity> amounts = new ArrayList<>();
        amounts(amounts::add);
        return amounts;
    }

    /** {@return the comparison with its amounts, without the answer: {@code 25.3 d > 20 d}} */
    public abstract String text();

    /** Return the comparison and whether it holds: {@code 25.3 d > 20 d: true}. */
    @Override
    public final String toString() {
        return text() + ": " + holds();
    }
}
