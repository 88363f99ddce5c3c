package mlsys;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

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

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /** Read a decimal number: no words, no hexadecimal, no letters behind it. */
    static double read(String text, String name) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    name + " must be a number, but was \"" + text + "\"");
        }
        return finite(Double.parseDouble(text), name);
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
