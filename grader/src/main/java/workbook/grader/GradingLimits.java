package workbook.grader;

import java.time.Duration;

/**
 * What one answer may use.
 *
 * @param compile time to compile one exercise
 * @param test time of one test, by the grader's clock
 * @param exercise time of all tests of one exercise
 * @param heapMegabytes heap of the process that runs an answer
 */
public record GradingLimits(Duration compile, Duration test, Duration exercise, int heapMegabytes) {

    /** Ten seconds to compile, two for a test, ten for an exercise, 128 MB. */
    public static final GradingLimits DEFAULT =
            new GradingLimits(
                    Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofSeconds(10), 128);

    /** Require times and sizes above zero. */
    public GradingLimits {
        if (compile.isNegative() || test.isNegative() || exercise.isNegative()) {
            throw new IllegalArgumentException("time limits must not be negative");
        }
        if (heapMegabytes < 16) {
            throw new IllegalArgumentException(
                    "heapMegabytes must be at least 16, but was " + heapMegabytes);
        }
    }
}
