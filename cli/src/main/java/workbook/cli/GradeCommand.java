package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.book.Book;
import workbook.book.BookConfig;
import workbook.book.BookException;
import workbook.book.BookProblem;
import workbook.book.BuildOptions;
import workbook.book.Chapter;
import workbook.gradebook.Gradebook;
import workbook.grader.GradeReport;
import workbook.grader.GradeRequest;
import workbook.grader.Grader;
import workbook.grader.Isolation;
import workbook.grader.PrivateCourse;
import workbook.grader.SubmissionReport;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;
import workbook.nbformat.Notebook;

/** Grades a folder of submissions. */
@Command(
        name = "grade",
        description = "Grade a folder of submitted notebooks, each in a sandbox of its own.",
        footer = {
            "",
            "SUBMISSIONS is a folder of notebooks, flat or STUDENT/ASSIGNMENT/FILE as nbgrader"
                    + " collects them, or a zip that Canvas, Moodle or Gradescope exported.",
            "Random cases of hidden tests are drawn from the secret in DIR/secret or in the"
                    + " environment variable WORKBOOK_SECRET.",
            "OUT has grades.csv, results/ (Gradescope), feedback/ (HTML), junit/ and gradebook.db;"
                    + " see workbook gradebook. A run that was stopped goes on with --resume."
        })
final class GradeCommand implements Callable<Integer> {

    @ParentCommand private Workbook workbook;

    @Parameters(paramLabel = "SUBMISSIONS", description = "The folder or zip with the notebooks.")
    private Path submissions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results.")
    private Path out;

    @Option(
            names = "--assignment",
            paramLabel = "ID|FILE",
            description =
                    "The chapter they answer (default: the only one with exercises), or a file"
                            + " (.yml, .json) with its points, due date, attempts and roster.")
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

    @Option(
            names = "--resume",
            description =
                    "Take over what the gradebook has from the same notebooks, tests, points and"
                            + " settings, and grade the rest.")
    private boolean resume;

    @Option(
            names = "--db",
            paramLabel = "FILE|URL",
            description =
                    "The gradebook: a file (SQLite) or jdbc:postgresql://HOST/DATABASE (default:"
                            + " gradebook.db in the folder of the results).")
    private @Nullable String db;

    @Override
    public Integer call() {
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
        var tests = new ArrayList<>(existing(config, config.tests(), "tests"));
        tests.addAll(course.tests());
        var request =
                GradeRequest.of(
                                submissions,
                                out,
                                instructorNotebook(book, course.rules().assignment()),
                                tests,
                                existing(config, config.classPath(), "class-path"))
                        .withIsolation(least)
                        .withSecret(secret(course))
                        .withRules(course.rules(), course.roster())
                        .withKeys(course.keys());
        var report = grade(jobs == null ? request : request.withJobs(jobs));
        report(report);
        return report.unreadable() == 0 ? ExitCode.DONE : ExitCode.CONTENT_ERRORS;
    }

    private GradeReport grade(GradeRequest request) {
        try (var gradebook = gradebook();
                var progress = Progress.of(workbook.console())) {
            var journal = gradebook.journal(resume);
            var report = Grader.grade(request, progress.grading(), journal);
            if (resume) {
                workbook.console()
                        .message(
                                journal.reused()
                                        + " of "
                                        + Words.count(report.submissions().size(), "submission")
                                        + " had been graded before");
            }
            return report;
        }
    }

    private Gradebook gradebook() {
        if (db != null) {
            return Gradebook.open(db);
        }
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UsageException("--out " + out + ": cannot be made: " + e.getMessage());
        }
        return Gradebook.open(out.resolve("gradebook.db").toString());
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
    private Notebook instructorNotebook(Book book, String ruled) {
        var named = assignment == null || isRules(assignment) ? ruled : assignment;
        var id = named.isEmpty() ? onlyAssignment(book) : named;
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

    static String onlyAssignment(Book book) {
        var ids =
                book.chapters().stream()
                        .filter(GradeCommand::isAssignment)
                        .map(Chapter::id)
                        .toList();
        if (ids.size() != 1) {
            throw new UsageException(
                    ids.isEmpty()
                            ? "no chapter of this book has exercises or questions"
                            : "name the assignment with --assignment: one of "
                                    + String.join(", ", ids));
        }
        return ids.get(0);
    }

    private static boolean isAssignment(Chapter chapter) {
        return !chapter.quiz().isEmpty()
                || chapter.notebook().cells().stream()
                        .filter(Cell.Code.class::isInstance)
                        .anyMatch(cell -> !cell.nbgrader().isEmpty());
    }

    /** Resolve paths of book.yml, all of which must be there. */
    static List<Path> existing(BookConfig config, List<String> paths, String key) {
        var resolved = new ArrayList<Path>();
        for (var path : paths) {
            var file = config.folder().resolve(path);
            if (!Files.exists(file)) {
                throw new BookException("book.yml: " + key + ": " + path + " is missing; build it");
            }
            resolved.add(file);
        }
        return resolved;
    }

    private void report(GradeReport report) {
        var console = workbook.console();
        if (workbook.json()) {
            console.json(json(report));
            return;
        }
        for (var submission : report.submissions()) {
            console.result(
                    "%s  %s of %s%s"
                            .formatted(
                                    submission.submission(),
                                    submission.score().toPlainString(),
                                    submission.max().toPlainString(),
                                    submission.isUnreadable() ? "  unreadable" : ""));
        }
        console.result("wrote " + out.resolve("grades.csv"));
        if (report.unreadable() > 0) {
            console.message(
                    Words.count(report.unreadable(), "submission")
                            + " could not be read; grades.csv says what to do");
        }
    }

    private static Map<String, Object> json(GradeReport report) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("assignment", report.assignment());
        tree.put("isolation", report.isolation().label());
        tree.put("submissions", report.submissions().stream().map(s -> json(report, s)).toList());
        return tree;
    }

    private static Map<String, Object> json(GradeReport report, SubmissionReport submission) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("submission", submission.submission());
        tree.put("student", submission.student());
        tree.put("score", report.total(submission));
        report.deduction(submission).ifPresent(d -> tree.put("late", d.arithmetic()));
        tree.put("max", submission.max());
        tree.put("unreadable", submission.isUnreadable());
        return Json.freeze(tree);
    }
}
