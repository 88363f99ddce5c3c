package workbook.grader;

import java.util.List;

/**
 * A graded class.
 *
 * @param assignment the assignment's id
 * @param title its title
 * @param isolation how the students' code was locked in
 * @param submissions all submissions, by key
 */
public record GradeReport(
        String assignment, String title, Isolation isolation, List<SubmissionReport> submissions) {

    /** Hold a copy. */
    public GradeReport {
        submissions = List.copyOf(submissions);
    }

    /** Count the submissions that could not be read. */
    public long unreadable() {
        return submissions.stream().filter(SubmissionReport::isUnreadable).count();
    }
}
