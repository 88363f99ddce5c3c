package workbook.grader;

import java.util.Optional;

/**
 * Keeps what was graded, so that a run which was stopped can go on where it was. Called from many
 * threads at the same time.
 */
public interface GradeJournal {

    /** A journal that forgets everything. */
    GradeJournal NONE =
            new GradeJournal() {
                @Override
                public Optional<SubmissionReport> find(GradeKey key) {
                    return Optional.empty();
                }

                @Override
                public void record(GradeKey key, SubmissionReport report) {}
            };

    /** A run begins. */
    default void begin(GradeRun run) {}

    /** Return the whole report that was recorded under this key, if there is one. */
    Optional<SubmissionReport> find(GradeKey key);

    /** Keep a report for good: it must be there after the process is killed. */
    void record(GradeKey key, SubmissionReport report);
}
