package workbook.gradebook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a person entered for a student's exercise.
 *
 * @param student the student
 * @param exercise the exercise or question
 * @param score the points; null to leave the automatic ones
 * @param comment what the student reads; may be empty
 */
public record ManualScore(
        String student, String exercise, @Nullable BigDecimal score, String comment) {

    /** Refuse points below zero. */
    public ManualScore {
        if (score != null && score.signum() < 0) {
            throw GradebookException.wrongUsage(
                    "score " + score.toPlainString() + " is below zero; write 0 or more");
        }
    }
}
