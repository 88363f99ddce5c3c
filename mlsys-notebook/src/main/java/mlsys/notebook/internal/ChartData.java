package mlsys.notebook.internal;

import java.math.BigDecimal;
import java.math.MathContext;

/** Checks on the numbers given to charts. */
public final class ChartData {

    private ChartData() {}

    /** Return {@code value}, or refuse what cannot be drawn, saying which number it was. */
    public static double drawable(double value, boolean log, String chart, String what) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "chart \"" + chart + "\": " + what + " must be finite, but was " + value);
        }
        if (log && value <= 0) {
            throw new IllegalArgumentException(
                    "chart \""
                            + chart
                            + "\": "
                            + what
                            + " must be above 0 on a log axis, but was "
                            + value);
        }
        return value;
    }

    /** Refuse an empty chart. */
    public static void requireSome(int count, String chart, String next) {
        if (count == 0) {
            throw new IllegalStateException("chart \"" + chart + "\" has nothing to draw: " + next);
        }
    }

    /**
     * Write a number as charts describe it in words: four digits or one decimal are enough for an
     * ear.
     */
    public static String say(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e7)) {
            return Digits.scientific(value, 3);
        }
        var rounded = new BigDecimal(value).round(new MathContext(Math.max(4, whole(size) + 1)));
        return Digits.group(
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString(), 5);
    }

    private static int whole(double size) {
        return size < 1 ? 1 : (int) Math.log10(size) + 1;
    }
}
