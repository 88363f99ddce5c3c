package mlsys.exercises.hidden;

import org.junit.jupiter.api.Assertions;

/** Compares numbers so that NaN never passes. */
final class Near {

    private Near() {}

    /** Accept {@code actual} if it is right to about six digits. */
    static void assertNear(double expected, double actual) {
        var tolerance = Math.max(Math.abs(expected) * 2e-6, 1e-12);
        if (!(Math.abs(expected - actual) <= tolerance)) {
            Assertions.fail("expected " + expected + ", but got " + actual);
        }
    }
}
