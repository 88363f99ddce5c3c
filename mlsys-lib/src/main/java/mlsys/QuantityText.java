package mlsys;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts, and writes them for error messages. */
final class QuantityText {

    private static final Pattern AMOUNT =
            Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)(?: +(\\S.*))?");

    private QuantityText() {}

    static Quantity parse(String text) {
        Matcher amount = AMOUNT.matcher(Need.given(text, "text").strip());
        if (!amount.matches()) {
            throw new IllegalArgumentException(
                    "cannot read \"" + text + "\": " + hint(text.strip()));
        }
        String unit = amount.group(2);
        return Quantity.of(
                Double.parseDouble(amount.group(1)), unit == null ? Units.ONE : Unit.parse(unit));
    }

    /** What to do about the mistakes people make most. */
    private static String hint(String text) {
        if (text.matches("[-+]?\\d+(,\\d+)+(\\.\\d+)?( .*)?")) {
            return "write numbers without commas and with a decimal point, like 3.35 TB/s";
        }
        if (text.matches("[-+]?[\\d.]+[\\p{L}%].*")) {
            return "put a space between the number and the unit, like 3.35 TB/s";
        }
        return "write a number, a space and a unit, like 3.35 TB/s";
    }

    /** The amount in base units, {@code 3 flop}; {@code 312 TFLOP/s} if that is shorter. */
    static String words(Quantity quantity) {
        double size = Math.abs(quantity.value());
        if (size >= 1e5 || (size > 0 && size < 1e-3)) {
            return quantity.toString();
        }
        String unit = quantity.unit();
        return Numbers.exact(quantity.value()) + (unit.equals("1") ? "" : " " + unit);
    }
}
