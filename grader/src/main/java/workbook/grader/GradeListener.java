package workbook.grader;

/** Hears how far grading is. May be called from any thread, one call at a time. */
@FunctionalInterface
public interface GradeListener {

    /** A submission is graded: number {@code done} of {@code total}. */
    void graded(SubmissionReport report, int done, int total);

    /** Grading begins, with this isolation. */
    default void started(Isolation isolation, int total) {}
}
