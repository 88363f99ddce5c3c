package workbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.book.Book;
import workbook.book.BookException;
import workbook.book.BookProblem;
import workbook.book.BuildOptions;
import workbook.grader.GradeRequest;
import workbook.grader.Isolation;
import workbook.grader.PrivateCourse;
import workbook.nbformat.Notebook;
import workbook.nbformat.NotebookReader;

/** What to grade and how, for all commands that grade. */
final class GradingOptions {

    @Parameters(paramLabel = "SUBMISSIONS", description = "The folder or zip with the notebooks.")
    private Path submissions;

    @Option(
            names = "--assignment",
            paramLabel = "ID|FILE",
            description =
                    "The chapter they answer (default: the only one with exercises), an executed"
                            + " notebook with solutions (.ipynb), or a file (.yml, .json) with points,"
                            + " due date, attempts and roster.")
    private @Nullable String assignment;

    @Option(
            names = "--private",
            paramLabel = "DIR",
            description =
                    "A folder with what the course keeps to itself: jars or tests/, keys/,"
                            + " secret, assignment.yml, roster.csv.")
    private @Nullable Path privateFolder;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Submissions graded at the same time (default: one per processor).")
    private @Nullable Integer jobs;

    @Option(
            names = "--isolation",
            paramLabel = "TIER",
            defaultValue = "3",
            description =
                    "The least isolation to accept: 3 (bubblewrap), 2 (namespaces), 1 (user) or 0"
                            + " (jvm, for code you trust) (default: ${DEFAULT-VALUE}).")
    private String isolation;

    /** Return the request that the options make, with results in {@code out}. */
    GradeRequest request(Workbook workbook, Path out) {
        var least = tier();
        if (jobs != null && jobs < 1) {
            throw new UsageException("--jobs must be at least 1, but was " + jobs);
        }
        if (!Files.exists(submissions)) {
            throw new UsageException(submissions + ": no such folder or zip of submissions");
        }
        var book = Book.load(workbook.book());
        var config = book.config();
        var course = course();
        var tests = new ArrayList<>(GradeCommand.existing(config, config.tests(), "tests"));
        tests.addAll(course.tests());
        var request =
                GradeRequest.of(
                                submissions,
                                out,
                                instructorNotebook(workbook, book, course.rules().assignment()),
                                tests,
                                GradeCommand.existing(config, config.classPath(), "class-path"))
                        .withIsolation(least)
                        .withSecret(secret(course))
                        .withRules(course.rules(), course.roster())
                        .withKeys(course.keys());
        return jobs == null ? request : request.withJobs(jobs);
    }

    private PrivateCourse course() {
        var course = privateFolder == null ? PrivateCourse.NONE : PrivateCourse.read(privateFolder);
        return isRules(assignment) ? course.withRules(Path.of(assignment)) : course;
    }

    private static boolean isRules(@Nullable String text) {
        return text != null && text.matches(".*\\.(yml|yaml|json)");
    }

    private static String secret(PrivateCourse course) {
        return course.secret().isEmpty()
                ? Objects.requireNonNullElse(System.getenv("WORKBOOK_SECRET"), "")
                : course.secret();
    }

    private Isolation tier() {
        try {
            return Isolation.of(isolation);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Return the executed notebook of the assignment, with solutions, points and keys. */
    private Notebook instructorNotebook(Workbook workbook, Book book, String ruled) {
        if (assignment != null && assignment.endsWith(".ipynb")) {
            return NotebookReader.read(Path.of(assignment));
        }
        var named = assignment == null || isRules(assignment) ? ruled : assignment;
        var id = named.isEmpty() ? GradeCommand.onlyAssignment(book) : named;
        var build =
                book.execute(
                        new BuildOptions(Set.of(id), true, false), Progress.of(workbook.console()));
        if (!build.isClean()) {
            var text = build.problems().stream().map(BookProblem::text).toList();
            throw new BookException(
                    "the assignment itself has problems:\n" + String.join("\n", text));
        }
        return build.chapters().get(0).notebook();
    }
}
