package mlsys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unit symbols that can be read, with their prefixes. */
final class UnitTable {

    private static final Map<String, Unit> ATOMS = new HashMap<>();
    private static final Map<String, String> PREFIXES = new HashMap<>();
    private static final Map<String, double[]> SCALES = new HashMap<>();
    private static final String[] NONE = {};
    private static final String SMALL = "p n u µ m ";
    private static final String BIG = "k K M G T P E Z Y ";
    private static final String BINARY = "Ki Mi Gi Ti Pi ";

    static {
        String[] big = {"k", "M", "G", "T", "P", "E", "Z", "Y"};
        String[] small = {"m", "µ", "n", "p"};
        for (int i = 0; i < big.length; i++) {
            double scale = Double.parseDouble("1e" + 3 * (i + 1));
            SCALES.put(big[i], new double[] {scale, 1});
            if (i < small.length) {
                SCALES.put(small[i], new double[] {1, scale});
            }
        }
        SCALES.put("u", new double[] {1, 1e6});
        SCALES.put("K", new double[] {1e3, 1});
        double binary = 1;
        for (String prefix : BINARY.strip().split(" ", -1)) {
            binary *= 1024;
            SCALES.put(prefix, new double[] {binary, 1});
        }
        plain();
        physics();
        counted();
    }

    private UnitTable() {}

    private static void plain() {
        add("1", "", 1, 1, Dimension.NONE);
        add("%", "", 1, 100, Dimension.NONE);
        alias("percent", "%");
        Dimension second = Dimension.base("s");
        add("s", SMALL, 1, 1, second);
        add("min", "", 60, 1, second);
        add("h", "", 3600, 1, second);
        add("d", "", 86_400, 1, second);
        add("week", "", 604_800, 1, second);
        add("month", "", 2_628_000, 1, second);
        add("yr", "", 31_536_000, 1, second);
        add("Hz", SMALL + BIG, 1, 1, Dimension.NONE.per(second));
    }

    private static void physics() {
        Dimension second = Dimension.base("s");
        Dimension metre = Dimension.base("m");
        Dimension kilogram = Dimension.base("kg");
        Dimension ampere = Dimension.base("A");
        Dimension joule = kilogram.times(metre).times(metre).per(second.times(second));
        add("m", SMALL + "k ", 1, 1, metre);
        add("mile", "", 1_609_344, 1000, metre);
        add("L", "m ", 1, 1000, metre.times(metre).times(metre));
        add("g", SMALL + "k ", 1, 1000, kilogram);
        add("kg", "", 1, 1, kilogram);
        add("A", SMALL, 1, 1, ampere);
        add("Ah", "m ", 3600, 1, ampere.times(second));
        add("K", "", 1, 1, Dimension.base("K"));
        add("J", SMALL + BIG, 1, 1, joule);
        add("W", SMALL + BIG, 1, 1, joule.per(second));
        add("Wh", "m " + BIG, 3600, 1, joule);
        add("V", SMALL + BIG, 1, 1, joule.per(second).per(ampere));
        add("kgCO2e", "", 1, 1, Dimension.base("kgCO2e"));
        add("gCO2e", "", 1, 1000, Dimension.base("kgCO2e"));
        add("tCO2e", "", 1000, 1, Dimension.base("kgCO2e"));
    }

    private static void counted() {
        add("B", BIG + BINARY, 1, 1, Dimension.base("byte"));
        add("byte", "", 1, 1, Dimension.base("byte"));
        alias("byte", "B");
        add("bit", BIG, 1, 8, Dimension.base("byte"));
        add("FLOP", BIG, 1, 1, Dimension.base("flop"));
        add("OP", BIG, 1, 1, Dimension.base("op"));
        add("MAC", BIG, 1, 1, Dimension.base("mac"));
        alias("flop", "FLOP");
        alias("op", "OP");
        alias("mac", "MAC");
        for (String name : new String[] {"param", "token", "sample"}) {
            add(name, BIG, 1, 1, Dimension.base(name));
        }
        add("USD", "k M ", 1, 1, Dimension.base("dollar"));
        alias("dollar", "USD");
        alias("$", "USD");
    }

    private static void add(
            String symbol,
            String prefixes,
            double numerator,
            double denominator,
            Dimension dimension) {
        ATOMS.put(symbol, Unit.atom(symbol, numerator, denominator, dimension));
        PREFIXES.put(symbol, prefixes);
    }

    private static void alias(String name, String symbol) {
        ATOMS.put(name, known(symbol));
    }

    private static Unit known(String symbol) {
        Unit unit = ATOMS.get(symbol);
        if (unit == null) {
            throw new IllegalStateException("no unit " + symbol);
        }
        return unit;
    }

    static Unit one() {
        return known("1");
    }

    static Unit find(String symbol, String whole) {
        Unit atom = ATOMS.get(symbol);
        if (atom == null) {
            atom = prefixed(symbol);
        }
        if (atom == null) {
            throw new IllegalArgumentException(
                    "cannot read the unit \""
                            + whole
                            + "\": no unit is called \""
                            + symbol
                            + "\"; "
                            + meant(symbol));
        }
        return atom;
    }

    /** The units somebody may have meant. */
    private static String meant(String symbol) {
        if (symbol.endsWith("b") && symbol.length() <= 3) {
            return "write bit for bits (Gbit) and B for bytes (GB)";
        }
        if (symbol.endsWith("ps")) {
            String amount = symbol.substring(0, symbol.length() - 2).replaceFirst("b$", "bit");
            if (ATOMS.containsKey(amount) || prefixed(amount) != null) {
                return "write a rate as " + amount + "/s";
            }
        }
        String unit = UnitWords.symbol(symbol);
        if (!unit.isEmpty()) {
            return "write " + unit;
        }
        List<String> near = Nearest.close(symbol, symbols(), 3);
        return near.isEmpty() || symbol.isEmpty()
                ? "units are written like ms, TFLOP/s, GiB, Gbit/s, pJ/FLOP, USD/h"
                : "near it are " + String.join(", ", near);
    }

    /** Every symbol that can be read, with and without its prefixes. */
    static List<String> symbols() {
        List<String> symbols = new ArrayList<>(ATOMS.keySet());
        PREFIXES.forEach(
                (base, prefixes) -> {
                    for (String prefix : prefixes.isBlank() ? NONE : prefixes.split(" ", -1)) {
                        if (!prefix.isEmpty()) {
                            symbols.add(prefix + base);
                        }
                    }
                });
        symbols.sort(null);
        return symbols;
    }

    private static @Nullable Unit prefixed(String symbol) {
        for (int length = 1; length <= 2 && length < symbol.length(); length++) {
            String prefix = symbol.substring(0, length);
            String base = symbol.substring(length);
            double[] scale = SCALES.get(prefix);
            if (scale != null && PREFIXES.getOrDefault(base, "").contains(prefix + " ")) {
                Unit unit = known(base);
                String name = prefix.equals("u") ? "µ" : prefix.equals("K") ? "k" : prefix;
                return unit.scaled(name + base, scale[0], scale[1]);
            }
        }
        return null;
    }
}
