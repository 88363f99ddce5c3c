package workbook.grader;

import java.math.BigDecimal;
import java.util.List;

/**
 * What all gradings of one run share.
 *
 * @param assignment the assignment's id
 * @param title its title
 * @param items its exercises and graded questions, in order
 * @param rules the rules of the course
 * @param isolation how the students' code is locked in
 * @param grader a hash of the grader itself
 * @param java the Java that it runs on
 */
public record GradeRun(
        String assignment,
        String title,
        List<Item> items,
        AssignmentRules rules,
        Isolation isolation,
        String grader,
        String java) {

    /** Hold a copy. */
    public GradeRun {
        items = List.copyOf(items);
    }

    /**
     * Something that gives points.
     *
     * @param id the exercise's grade_id or the question's id
     * @param max the points it gives
     */
    public record Item(String id, BigDecimal max) {}
}
