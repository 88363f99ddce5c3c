package workbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.book.Book;
import workbook.book.BookException;
import workbook.book.BookProblem;
import workbook.book.BuildOptions;
import workbook.book.Executed;
import workbook.book.Release;
import workbook.grader.Isolation;

/** Packs the grader with one assignment for a service that runs it. */
@Command(
        name = "autograder",
        description = "Pack the grader and one assignment for Gradescope or GitHub Classroom.",
        footer = {
            "",
            "gradescope  a zip to upload as the autograder: points, keys, hidden tests and the private"
                    + " folder are in it; students do not see it",
            "github      a zip to unpack in the template repository: students see all of it, so it has"
                    + " no solutions, no keys and nothing private"
        })
final class AutograderCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    /** Who runs it. */
    enum Service {
        GRADESCOPE,
        GITHUB;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SERVICE", description = "One of ${COMPLETION-CANDIDATES}.")
    private Service service;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The zip.")
    private Path out;

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "The chapter (default: the only one with exercises).")
    private @Nullable String assignment;

    @Option(
            names = "--private",
            paramLabel = "DIR",
            description = "gradescope: what the course keeps to itself; see workbook grade.")
    private @Nullable Path privateFolder;

    @Option(
            names = "--isolation",
            paramLabel = "TIER",
            defaultValue = "1",
            description =
                    "The least isolation to accept there; better is used where it works (default:"
                            + " ${DEFAULT-VALUE}, another user).")
    private String isolation;

    @Override
    public Integer call() {
        if (service == Service.GITHUB && privateFolder != null) {
            throw new UsageException(
                    "--private is for gradescope only: students can read what github has");
        }
        var book = Book.load(workbook.book());
        var executed = executed(book);
        var name = Path.of(Release.path(executed.chapter().file())).getFileName().toString();
        var bundle = new AutograderBundle(book.config(), executed.notebook(), name, tier());
        var count =
                service == Service.GITHUB
                        ? bundle.github(out)
                        : bundle.gradescope(out, privateFolder);
        if (workbook.json()) {
            workbook.console().json(java.util.Map.of("file", out.toString(), "entries", count));
        } else {
            workbook.console().result("wrote " + out);
        }
        return ExitCode.DONE;
    }

    private Isolation tier() {
        try {
            return Isolation.of(isolation);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Executed executed(Book book) {
        var id = assignment == null ? GradeCommand.onlyAssignment(book) : assignment;
        try (var progress = Progress.of(workbook.console())) {
            var build = book.execute(new BuildOptions(Set.of(id), true, false), progress);
            if (!build.isClean()) {
                List<String> text = build.problems().stream().map(BookProblem::text).toList();
                throw new BookException(
                        "the assignment itself has problems:\n" + String.join("\n", text));
            }
            return build.chapters().get(0);
        }
    }
}
