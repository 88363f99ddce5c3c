package workbook.site.internal.value;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers as print has them: powers of ten, real minus signs, groups of three digits. */
final class Amounts {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.,_-])(-?)(\\d+)(\\.\\d+)?(?:[eE]([+-]?\\d+))?(?![\\d.,]*[\\d])");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Amounts() {}

    static String printed(String text) {
        return NUMBER.matcher(text).replaceAll(Amounts::number);
    }

    private static String number(MatchResult match) {
        var sign = match.group(1).isEmpty() ? "" : "−";
        var fraction = match.group(3) == null ? "" : match.group(3);
        var power = match.group(4) == null ? "" : "×10" + raised(match.group(4));
        return sign + grouped(match.group(2)) + fraction + power;
    }

    private static String grouped(String digits) {
        return digits.length() < 5 ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }

    private static String raised(String exponent) {
        var out = new StringBuilder();
        exponent.chars()
                .filter(c -> c != '+')
                .forEach(c -> out.append(c == '-' ? '⁻' : RAISED.charAt(c - '0')));
        return out.toString();
    }
}
