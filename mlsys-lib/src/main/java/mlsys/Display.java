package mlsys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them: a prefix that fits, few digits. */
final class Display {

    private static final Map<Dimension, List<Unit>> LADDERS = new ConcurrentHashMap<>();
    private static final String SMALL = "p n µ m ";
    private static final String BIG = "k M G T P E";
    private static final Map<String, String> PREFIXED =
            Map.ofEntries(
                    Map.entry("byte", "B"),
                    Map.entry("byte/s", "B/s"),
                    Map.entry("flop", "FLOP"),
                    Map.entry("flop/s", "FLOP/s"),
                    Map.entry("op", "OP"),
                    Map.entry("op/s", "OP/s"),
                    Map.entry("mac", "MAC"),
                    Map.entry("J", "J"),
                    Map.entry("W", "W"),
                    Map.entry("V", "V"),
                    Map.entry("J/byte", "J/B"),
                    Map.entry("J/flop", "J/FLOP"),
                    Map.entry("J/op", "J/OP"),
                    Map.entry("J/mac", "J/MAC"),
                    Map.entry("flop/dollar", "FLOP/USD"));
    private static final Map<String, String> FAMILIES =
            Map.of("s", "ns µs ms s min h d yr", "kgCO2e", "gCO2e kgCO2e tCO2e", "m", "mm m km");

    private Display() {}

    /**
     * The units of a dimension that people choose between, smallest first; empty if there is one
     * only.
     */
    private static List<Unit> ladder(Dimension dimension) {
        String name = dimension.unitName();
        String family = FAMILIES.get(name);
        String base = PREFIXED.get(name);
        List<Unit> rungs = new ArrayList<>();
        if (family != null) {
            for (String symbol : family.split(" ", -1)) {
                rungs.add(Unit.parse(symbol));
            }
        } else if (base != null) {
            boolean small = name.startsWith("J") || name.equals("W") || name.equals("V");
            addPrefixed(small ? SMALL : "", base, rungs);
            rungs.add(Unit.parse(base));
            addPrefixed(BIG, base, rungs);
        }
        return List.copyOf(rungs);
    }

    private static void addPrefixed(String prefixes, String base, List<Unit> rungs) {
        if (!prefixes.isEmpty()) {
            for (String prefix : prefixes.split(" ", -1)) {
                rungs.add(Unit.parse(prefix + base));
            }
        }
    }

    /**
     * A stated amount: its own unit, every digit; a bare base unit gets a prefix if that is
     * shorter.
     */
    static String stated(double value, Unit unit, int digits) {
        String own = bare(value, unit, digits);
        boolean small = Math.abs(value) >= 1 && Math.abs(value) < 1e4;
        if (!unit.isCoherent() || small || !PREFIXED.containsKey(unit.dimension().unitName())) {
            return unit.isCoherent()
                    ? own
                    : join(Numbers.rounded(unit.fromBase(value), digits), unit);
        }
        Unit best = best(value, unit.dimension());
        String prefixed =
                best == null ? own : join(Numbers.rounded(best.fromBase(value), digits), best);
        return prefixed.length() <= own.length() ? prefixed : own;
    }

    /** A computed amount: so many digits, and a prefix that fits. */
    static String computed(double value, Dimension dimension, @Nullable Unit unit, int digits) {
        if (unit != null && !unit.isCoherent()) {
            return write(value, unit, digits);
        }
        Unit best = best(value, dimension);
        if (best != null) {
            return write(value, best, digits);
        }
        return bare(value, unit == null ? coherent(dimension) : unit, digits);
    }

    /** A unit without prefixes: large counts get an exponent that is a multiple of three. */
    private static String bare(double value, Unit unit, int digits) {
        boolean work = unit.symbol().equals("FLOP");
        String number =
                unit.isPlain() || work
                        ? Numbers.rounded(value, digits)
                        : Numbers.engineering(value, digits);
        return join(number, unit);
    }

    private static String write(double value, Unit unit, int digits) {
        return join(Numbers.rounded(unit.fromBase(value), digits), unit);
    }

    /**
     * The largest unit of the family in which the amount is at least one; none beyond a thousand of
     * the last.
     */
    static @Nullable Unit best(double value, Dimension dimension) {
        List<Unit> ladder = LADDERS.get(dimension);
        if (ladder == null) {
            ladder = ladder(dimension);
            LADDERS.put(dimension, ladder);
        }
        if (ladder.isEmpty()) {
            return null;
        }
        double amount = Math.abs(value);
        Unit best = ladder.get(0);
        for (Unit unit : ladder) {
            if (unit.fromBase(amount) >= 1 || (amount == 0 && unit.isCoherent())) {
                best = unit;
            }
        }
        boolean beyond =
                best.equals(ladder.get(ladder.size() - 1)) && best.fromBase(amount) >= 1000;
        return beyond && !best.symbol().equals("yr") ? null : best;
    }

    static Unit coherent(Dimension dimension) {
        return Unit.parse(dimension.unitName());
    }

    static String join(String number, Unit unit) {
        return unit.isPlain() ? number : number + " " + unit.symbol();
    }
}
