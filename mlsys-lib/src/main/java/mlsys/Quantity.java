package mlsys;

import java.util.Objects;
import mlsys.Comparison.Relation;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its unit and the way it came about. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Quantity bandwidth = Quantity.of(3.35, TERABYTE.per(SECOND));
 * Quantity time = Quantity.parse("140 GB").dividedBy(bandwidth);
 * time.in(MILLISECOND);   // 41.79...
 * time.explain();         // where every number in it is from
 * }</pre>
 *
 * <p>Amounts are held in base units and checked at run time: adding a FLOP to a byte throws an
 * {@link IllegalArgumentException} that says so. NaN and infinity are refused. Equality compares
 * what is measured and how much of it, not the derivation.
 */
public final class Quantity implements Comparable<Quantity> {

    static final String IN_CODE = "given in the code";
    private static final Source CODE = Source.titled(IN_CODE);

    private final double value;
    private final Dimension dimension;
    private final Derivation derivation;
    private final Kind kind;

    Quantity(double value, Dimension dimension, Derivation derivation) {
        this(Numbers.finite(value, "the amount"), dimension, derivation, derivation.kind());
    }

    private Quantity(double value, Dimension dimension, Derivation derivation, Kind kind) {
        this.value = value;
        this.dimension = dimension;
        this.derivation = derivation;
        this.kind = kind;
    }

    /**
     * Make an amount stated in the code; its kind is {@link Kind#SCENARIO}.
     *
     * @param amount a finite number of {@code unit}
     * @param unit such as {@code Units.GB}
     * @return the amount
     * @throws IllegalArgumentException if the number is not finite
     */
    public static Quantity of(double amount, Unit unit) {
        return given(amount, unit, "", IN_CODE, Kind.SCENARIO, CODE);
    }

    /**
     * Make a plain number.
     *
     * @param number finite
     * @return the amount, without a unit
     * @throws IllegalArgumentException if the number is not finite
     */
    public static Quantity of(double number) {
        return of(number, Units.ONE);
    }

    /**
     * Make an amount chosen for an example, with its symbol and the reason for the choice.
     *
     * @param amount a finite number of {@code unit}
     * @param unit such as {@code Units.GB}
     * @param symbol in formulas, such as {@code N}; may be empty
     * @param reason why this number, in words
     * @return the amount
     * @throws IllegalArgumentException if the number is not finite or the reason is blank
     */
    public static Quantity given(double amount, Unit unit, String symbol, String reason) {
        Source source = Source.titled(Need.given(reason, "reason"));
        return given(amount, unit, symbol, reason, Kind.SCENARIO, source);
    }

    /**
     * Make an amount with everything that is known about it.
     *
     * @param amount a finite number of {@code unit}
     * @param unit such as {@code Units.GB}
     * @param symbol in formulas, such as {@code R_peak}; may be empty
     * @param name what it is, in words
     * @param kind how far it can be trusted
     * @param source where it was read
     * @return the amount
     * @throws IllegalArgumentException if the number is not finite
     */
    public static Quantity given(
            double amount, Unit unit, String symbol, String name, Kind kind, Source source) {
        Numbers.finite(amount, Need.given(symbol, "symbol").isEmpty() ? "the amount" : symbol);
        double base = Need.given(unit, "unit").toBase(amount);
        return LeafNode.stated(symbol, name, base, unit, kind, source).quantity();
    }

    /**
     * Read an amount: {@code "3.35 TB/s"}, {@code "25 %"}, {@code "1024"}.
     *
     * @param text a number, then a unit, if any
     * @return the amount
     * @throws IllegalArgumentException if the number or the unit cannot be read
     */
    public static Quantity parse(String text) {
        return QuantityText.parse(text);
    }

    /**
     * Convert to {@code unit}, which must measure the same thing.
     *
     * @param unit to read in
     * @return the number of {@code unit} in this amount
     * @throws IllegalArgumentException if {@code unit} measures something else
     */
    public double in(Unit unit) {
        if (!Need.given(unit, "unit").dimension().equals(dimension)) {
            throw new IllegalArgumentException(
                    String.format(
                            "cannot convert %s to %s: one measures %s, the other %s",
                            words(), unit, dimension, unit.dimension()));
        }
        return unit.fromBase(value);
    }

    /**
     * Add an amount of the same thing.
     *
     * @param other in any unit that measures the same
     * @return the sum
     * @throws IllegalArgumentException if it measures something else, or the sum is not finite
     */
    public Quantity plus(Quantity other) {
        requireSame(other, "add other to this");
        return step(Arithmetic.ADD, dimension, other);
    }

