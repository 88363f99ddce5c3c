package mlsys.exercises;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compare what an answer returned with what was expected, and say the difference in words. */
public final class Expect {

    private Expect() {}

    /**
     * Accept a number that is right to about six digits.
     *
     * @throws AssertionError with the hint, if the number is off, infinite or not a number
     */
    public static void close(double expected, double actual, String hint) {
        var tolerance = Math.max(Math.abs(expected) * 2e-6, 1e-12);
        if (!(Math.abs(expected - actual) <= tolerance)) {
            throw new AssertionError(
                    "expected " + expected + ", but got " + actual + "\nhint: " + hint);
        }
    }

    /**
     * Accept exactly this whole number.
     *
     * @throws AssertionError with the hint, if the number is another one
     */
    public static void exactly(long expected, long actual, String hint) {
        if (expected != actual) {
            throw new AssertionError(
                    "expected " + expected + ", but got " + actual + "\nhint: " + hint);
        }
    }

    /**
     * Accept exactly this text.
     *
     * @throws AssertionError with the hint, if the text is another one or missing
     */
    public static void text(String expected, @Nullable String actual, String hint) {
        if (!expected.equals(actual)) {
            var shown = actual == null ? "null" : "\"" + actual + "\"";
            throw new AssertionError(
                    "expected \"" + expected + "\", but got " + shown + "\nhint: " + hint);
        }
    }

    /**
     * Accept a map with exactly these rows.
     *
     * @throws AssertionError with the hint, if the rows are others or missing
     */
    public static void rows(
            Map<String, Row> expected, @Nullable Map<String, Row> actual, String hint) {
        if (!expected.equals(actual)) {
            throw new AssertionError(
                    "expected " + expected + ", but got " + actual + "\nhint: " + hint);
        }
    }
}
