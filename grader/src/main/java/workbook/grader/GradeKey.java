package workbook.grader;

/**
 * What a grading is made from. Equal keys give equal reports.
 *
 * @param submission the submission's key
 * @param student the student's key
 * @param content hash of the notebooks and exported answers that were handed in
 * @param points hash of the assignment: exercises, questions, points, keys
 * @param tests hash of the tests and of what answers may use
 * @param settings hash of the rest: limits, secret, isolation, policy, notes, grader, Java
 */
public record GradeKey(
        String submission,
        String student,
        String content,
        String points,
        String tests,
        String settings) {}