    /**
     * Subtract an amount of the same thing.
     *
     * @param other in any unit that measures the same
     * @return the difference
     * @throws IllegalArgumentException if it measures something else, or the difference is not
     *     finite
     */
    public Quantity minus(Quantity other) {
        requireSame(other, "subtract other from this");
        return step(Arithmetic.SUB, dimension, other);
    }

    /**
     * Multiply; the units multiply too.
     *
     * @param other in any unit
     * @return the product
     * @throws IllegalArgumentException if the product is not finite
     */
    public Quantity times(Quantity other) {
        return step(Arithmetic.MUL, dimension.times(Need.given(other, "other").dimension), other);
    }

    /**
     * Multiply by a plain number.
     *
     * @param factor finite
     * @return the product
     * @throws IllegalArgumentException if the product is not finite
     */
    public Quantity times(double factor) {
        return times(of(factor));
    }

    /**
     * Divide; the units divide too. Dividing by zero is an error.
     *
     * @param other in any unit, not 0
     * @return the quotient
     * @throws IllegalArgumentException if {@code other} is 0, or the quotient is not finite
     */
    public Quantity dividedBy(Quantity other) {
        if (Need.given(other, "other").value == 0) {
            throw new IllegalArgumentException("cannot divide " + words() + " by " + other.words());
        }
        return step(Arithmetic.DIV, dimension.per(other.dimension), other);
    }

    /**
     * Divide by a plain number.
     *
     * @param divisor finite, not 0
     * @return the quotient
     * @throws IllegalArgumentException if {@code divisor} is 0, or the quotient is not finite
     */
    public Quantity dividedBy(double divisor) {
        return dividedBy(of(divisor));
    }

    /** {@return the negative amount} */
    public Quantity negated() {
        return Quantity.computed(Arithmetic.NEG, dimension, written(), this);
    }

    /**
     * {@return the larger of two amounts of the same thing}
     *
     * @param other in any unit that measures the same
     * @throws IllegalArgumentException if it measures something else
     */
    public Quantity max(Quantity other) {
        requireSame(other, "compare this with other");
        return step(Arithmetic.MAX, dimension, other);
    }

    /**
     * {@return the smaller of two amounts of the same thing}
     *
     * @param other in any unit that measures the same
     * @throws IllegalArgumentException if it measures something else
     */
    public Quantity min(Quantity other) {
        requireSame(other, "compare this with other");
        return step(Arithmetic.MIN, dimension, other);
    }

    private Quantity step(Arithmetic operation, Dimension result, Quantity other) {
        return computed(operation, result, null, this, other);
    }

    static Quantity computed(
            Operation operation, Dimension dimension, @Nullable Unit written, Quantity... inputs) {
        StepNode step = StepNode.compute(operation, dimension, written, inputs);
        return new Quantity(step.value(), dimension, step, step.kind());
    }

    private void requireSame(Quantity other, String sentence) {
        if (!dimension.equals(Need.given(other, "other").dimension)) {
            throw new IllegalArgumentException(
                    "cannot " + sentence.replace("this", words()).replace("other", other.words()));
        }
    }

    /**
     * Compare with a bound: this is greater than {@code amount} of {@code unit}.
     *
     * @param amount a finite number of {@code unit}
     * @param unit one that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if {@code unit} measures something else
     */
    public Condition gt(double amount, Unit unit) {
        return Comparison.of(this, Relation.GT, amount, unit);
    }

    /**
     * Compare with a bound: this is at least {@code amount} of {@code unit}.
     *
     * @param amount a finite number of {@code unit}
     * @param unit one that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if {@code unit} measures something else
     */
    public Condition ge(double amount, Unit unit) {
        return Comparison.of(this, Relation.GE, amount, unit);
    }

    /**
     * Compare with a bound: this is less than {@code amount} of {@code unit}.
     *
     * @param amount a finite number of {@code unit}
     * @param unit one that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if {@code unit} measures something else
     */
    public Condition lt(double amount, Unit unit) {
        return Comparison.of(this, Relation.LT, amount, unit);
    }

    /**
     * Compare with a bound: this is at most {@code amount} of {@code unit}.
     *
     * @param amount a finite number of {@code unit}
     * @param unit one that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if {@code unit} measures something else
     */
    public Condition le(double amount, Unit unit) {
        return Comparison.of(this, Relation.LE, amount, unit);
    }

    /**
     * Compare with an amount of the same thing: this is greater than {@code other}.
     *
     * @param other in any unit that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if it measures something else
     */
    public Condition gt(Quantity other) {
        return compare(Relation.GT, other);
    }

