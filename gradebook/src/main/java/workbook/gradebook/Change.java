package workbook.gradebook;

import java.math.BigDecimal;

/**
 * What grading again would change for one exercise of one student, or for the student's total.
 *
 * @param student the student
 * @param exercise the exercise; {@code total} for the sum that counts, less what being late costs
 * @param before the points that count
 * @param after the points that would count
 * @param why what is different, in words
 */
public record Change(
        String student, String exercise, BigDecimal before, BigDecimal after, String why) {

    /** Return by how many points. */
    BigDecimal difference() {
        return after.subtract(before);
    }
}
