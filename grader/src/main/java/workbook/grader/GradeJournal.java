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

    /**
     * Take a submission, so that nobody else who shares the journal marks it; false while somebody
     * else has it. Somebody who ends in any way, killed or switched off, has it no longer.
     */
    default boolean claim(GradeKey key) {
        return true;
    }

    /** Give back what was claimed. */
    default void release(GradeKey key) {}

    /** Keep a report for good: it must be there after the process is killed. */
    void record(GradeKey key, SubmissionReport report);
}
