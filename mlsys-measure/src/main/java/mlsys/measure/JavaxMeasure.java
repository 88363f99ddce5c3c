package mlsys.measure;

import java.util.Map;
import javax.measure.quantity.Dimensionless;
import mlsys.Kind;
import mlsys.Quantity;
import mlsys.Source;
import mlsys.Unit;

/**
 * Converts quantities and units to and from JSR-385, {@code javax.measure}, through whichever
 * implementation is on the class path, such as indriya.
 *
 * <pre>{@code
 * javax.measure.Quantity<?> time = JavaxMeasure.toJavax(Training.time(flop, 1024, peak, 0.45));
 * Quantity back = JavaxMeasure.fromJavax(time);
 * }</pre>
 *
 * <p>Seconds, metres, kilograms, amperes and kelvins are those of the implementation. JSR-385 has
 * no way to declare another base dimension, so byte, flop, op, mac, param, token, sample, dollar
 * and kgCO2e go as named units of the number one: they keep their names in products and find their
 * way back, but an implementation lets you convert one into another; convert here first.
 *
 * <p>A quantity of JSR-385 does not know where its number is from: a derivation ends there, and
 * what comes back is an input of its own.
 */
public final class JavaxMeasure {

    private static final Source GIVEN = Source.titled("given as a javax.measure quantity");

    private JavaxMeasure() {}

    /**
     * {@return the same amount in base units} Its double is {@link Quantity#value()}, bit by bit.
     *
     * @param quantity any amount
     */
    public static javax.measure.Quantity<?> toJavax(Quantity quantity) {
        return Bases.quantity(quantity.value(), Bases.unit(quantity.unit()));
    }

    /**
     * {@return the same amount in {@code unit}}
     *
     * @param quantity an amount
     * @param unit one that measures the same
     * @throws IllegalArgumentException if the unit measures something else
     */
    public static javax.measure.Quantity<?> toJavax(Quantity quantity, Unit unit) {
        return Bases.quantity(quantity.in(unit), toJavax(unit));
    }

    /**
     * {@return the same unit: its base units times a factor}
     *
     * @param unit any unit
     */
    public static javax.measure.Unit<?> toJavax(Unit unit) {
        Quantity one = Quantity.of(1, unit);
        javax.measure.Unit<?> base = Bases.unit(one.unit());
        return one.value() == 1 ? base : base.multiply(one.value());
    }

    /**
     * {@return the same amount as an input of kind {@link Kind#SCENARIO}}
     *
     * @param quantity an amount in any unit of JSR-385 that {@link Quantity} has base units for
     * @throws IllegalArgumentException if its unit has a part we have no base unit for, such as
     *     candela or mole
     */
    public static Quantity fromJavax(javax.measure.Quantity<?> quantity) {
        return fromJavax(quantity, "", GIVEN.title(), Kind.SCENARIO, GIVEN);
    }

    /**
     * {@return the same amount as an input with a symbol, a name, a kind and a source}
     *
     * @param quantity an amount in any unit of JSR-385 that {@link Quantity} has base units for
     * @param symbol in formulas, such as {@code R_peak}; may be empty
     * @param name what it is, in words
     * @param kind how far it can be trusted
     * @param source where it was read
     * @throws IllegalArgumentException if its unit has a part we have no base unit for, such as
     *     candela or mole
     */
    public static Quantity fromJavax(
            javax.measure.Quantity<?> quantity,
            String symbol,
            String name,
            Kind kind,
            Source source) {
        javax.measure.Quantity<?> base = quantity.toSystemUnit();
        Unit unit = Bases.unit(base.getUnit(), quantity.getUnit());
        return Quantity.given(base.getValue().doubleValue(), unit, symbol, name, kind, source);
    }

    /** {@return the units that JSR-385 does not have, by our names: byte, flop, token and so on} */
    public static Map<String, javax.measure.Unit<Dimensionless>> ownUnits() {
        return Bases.own();
    }
}
