package workbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.book.Bibliography;
import workbook.book.Book;
import workbook.book.BookProblem;
import workbook.book.BuildOptions;
import workbook.book.Edition;
import workbook.book.Release;
import workbook.book.ReleaseReport;

/** Makes the notebooks that people receive. */
@Command(
        name = "release",
        description =
                "Write the student edition to notebooks/, or the instructor's to _instructor/.")
final class ReleaseCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Option(
            names = "--check",
            description = "Write nothing; fail if the notebooks on disk are not current.")
    private boolean check;

    @Option(
            names = "--edition",
            defaultValue = "student",
            paramLabel = "student|instructor",
            description =
                    "Whom it is for: stubs and no graded keys, or solutions and keys (default:"
                            + " ${DEFAULT-VALUE}).")
    private Edition edition;

    @Option(
            names = "--zip",
            paramLabel = "FILE",
            description =
                    "Also write what a student unpacks: notebooks, the one jar, an installer.")
    private @Nullable Path zip;

    @Override
    public Integer call() {
        if (edition == Edition.INSTRUCTOR && (check || zip != null)) {
            throw new UsageException(
                    "--check and --zip are for the student edition; the instructor's is not"
                            + " committed and not handed out");
        }
        var book = Book.load(workbook.book());
        var release = new Release(book, Bibliography.of(book.config()));
        ReleaseReport report;
        try (var progress = Progress.of(workbook.console())) {
            report = release.make(book.execute(BuildOptions.defaults(), progress), edition);
        }
        var problems = new ArrayList<>(report.problems().stream().map(BookProblem::text).toList());
        if (check) {
            report.stale()
                    .forEach(path -> problems.add(path + ": not current\n  try: workbook release"));
        } else if (problems.isEmpty()) {
            write(release, report);
        }
        report(report, problems);
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }

    private void write(Release release, ReleaseReport report) {
        release.write(report, folder());
        if (zip != null) {
            release.zip(report, zip);
        }
    }

    private Path folder() {
        return edition == Edition.STUDENT
                ? workbook.book()
                : workbook.book().resolve("_instructor");
    }

    private void report(ReleaseReport report, List<String> problems) {
        var console = workbook.console();
        var paths = report.notebooks().stream().map(ReleaseReport.Released::path).toList();
        if (workbook.json()) {
            console.json(Map.of("notebooks", paths, "stale", report.stale(), "problems", problems));
            return;
        }
        problems.forEach(console::message);
        if (problems.isEmpty()) {
            paths.forEach(path -> console.result((check ? "current " : "wrote ") + path(path)));
            if (zip != null) {
                console.result("wrote " + zip);
            }
        }
    }

    private Path path(String notebook) {
        return edition == Edition.STUDENT
                ? Path.of(notebook)
                : Path.of("_instructor").resolve(notebook);
    }
}
