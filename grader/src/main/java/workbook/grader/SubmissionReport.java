package workbook.grader;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All marks of one submission.
 *
 * @param submission the submission's key, safe as a file name
 * @param student the student's key
 * @param assignment the assignment's id
 * @param attempt the attempt that was graded, from 1; 0 if there is no notebook
 * @param submitted when it was handed in, as the platform says; null if nobody does
 * @param notes what was noticed about the whole submission
 * @param results one result for each exercise and graded question of the assignment
 */
public record SubmissionReport(
        String submission,
        String student,
        String assignment,
        int attempt,
        @Nullable Instant submitted,
        List<String> notes,
        List<ExerciseResult> results) {

    /** Hold copies. */
    public SubmissionReport {
        notes = List.copyOf(notes);
        results = List.copyOf(results);
    }

    /** Return the sum of the scores. */
    public BigDecimal score() {
        return results.stream().map(ExerciseResult::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Return the sum of the maxima. */
    public BigDecimal max() {
        return results.stream().map(ExerciseResult::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Return this report without the parts of its tests, which may be long. */
    public SubmissionReport brief() {
        var briefly = results.stream().map(ExerciseResult::brief).toList();
        return new SubmissionReport(
                submission, student, assignment, attempt, submitted, notes, briefly);
    }

    /** Tell whether the submission could not be read at all. */
    public boolean isUnreadable() {
        return !results.isEmpty()
                && results.stream().allMatch(result -> result.status() == Status.UNREADABLE);
    }
}
