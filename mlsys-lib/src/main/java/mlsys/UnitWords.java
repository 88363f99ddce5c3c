package mlsys;

import java.util.Locale;
import java.util.Map;

/** Units in words, for the hint how to write them: {@code terabytes} are {@code TB}. */
final class UnitWords {

    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("second", "s"),
                    Map.entry("sec", "s"),
                    Map.entry("minute", "min"),
                    Map.entry("hour", "h"),
                    Map.entry("hr", "h"),
                    Map.entry("day", "d"),
                    Map.entry("week", "week"),
                    Map.entry("month", "month"),
                    Map.entry("year", "yr"),
                    Map.entry("byte", "B"),
                    Map.entry("bit", "bit"),
                    Map.entry("watt", "W"),
                    Map.entry("joule", "J"),
                    Map.entry("hertz", "Hz"),
                    Map.entry("dollar", "USD"),
                    Map.entry("flop", "FLOP"),
                    Map.entry("param", "param"),
                    Map.entry("parameter", "param"),
                    Map.entry("token", "token"),
                    Map.entry("sample", "sample"));
    private static final Map<String, String> PREFIXES =
            Map.of(
                    "", "", "milli", "m", "micro", "µ", "nano", "n", "kilo", "k", "mega", "M",
                    "giga", "G", "tera", "T", "peta", "P", "exa", "E");

    private UnitWords() {}

    /** The symbol of a unit in words, singular or plural; empty if it is none. */
    static String symbol(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (String word : new String[] {lower, lower.replaceFirst("s$", "")}) {
            for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
                String unit =
                        word.startsWith(prefix.getKey())
                                ? UNITS.get(word.substring(prefix.getKey().length()))
                                : null;
                if (unit != null) {
                    return prefix.getValue() + unit;
                }
            }
        }
        return "";
    }
}
