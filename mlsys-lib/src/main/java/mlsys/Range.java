package mlsys;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values an argument may have, as its words say: {@code greater than 0, at most 1}. An end that
 * is another argument ({@code at least l}) is left open; the formula knows it.
 *
 * @param whole whether they are whole numbers
 */
record Range(double low, boolean withLow, double high, boolean withHigh, boolean whole) {

    static final Range ANY =
            new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false, false);

    private static final String NUMBER = " (-?\\d[\\d.e]*)(?![\\d.e]| /)";
    private static final Pattern LOW =
            Pattern.compile("(greater than|at least|from|between)" + NUMBER);
    private static final Pattern HIGH =
            Pattern.compile("(below|less than|at most|to|and|or)" + NUMBER);
    private static final Pattern CHOICE = Pattern.compile("(\\d)(?:, \\d)* or \\d");

    /** Read the words of an argument. */
    static Range of(String words) {
        Matcher choice = CHOICE.matcher(words);
        Matcher low = LOW.matcher(words);
        Matcher high = HIGH.matcher(words);
        boolean choices = choice.matches();
        boolean hasLow = low.find();
        boolean hasHigh = high.find();
        return new Range(
                choices
                        ? Double.parseDouble(choice.group(1))
                        : hasLow ? Double.parseDouble(low.group(2)) : ANY.low,
                choices || (hasLow && !low.group(1).matches("greater than|between")),
                hasHigh ? Double.parseDouble(high.group(2)) : ANY.high,
                hasHigh && !high.group(1).matches("below|less than|and"),
                choices || words.contains("whole"));
    }

    boolean contains(double value) {
        return (value > low || (withLow && value == low))
                && (value < high || (withHigh && value == high));
    }

    /** The values that are in both. */
    Range and(Range other) {
        boolean theirLow = other.low > low || (other.low == low && !other.withLow);
        boolean theirHigh = other.high < high || (other.high == high && !other.withHigh);
        return new Range(
                theirLow ? other.low : low,
                theirLow ? other.withLow : withLow,
                theirHigh ? other.high : high,
                theirHigh ? other.withHigh : withHigh,
                whole || other.whole);
    }

    /** Write as an interval: {@code (0, 1]}. */
    @Override
    public String toString() {
        return (withLow ? "[" : "(") + end(low) + ", " + end(high) + (withHigh ? "]" : ")");
    }

    private static String end(double value) {
        return Double.isInfinite(value) ? (value < 0 ? "−∞" : "∞") : Numbers.rounded(value, 15);
    }
}
