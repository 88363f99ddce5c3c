package workbook.grader;

import java.math.BigDecimal;
import java.util.List;

/**
 * The marks of one exercise or question.
 *
 * @param exercise its id
 * @param score the points earned
 * @param max the points that the assignment gives for it
 * @param status what became of it
 * @param message the status in words, with what to do
 * @param notes what else was noticed, such as a duplicated cell
 * @param tests the tests, visible ones first; empty for a question
 */
public record ExerciseResult(
        String exercise,
        BigDecimal score,
        BigDecimal max,
        Status status,
        String message,
        List<String> notes,
        List<TestResult> tests) {

    /** Hold copies, and write points as plain decimals. */
    public ExerciseResult {
        score = plain(score);
        max = plain(max);
        notes = List.copyOf(notes);
        tests = List.copyOf(tests);
    }

    /** Make a result without tests and without marks. */
    public static ExerciseResult none(
            String exercise, BigDecimal max, Status status, String message, List<String> notes) {
        return new ExerciseResult(
                exercise, BigDecimal.ZERO, max, status, message, notes, List.of());
    }

    /** Return this result without the parts of its tests. */
    ExerciseResult brief() {
        var briefly =
                tests.stream()
                        .map(
                                test ->
                                        new TestResult(
                                                test.name(),
                                                test.visible(),
                                                test.passed(),
                                                test.points(),
                                                List.of()))
                        .toList();
        return new ExerciseResult(exercise, score, max, status, message, notes, briefly);
    }

    private static BigDecimal plain(BigDecimal points) {
        var stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