    /**
     * Compare with an amount of the same thing: this is at least {@code other}.
     *
     * @param other in any unit that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if it measures something else
     */
    public Condition ge(Quantity other) {
        return compare(Relation.GE, other);
    }

    /**
     * Compare with an amount of the same thing: this is less than {@code other}.
     *
     * @param other in any unit that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if it measures something else
     */
    public Condition lt(Quantity other) {
        return compare(Relation.LT, other);
    }

    /**
     * Compare with an amount of the same thing: this is at most {@code other}.
     *
     * @param other in any unit that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if it measures something else
     */
    public Condition le(Quantity other) {
        return compare(Relation.LE, other);
    }

    /**
     * Compare with an amount of the same thing: this is exactly {@code other}.
     *
     * @param other in any unit that measures the same
     * @return what is compared; ask {@link Condition#holds}
     * @throws IllegalArgumentException if it measures something else
     */
    public Condition eq(Quantity other) {
        return compare(Relation.EQ, other);
    }

    private Condition compare(Relation relation, Quantity other) {
        requireSame(other, "compare this with other");
        return Comparison.of(this, relation, other);
    }

    /** Compare amounts of the same thing. */
    @Override
    public int compareTo(Quantity other) {
        requireSame(other, "compare this with other");
        return Double.compare(value + 0.0, other.value + 0.0);
    }

    /**
     * {@return the same amount under a symbol for formulas, such as {@code R_peak}}
     *
     * @param symbol in formulas
     */
    public Quantity symbol(String symbol) {
        Need.given(symbol, "symbol");
        return with(
                derivation instanceof LeafNode leaf
                        ? leaf.called(symbol)
                        : ((StepNode) derivation).called(symbol));
    }

    /**
     * {@return the same amount under an id, such as {@code vol1/introduction#training-gpt3}, and a
     * label}
     *
     * @param id unique in a chapter
     * @param label what it is, in words
     */
    public Quantity named(String id, String label) {
        Need.given(id, "id");
        Need.given(label, "label");
        return with(
                derivation instanceof LeafNode leaf
                        ? leaf.labelled(id, label)
                        : ((StepNode) derivation).labelled(id, label));
    }

    private Quantity with(Derivation node) {
        return new Quantity(value, dimension, node);
    }

    /** {@return the amount in base units, as {@link #unit()} names them} */
    public double value() {
        return value;
    }

    /** {@return the base unit, such as {@code flop/s}; {@code 1} for a plain number} */
    public String unit() {
        return dimension.unitName();
    }

    /** {@return how far the amount can be trusted: the worst of what it was computed from} */
    public Kind kind() {
        return kind;
    }

    /** {@return how the amount came about} */
    public Derivation derivation() {
        return derivation;
    }

    /**
     * Explain how the amount came about: text, Markdown, LaTeX, JSON.
     *
     * @return the explanation; its {@code toString} is the text
     */
    public Explanation explain() {
        return new Explanation(this);
    }

    /**
     * Ask what if: another input, a target, a sweep, sensitivity, uncertainty.
     *
     * @return the questions that can be asked
     */
    public WhatIf whatIf() {
        return new WhatIf(this);
    }

    /**
     * Write in {@code unit} with every digit, so that {@link #parse} gives the same amount again
     * (to the last bits, which the unit's scale may round).
     *
     * @param unit one that measures the same
     * @return number and unit
     * @throws IllegalArgumentException if {@code unit} measures something else
     */
    public String format(Unit unit) {
        return Display.join(Numbers.exact(in(unit)), unit);
    }

    /**
     * Write in {@code unit} with so many decimals.
     *
     * @param unit one that measures the same
     * @param decimals from 0 to 100
     * @return number and unit
     * @throws IllegalArgumentException if {@code unit} measures something else, or {@code decimals}
     *     is out of its range
     */
    public String format(Unit unit, int decimals) {
        return Display.join(Numbers.fixed(in(unit), decimals), unit);
    }

    Dimension dimension() {
        return dimension;
    }

    private @Nullable Unit written() {
        return derivation instanceof LeafNode leaf
                ? leaf.written()
                : ((StepNode) derivation).written();
    }

    String words() {
        return QuantityText.words(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that
                && value + 0.0 == that.value + 0.0
                && dimension.equals(that.dimension);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value + 0.0, dimension);
    }

    /** Return the amount as people write it: {@code 25.3 d}, {@code 312 TFLOP/s}. */
    @Override
    public String toString() {
        return derivation.display();
    }
}
