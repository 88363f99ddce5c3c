package mlsys.notebook.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis: what lies at its ends, where values fall between them, and which values are labelled.
 */
public record Scale(double min, double max, boolean log, List<Tick> ticks) {

    // no comma in 2012
    private static final int YEARS_STAY = 5;

    /** A labelled value of the axis. */
    public record Tick(double value, String label) {}

    public Scale {
        ticks = List.copyOf(ticks);
    }

    /** Return where {@code value} lies: 0 at the low end, 1 at the high end. */
    public double at(double value) {
        return (project(value) - project(min)) / (project(max) - project(min));
    }

    private double project(double value) {
        return log ? Math.log10(value) : value;
    }

    /** Return how wide the widest label is at {@code size}. */
    public double labelWidth(double size) {
        return ticks.stream().mapToDouble(t -> Glyphs.room(t.label(), size)).max().orElse(0);
    }

    /** Span whole decades around {@code low} to {@code high}, with at most {@code room} labels. */
    public static Scale decades(double low, double high, int room) {
        int first = (int) Math.floor(Math.log10(low) + 1e-9);
        int last = (int) Math.ceil(Math.log10(high) - 1e-9);
        if (last == first) {
            last++;
        }
        int step = Math.max(1, (int) Math.ceil((last - first + 1) / (double) Math.max(2, room)));
        boolean plain = first >= -3 && last <= 5;
        var ticks = new ArrayList<Tick>();
        for (int exponent = last; exponent >= first; exponent -= step) {
            ticks.add(0, new Tick(power(exponent), decadeLabel(exponent, plain)));
        }
        return new Scale(power(first), power(last), true, ticks);
    }

    /** Span {@code low} to {@code high}; {@code whole}: widened to the next labelled values. */
    public static Scale linear(double low, double high, int room, boolean whole) {
        double span = high > low ? high - low : Math.max(1, Math.abs(high));
        double top = high > low ? high : low + span;
        BigDecimal step = step(span / Math.max(2, room));
        double from = whole ? multiple(low, step, RoundingMode.FLOOR) : low;
        double to = whole ? multiple(top, step, RoundingMode.CEILING) : top;
        var ticks = new ArrayList<Tick>();
        BigDecimal value = decimal(from).divide(step, 0, RoundingMode.CEILING).multiply(step);
        while (value.doubleValue() <= to + span * 1e-9) {
            ticks.add(new Tick(value.doubleValue(), label(value, step)));
            value = value.add(step);
        }
        return new Scale(from, to, false, ticks);
    }

    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }

    private static String decadeLabel(int exponent, boolean plain) {
        return plain
                ? Digits.group(
                        BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString(), YEARS_STAY)
                : "10" + TextRun.raise(exponent);
    }

    /** Return the smallest of 1, 2, 5 times a power of ten that is not below {@code least}. */
    private static BigDecimal step(double least) {
        int exponent = (int) Math.floor(Math.log10(least));
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= least * (1 - 1e-9)) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    private static double multiple(double value, BigDecimal step, RoundingMode mode) {
        return decimal(value).divide(step, 0, mode).multiply(step).doubleValue();
    }

    // a dozen digits hide the noise of binary fractions: 0.30000000000000004 is 0.3 on an axis
    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).round(new MathContext(12));
    }

    private static String label(BigDecimal value, BigDecimal step) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        return Digits.group(
                value.setScale(decimals, RoundingMode.HALF_UP).toPlainString(), YEARS_STAY);
    }
}
