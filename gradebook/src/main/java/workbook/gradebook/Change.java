package workbook.gradebook;

import java.math.BigDecimal;

/**
 * What grading again would change for one exercise of one student.
 *
 * @param student the student
 * @param exercise the exercise
 * @param before the points that count
 * @param after the points that would count
 * @param why what is different, in words
 */
public record Change(
        String student, String exercise, BigDecimal before, BigDecimal after, String why) {}
