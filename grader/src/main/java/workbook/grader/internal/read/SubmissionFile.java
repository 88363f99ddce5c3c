package workbook.grader.internal.read;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one student handed in.
 *
 * @param key safe as a file name, unique in the batch
 * @param student the student's key
 * @param attempts the notebooks, the one that counts first; empty if there are none
 * @param exports files that a page of the book exported
 * @param submitted when it was handed in, as the platform says; null if nobody does
 * @param notes what was noticed
 * @param problem why nothing of it can be used; empty if something can
 */
public record SubmissionFile(
        String key,
        String student,
        List<Attempt> attempts,
        List<Path> exports,
        @Nullable Instant submitted,
        List<String> notes,
        String problem) {

    /**
     * One notebook of a submission.
     *
     * @param name the name it was handed in under
     * @param file where it is
     * @param number the attempt, from 1
     */
    public record Attempt(String name, Path file, int number) {}

    /** Hold copies. */
    public SubmissionFile {
        attempts = List.copyOf(attempts);
        exports = List.copyOf(exports);
        notes = List.copyOf(notes);
    }

    /** Make the submission of somebody who handed in nothing. */
    static SubmissionFile nothing(String student) {
        return new SubmissionFile(
                SafeKeys.safe(student), student, List.of(), List.of(), null, List.of(), "");
    }
}
