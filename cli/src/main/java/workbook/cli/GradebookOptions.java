package workbook.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workbook.gradebook.Gradebook;

/** Which gradebook and which assignment in it. */
final class GradebookOptions {

    @Mixin private GradebookPlace place;

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "The assignment (default: the only one in the gradebook).")
    private @Nullable String assignment;

    Gradebook open() {
        return place.open();
    }

    String assignment(Gradebook gradebook) {
        var known = gradebook.assignments();
        if (assignment != null) {
            if (!known.contains(assignment)) {
                throw new UsageException(
                        "assignment \"" + assignment + "\" is not in " + listed(gradebook, known));
            }
            return assignment;
        }
        if (known.size() != 1) {
            throw new UsageException(
                    known.isEmpty()
                            ? gradebook.place() + ": nothing is graded yet"
                            : "name the assignment with --assignment: one of "
                                    + String.join(", ", known));
        }
        return known.get(0);
    }

    private static String listed(Gradebook gradebook, List<String> known) {
        return gradebook.place() + "; there are " + String.join(", ", known);
    }
}
