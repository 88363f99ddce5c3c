package workbook.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.gradebook.Gradebook;
import workbook.gradebook.ManualScore;
import workbook.gradebook.ManualTable;

/** Enters what a person decided. */
@Command(
        name = "comment",
        description = "Enter a score or a comment by hand, or many from a table.",
        footer = {
            "",
            "A manual score is never overwritten; when the grader gives something else later, this"
                    + " and other gradebook commands say so. Everything that was entered is kept,"
                    + " the newest entry counts. An entry with neither score nor comment takes the"
                    + " former one back (--clear)."
        })
final class GradebookComment implements Callable<Integer> {

    @ParentCommand private GradebookCommand parent;

    @Mixin private GradebookOptions options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDENT", description = "The student.")
    private @Nullable String student;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "The exercise or question.")
    private @Nullable String exercise;

    @Option(names = "--score", paramLabel = "N", description = "The points it gets.")
    private @Nullable BigDecimal score;

    @Option(names = "--text", paramLabel = "TEXT", description = "What the student reads.")
    private @Nullable String text;

    @Option(names = "--clear", description = "Take a former entry back.")
    private boolean clear;

    @Option(
            names = "--import",
            paramLabel = "FILE.csv",
            description = "Enter a table with the columns student, exercise, score, comment.")
    private @Nullable Path table;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decided it (default: ${DEFAULT-VALUE}).")
    private String author;

    @Override
    public Integer call() {
        var entries = table == null ? List.of(entry()) : ManualTable.read(table);
        if (table != null && (student != null || score != null || text != null || clear)) {
            throw new UsageException(
                    "--import goes without a student, --score, --text and --clear");
        }
        try (Gradebook gradebook = options.open()) {
            var assignment = options.assignment(gradebook);
            gradebook.enter(assignment, entries, author);
            var console = parent.workbook().console();
            console.result("entered " + Words.count(entries.size(), "score or comment"));
            gradebook.flags(assignment).forEach(console::message);
            return ExitCode.DONE;
        }
    }

    private ManualScore entry() {
        if (student == null || exercise == null) {
            throw new UsageException("name a student and an exercise, or a table with --import");
        }
        if (clear == (score != null || text != null)) {
            throw new UsageException("give --score, --text or both; or --clear alone");
        }
        return new ManualScore(student, exercise, score, text == null ? "" : text.strip());
    }
}
