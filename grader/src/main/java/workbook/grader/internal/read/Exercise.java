package workbook.grader.internal.read;

import java.math.BigDecimal;

/**
 * A coding exercise of an assignment.
 *
 * @param id its grade_id
 * @param cellId the id of its answer cell
 * @param position the number of the answer cell in the notebook, from 1
 * @param source the answer cell as students received it
 * @param points the maximum
 * @param checkSource the check cell as students received it; empty if there is none
 */
public record Exercise(
        String id,
        String cellId,
        int position,
        String source,
        BigDecimal points,
        String checkSource) {

    Exercise withPoints(BigDecimal others) {
        return new Exercise(id, cellId, position, source, others, checkSource);
    }
}
