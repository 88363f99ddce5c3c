package mlsys.notebook.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are written: real minus, thin spaces, never a locale. */
public final class Digits {

    /** Stands before units; narrow, and no line breaks at it. */
    public static final char THIN_SPACE = '\u202f';

    private static final char MINUS = '−';

    private Digits() {}

    /** Write {@code value}, rounded half up, with exactly {@code decimals} decimals. */
    public static String fixed(double value, int decimals) {
        requireFinite(value);
        if (decimals < 0) {
            throw new IllegalArgumentException("decimals must be 0 or more, but was " + decimals);
        }
        var decimal = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
        return group(decimal.toPlainString(), 4);
    }

    /** Write {@code value} with {@code digits} significant digits as 3.14×10²³. */
    public static String scientific(double value, int digits) {
        requireFinite(value);
        if (digits < 1) {
            throw new IllegalArgumentException("digits must be 1 or more, but was " + digits);
        }
        if (value == 0) {
            return "0";
        }
        var rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).setScale(digits - 1);
        String text = mantissa.toPlainString().replace('-', MINUS);
        return exponent == 0 ? text : text + "×10" + TextRun.raise(exponent);
    }

    /** Put commas into the whole part from {@code from} digits on, and a real minus before it. */
    public static String group(String plain, int from) {
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        var grouped = new StringBuilder(whole);
        if (whole.length() >= from) {
            for (int i = whole.length() - 3; i > 0; i -= 3) {
                grouped.insert(i, ',');
            }
        }
        String text = grouped + (point < 0 ? "" : digits.substring(point));
        return negative && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? MINUS + text : text;
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "only a finite number can be shown, but was " + value);
        }
    }
}
