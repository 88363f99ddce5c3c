package mlsys.measure;

import static mlsys.Precision.FP16;
import static mlsys.Units.BYTE;
import static mlsys.Units.DAY;
import static mlsys.Units.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.measure.BinaryPrefix;
import javax.measure.MetricPrefix;
import javax.measure.Prefix;
import javax.measure.quantity.Time;
import mlsys.Hardware;
import mlsys.Kind;
import mlsys.Models;
import mlsys.Quantity;
import mlsys.Source;
import mlsys.Training;
import mlsys.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.quantity.Quantities;
import tech.units.indriya.unit.Units;

class JavaxMeasureTest {

    private static final Map<String, javax.measure.Unit<?>> THEIRS = new HashMap<>();

    static {
        THEIRS.putAll(JavaxMeasure.ownUnits());
        put("B", own("byte"), "FLOP", own("flop"), "OP", own("op"));
        put("MAC", own("mac"), "USD", own("dollar"), "1", AbstractUnit.ONE);
        put("s", Units.SECOND, "min", Units.MINUTE, "h", Units.HOUR, "d", Units.DAY);
        put("week", Units.WEEK, "Hz", Units.HERTZ, "%", Units.PERCENT, "m", Units.METRE);
        put("g", Units.GRAM, "kg", Units.KILOGRAM, "A", Units.AMPERE, "K", Units.KELVIN);
        put("J", Units.JOULE, "W", Units.WATT, "V", Units.VOLT, "L", Units.LITRE);
        put("Wh", Units.WATT.multiply(Units.HOUR), "Ah", Units.AMPERE.multiply(Units.HOUR));
        put("bit", own("byte").divide(8), "gCO2e", own("kgCO2e").divide(1000));
        put("tCO2e", own("kgCO2e").multiply(1000), "month", Units.DAY.multiply(365).divide(12));
        put("yr", Units.DAY.multiply(365));
    }

    private static javax.measure.Unit<?> own(String name) {
        return Objects.requireNonNull(THEIRS.get(name), name);
    }

    private static void put(Object... namesAndUnits) {
        for (int i = 0; i < namesAndUnits.length; i += 2) {
            THEIRS.put((String) namesAndUnits[i], (javax.measure.Unit<?>) namesAndUnits[i + 1]);
        }
    }

    static Stream<Unit> units() {
        return Arrays.stream(mlsys.Units.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(
                        field -> {
                            try {
                                return (Unit) field.get(null);
                            } catch (IllegalAccessException e) {
                                throw new AssertionError(e);
                            }
                        });
    }

    @ParameterizedTest
    @MethodSource("units")
    void indriyaComputesTheSameFactor(Unit unit) {
        double ours = Quantity.of(7.25, unit).value();
        var theirs = Quantities.getQuantity(7.25, composed(unit.symbol())).toSystemUnit();
        assertThat(Math.abs(theirs.getValue().doubleValue() / ours - 1)).isLessThanOrEqualTo(1e-15);
    }

    @ParameterizedTest
    @MethodSource("units")
    void everyUnitComesBack(Unit unit) {
        Quantity amount = Quantity.of(7.25, unit);
        assertThat(JavaxMeasure.fromJavax(JavaxMeasure.toJavax(amount))).isEqualTo(amount);
        Quantity scaled = JavaxMeasure.fromJavax(JavaxMeasure.toJavax(amount, unit));
        assertThat(scaled.unit()).isEqualTo(amount.unit());
        assertThat(Math.abs(scaled.value() / amount.value() - 1)).isLessThanOrEqualTo(1e-15);
    }

    /** Compose a unit of indriya's from the text of ours, with indriya's own prefixes. */
    private static javax.measure.Unit<?> composed(String symbol) {
        javax.measure.Unit<?> unit = AbstractUnit.ONE;
        String[] parts = symbol.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            for (String factor : parts[i].split("·", -1)) {
                int caret = factor.indexOf('^');
                int power = caret < 0 ? 1 : Integer.parseInt(factor.substring(caret + 1));
                var atom = atom(caret < 0 ? factor : factor.substring(0, caret)).pow(power);
                unit = i == 0 ? unit.multiply(atom) : unit.divide(atom);
            }
        }
        return unit;
    }

    private static javax.measure.Unit<?> atom(String symbol) {
        if (THEIRS.containsKey(symbol)) {
            return THEIRS.get(symbol);
        }
        return Stream.<Prefix>concat(
                        Arrays.stream(BinaryPrefix.values()), Arrays.stream(MetricPrefix.values()))
                .filter(prefix -> symbol.startsWith(prefix.getSymbol()))
                .filter(prefix -> THEIRS.containsKey(symbol.substring(prefix.getSymbol().length())))
                .map(prefix -> own(symbol.substring(prefix.getSymbol().length())).prefix(prefix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("indriya has no " + symbol));
    }

    @Test
    void trainingTimeIsTheirTime() {
        Quantity time =
                Training.time(Models.GPT3.trainingFlop(), 1024, Hardware.A100.peak(FP16), 0.45);
        var theirs = JavaxMeasure.toJavax(time).asType(Time.class).to(Units.DAY);
        assertThat(theirs.getValue().doubleValue()).isCloseTo(time.in(DAY), within(1e-14));
        assertThat(JavaxMeasure.toJavax(time, HOUR).getValue().doubleValue())
                .isEqualTo(time.in(HOUR));
    }

    @Test
    void takesOverWhatIndriyaComputed() {
        var energy =
                Quantities.getQuantity(400, Units.WATT)
                        .multiply(Quantities.getQuantity(2, Units.HOUR));
        Source source = Source.titled("a power meter");
        Quantity ours = JavaxMeasure.fromJavax(energy, "E", "Energy", Kind.MEASURED, source);
        assertThat(ours.unit()).isEqualTo("J");
        assertThat(ours.value()).isEqualTo(2.88e6);
        assertThat(ours.explain().text())
                .isEqualTo("E = 2.88 MJ   [measured]\n  a power meter  [measured]\n");
    }

    @Test
    void saysWhatItCannotTakeOver() {
        assertThatThrownBy(() -> JavaxMeasure.fromJavax(Quantities.getQuantity(3, Units.LUX)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cannot take over an amount in lx: no unit of ours measures cd; ours are 1,"
                                + " s, m, kg, A, K, J, W, V, byte, flop, op, mac, param, token,"
                                + " sample, dollar, kgCO2e");
    }

    @Test
    void refusesAnotherDimension() {
        assertThatThrownBy(() -> JavaxMeasure.toJavax(Quantity.of(3, DAY), BYTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot convert 3 d to B: one measures s, the other byte");
    }
}
