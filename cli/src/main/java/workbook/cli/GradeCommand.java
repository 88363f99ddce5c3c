package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.book.Book;
import workbook.book.BookConfig;
import workbook.book.BookException;
import workbook.book.Chapter;
import workbook.gradebook.Gradebook;
import workbook.grader.GradeReport;
import workbook.grader.GradeRequest;
import workbook.grader.Grader;
import workbook.grader.SubmissionReport;
import workbook.nbformat.Cell;
import workbook.nbformat.Json;

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

    @Mixin private GradingOptions grading;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results.")
    private Path out;

    @Option(
            names = "--resume",
            description =
                    "Take over what the gradebook has from the same notebooks, tests, points and"
                            + " settings, and grade the rest.")
    private boolean resume;

    @Option(
            names = "--share",
            description =
                    "Do the run together with every other process that has the same --db (PostgreSQL)"
                            + " and the same submissions: each takes what nobody has.")
    private boolean share;

    @Option(
            names = "--db",
            paramLabel = "FILE|URL",
            description =
                    "The gradebook: a file (SQLite) or jdbc:postgresql://HOST/DATABASE (default:"
                            + " gradebook.db in the folder of the results).")
    private @Nullable String db;

    @Override
    public Integer call() {
        var report = grade(grading.request(workbook, out));
        report(report);
        return report.submissions().isEmpty() || report.unreadable() > 0
                ? ExitCode.CONTENT_ERRORS
                : ExitCode.DONE;
    }

    private GradeReport grade(GradeRequest request) {
        try (var gradebook = gradebook();
                var progress = Progress.of(workbook.console())) {
            try (var journal = share ? gradebook.shared() : gradebook.journal(resume)) {
                var report = Grader.grade(request, progress.grading(), journal);
                if (resume || share) {
                    workbook.console()
                            .message(
                                    journal.reused()
                                            + " of "
                                            + Words.count(report.submissions().size(), "submission")
                                            + " had been graded before"
                                            + (share ? " or by others" : ""));
                }
                return report;
            }
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
                    "%s  %s of %s%s%s"
                            .formatted(
                                    submission.submission(),
                                    report.total(submission).stripTrailingZeros().toPlainString(),
                                    submission.max().toPlainString(),
                                    report.deduction(submission).isPresent() ? "  late" : "",
                                    submission.isUnreadable() ? "  unreadable" : ""));
        }
        console.result("wrote " + out.resolve("grades.csv"));
        if (report.submissions().isEmpty()) {
            console.message(
                    "found no submission: put notebooks (.ipynb) into the folder, flat or"
                            + " STUDENT/ASSIGNMENT/FILE");
        }
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
