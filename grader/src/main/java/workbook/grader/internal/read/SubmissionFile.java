package workbook.grader.internal.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one student handed in.
 *
 * @param key safe as a file name, unique in the batch
 * @param student the student's key
 * @param notebook the notebook; null if there are only exported answers
 * @param exports files that a page of the book exported
 */
public record SubmissionFile(
        String key, String student, @Nullable Path notebook, List<Path> exports) {

    /** Hold a copy. */
    public SubmissionFile {
        exports = List.copyOf(exports);
    }

    /** Return this submission with one more export. */
    SubmissionFile with(Path export) {
        var more = new ArrayList<>(exports);
        more.add(export);
        return new SubmissionFile(key, student, notebook, more);
    }
}
