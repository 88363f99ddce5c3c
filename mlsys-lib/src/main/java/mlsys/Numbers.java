package mlsys;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale. */
final class Numbers {

    private static final double WHOLE = 1e15;
    private static final int LONGEST = 15;
    private static final int MOST_DECIMALS = 100;

    private Numbers() {}

    static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, but was " + value);
        }
        return value;
    }

    /** Read a decimal number: no words, no hexadecimal, no letters behind it. */
    static double read(String text, String name) {
        if (!isDecimal(text)) {
            throw new IllegalArgumentException(
                    name + " must be a number, but was \"" + text + "\"");
        }
        return finite(Double.parseDouble(text), name);
    }

    /** Whether it is digits with at most one point, a sign before and an exponent behind. */
    private static boolean isDecimal(String text) {
        int start = afterSign(text, 0);
        int point = afterDigits(text, start);
        boolean hasPoint = point < text.length() && text.charAt(point) == '.';
        int end = hasPoint ? afterDigits(text, point + 1) : point;
        return end - start > (hasPoint ? 1 : 0) && (end == text.length() || isPower(text, end));
    }

    private static boolean isPower(String text, int at) {
        int digits = afterSign(text, at + 1);
        return (text.charAt(at) == 'e' || text.charAt(at) == 'E')
                && digits < text.length()
                && afterDigits(text, digits) == text.length();
    }

    private static int afterSign(String text, int at) {
        boolean sign = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
        return sign ? at + 1 : at;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Write with every digit needed to read the same double again. */
    static String exact(double value) {
        return write(new BigDecimal(Double.toString(value)));
    }

    /** Write with so many digits; whole numbers and the part before the point are kept whole. */
    static String rounded(double value, int digits) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return write(new BigDecimal(value));
        }
        BigDecimal exact = new BigDecimal(value);
        int before = exact.precision() - exact.scale();
        int kept = before > digits && before <= 7 ? before : digits;
        return write(exact.round(new MathContext(kept, RoundingMode.HALF_UP)));
    }

    /** Write with a fixed number of decimals. */
    static String fixed(double value, int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "decimals must be from 0 to " + MOST_DECIMALS + ", but was " + decimals);
        }
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static String write(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal plain = number.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        boolean big = exponent >= LONGEST || (exponent >= 7 && plain.precision() <= 6);
        if (!big && exponent >= -4) {
            return plain.toPlainString();
        }
        return plain.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /** Write with an exponent that is a multiple of three: {@code 175e9}. */
    static String engineering(double value, int digits) {
        if (value == 0 || Math.abs(value) < 1e-4 || Math.abs(value) >= WHOLE * 1e3) {
            return rounded(value, digits);
        }
        BigDecimal number =
                new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int exponent = number.precision() - number.scale() - 1;
        int step = exponent < 5 ? 0 : Math.floorDiv(exponent, 3) * 3;
        if (step == 0 || number.stripTrailingZeros().precision() > 6) {
            return rounded(value, digits);
        }
        return number.scaleByPowerOfTen(-step).stripTrailingZeros().toPlainString() + "e" + step;
    }
}
