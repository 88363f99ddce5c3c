package mlsys.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;
import javax.measure.quantity.ElectricCurrent;
import javax.measure.quantity.ElectricPotential;
import javax.measure.quantity.Energy;
import javax.measure.quantity.Length;
import javax.measure.quantity.Mass;
import javax.measure.quantity.Power;
import javax.measure.quantity.Temperature;
import javax.measure.quantity.Time;
import javax.measure.spi.ServiceProvider;
import javax.measure.spi.SystemOfUnits;
import org.jspecify.annotations.Nullable;

/** Our base units beside those of the implementation. */
final class Bases {

    private static final String[] OWN = {
        "byte", "flop", "op", "mac", "param", "token", "sample", "dollar", "kgCO2e"
    };
    private static final Map<String, Unit<?>> BY_NAME = new LinkedHashMap<>();

    static {
        SystemOfUnits system =
                ServiceProvider.current().getSystemOfUnitsService().getSystemOfUnits();
        Unit<Dimensionless> one = system.getUnit(Dimensionless.class);
        BY_NAME.put("1", one);
        BY_NAME.put("s", system.getUnit(Time.class));
        BY_NAME.put("m", system.getUnit(Length.class));
        BY_NAME.put("kg", system.getUnit(Mass.class));
        BY_NAME.put("A", system.getUnit(ElectricCurrent.class));
        BY_NAME.put("K", system.getUnit(Temperature.class));
        BY_NAME.put("J", system.getUnit(Energy.class));
        BY_NAME.put("W", system.getUnit(Power.class));
        BY_NAME.put("V", system.getUnit(ElectricPotential.class));
        for (String name : OWN) {
            BY_NAME.put(name, one.alternate(name));
        }
    }

    private Bases() {}

    static Map<String, Unit<Dimensionless>> own() {
        Map<String, Unit<Dimensionless>> own = new LinkedHashMap<>();
        for (String name : OWN) {
            own.put(name, known(name).asType(Dimensionless.class));
        }
        return Collections.unmodifiableMap(own);
    }

    /** Read a base unit as we name it: {@code J/flop}, {@code kg*m/s^2}. */
    static Unit<?> unit(String name) {
        Unit<?> unit = known("1");
        String[] parts = name.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            for (String factor : parts[i].split("\\*", -1)) {
                int caret = factor.indexOf('^');
                int power = caret < 0 ? 1 : Integer.parseInt(factor.substring(caret + 1));
                Unit<?> base = known(caret < 0 ? factor : factor.substring(0, caret)).pow(power);
                unit = i == 0 ? unit.multiply(base) : unit.divide(base);
            }
        }
        return unit;
    }

    private static Unit<?> known(String name) {
        Unit<?> unit = BY_NAME.get(name);
        if (unit == null) {
            throw new IllegalStateException("no unit of JSR-385 stands for " + name);
        }
        return unit;
    }

    /** Find our unit for a system unit; {@code asked} is what to call it in an error. */
    static mlsys.Unit unit(Unit<?> system, Unit<?> asked) {
        String name = name(system);
        if (name != null) {
            return mlsys.Unit.parse(name);
        }
        Map<? extends Unit<?>, Integer> parts = system.getBaseUnits();
        if (parts == null || parts.isEmpty() || parts.containsKey(system)) {
            throw new IllegalArgumentException(
                    "cannot take over an amount in "
                            + asked
                            + ": no unit of ours measures "
                            + system
                            + "; ours are "
                            + String.join(", ", BY_NAME.keySet()));
        }
        mlsys.Unit unit = mlsys.Unit.parse("1");
        for (Map.Entry<? extends Unit<?>, Integer> part : parts.entrySet()) {
            unit = raised(unit, unit(part.getKey(), asked), part.getValue());
        }
        return unit;
    }

    private static mlsys.Unit raised(mlsys.Unit unit, mlsys.Unit factor, int power) {
        mlsys.Unit product = unit;
        for (int i = 0; i < Math.abs(power); i++) {
            product = power > 0 ? product.times(factor) : product.per(factor);
        }
        return product;
    }

    private static @Nullable String name(Unit<?> unit) {
        for (Map.Entry<String, Unit<?>> known : BY_NAME.entrySet()) {
            if (known.getValue().equals(unit)) {
                return known.getKey();
            }
        }
        return null;
    }

    /** The unit is what its own type says, so a quantity of any type will do. */
    @SuppressWarnings("unchecked")
    static javax.measure.Quantity<?> quantity(double value, Unit<?> unit) {
        return ServiceProvider.current()
                .getQuantityFactory(Dimensionless.class)
                .create(value, (Unit<Dimensionless>) unit);
    }
}
