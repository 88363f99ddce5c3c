package workbook.grader;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mlsys.exercises.TrainingDays;

/** The course's own tests and answers, as the grader's tests use them. */
final class Course {

    static final String IRON_LAW =
            """
            static double ironLawSeconds(
                    double bytes, double bwBytesPerSec, double flop, double peakFlopPerSec,
                    double eta, double overheadSec, boolean overlapped) {
                if (!(bwBytesPerSec > 0) || !(peakFlopPerSec > 0) || !(eta > 0 && eta <= 1)) {
                    throw new IllegalArgumentException("rates and eta must be above zero");
                }
                var moving = bytes / bwBytesPerSec;
                var computing = flop / (peakFlopPerSec * eta);
                return overheadSec
                        + (overlapped ? Math.max(moving, computing) : moving + computing);
            }
            """;

    static final String TRAINING_DAYS =
            """
            static double trainingDays(double flop, int devices, double peak, double eta) {
                if (devices < 1) {
                    throw new IllegalArgumentException("devices: " + devices);
                }
                return flop / (devices * peak * eta) / 86_400;
            }
            """;

    static final String INPUT_SPACE_DIGITS =
            """
            static long inputSpaceDigits(int w, int h, int channels, int levels) {
                return (long) Math.floor((double) w * h * channels * Math.log10(levels)) + 1;
            }
            """;

    static final String STEPS_UNTIL_BELOW =
            """
            static int stepsUntilBelow(
                    double acc0, double lambda, double driftPerStep, double floor) {
                if (acc0 < floor - 1e-12) {
                    return 0;
                }
                var fall = lambda * driftPerStep;
                if (fall <= 0) {
                    return -1;
                }
                var step = (int) ((acc0 - floor) / fall);
                while (acc0 - fall * step >= floor - 1e-12) {
                    step++;
                }
                return step;
            }
            """;

    static final Map<String, String> SOLUTIONS =
            Map.of(
                    "iron-law-seconds", IRON_LAW,
                    "training-days", TRAINING_DAYS,
                    "input-space-digits", INPUT_SPACE_DIGITS,
                    "steps-until-below", STEPS_UNTIL_BELOW);

    private Course() {}

    /** Return where the hidden tests are: a folder of classes or a jar. */
    static List<Path> tests() {
        try {
            var marker = Class.forName("mlsys.exercises.hidden.TrainingDaysHiddenTest");
            return List.of(origin(marker));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Return where the interfaces of the exercises are. */
    static List<Path> classPath() {
        return List.of(origin(TrainingDays.class));
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
