package workbook.grader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A graded class.
 *
 * @param assignment the assignment's id
 * @param title its title
 * @param rules the rules of the course
 * @param isolation how the students' code was locked in
 * @param submissions all submissions, by key; the grader leaves out the parts of their tests, which
 *     are in the files it writes
 */
public record GradeReport(
        String assignment,
        String title,
        AssignmentRules rules,
        Isolation isolation,
        List<SubmissionReport> submissions) {

    /** Hold a copy. */
    public GradeReport {
        submissions = List.copyOf(submissions);
    }

    /** Return this report with other submissions. */
    public GradeReport with(List<SubmissionReport> others) {
        return new GradeReport(assignment, title, rules, isolation, others);
    }

    /** Return what being late costs a submission; empty if nothing is known of it. */
    public Optional<Deduction> deduction(SubmissionReport submission) {
        return Deduction.of(
                rules, submission.student(), submission.submitted(), submission.score());
    }

    /** Return the points of a submission after what being late costs. */
    public BigDecimal total(SubmissionReport submission) {
        return deduction(submission).map(Deduction::after).orElseGet(submission::score);
    }

    /** Count the submissions that could not be read. */
    public long unreadable() {
        return submissions.stream().filter(SubmissionReport::isUnreadable).count();
    }
}
