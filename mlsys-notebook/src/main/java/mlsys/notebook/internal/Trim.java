package mlsys.notebook.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Short numbers for SVG. */
final class Trim {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private Trim() {}

    /** Write with at most two decimals. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Shorten each number in {@code text}. */
    static String numbers(String text) {
        return NUMBER.matcher(text).replaceAll(m -> number(Double.parseDouble(m.group())));
    }
}
