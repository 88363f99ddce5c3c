package workbook.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.gradebook.CanvasCsv;
import workbook.gradebook.Gradebook;
import workbook.gradebook.NbgraderCourse;
import workbook.gradebook.TotalsCsv;
import workbook.grader.GradeReport;
import workbook.grader.ReportFiles;
import workbook.grader.Roster;
import workbook.grader.SubmissionReport;

/** Writes what counts, for others to read. */
@Command(
        name = "export",
        description = {
            "Write what counts for each student: by the policy, with manual scores and comments, and"
                    + " less what being late costs."
        },
        footer = {
            "",
            "FORMAT  FILE or DIR",
            "csv         a table as grades.csv, one line for each exercise, raw points",
            "totals      a table with one line for each student and the arithmetic of late days",
            "canvas      a table for Canvas's gradebook; --roster may be Canvas's own export",
            "gradescope  a folder with results.json for each submission",
            "feedback    a folder with a page for each student",
            "junit       a folder with a JUnit report for each submission",
            "nbgrader    the folder of an nbgrader course: its gradebook.db and feedback/ are filled"
        })
final class GradebookExport implements Callable<Integer> {

    @ParentCommand private GradebookCommand parent;

    @Mixin private GradebookOptions options;

    /** What can be written. */
    enum Format {
        CSV,
        TOTALS,
        CANVAS,
        GRADESCOPE,
        FEEDBACK,
        JUNIT,
        NBGRADER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(
            names = "--out",
            paramLabel = "FILE|DIR",
            required = true,
            description = "Where to write; the folder is made where it is missing.")
    private Path out;

    @Option(
            names = "--roster",
            paramLabel = "FILE.csv",
            description = "canvas: who is who; a roster with id and section, or Canvas's export.")
    private @Nullable Path roster;

    @Option(
            names = "--column",
            paramLabel = "TITLE",
            description =
                    "canvas: the assignment's column, as \"Homework 1 (4711)\"; nbgrader: its name of"
                            + " the assignment (default: the only one with these exercises).")
    private @Nullable String column;

    @Override
    public Integer call() {
        if (format != Format.CANVAS && roster != null) {
            throw new UsageException("--roster is for canvas only");
        }
        if (format != Format.CANVAS && format != Format.NBGRADER && column != null) {
            throw new UsageException("--column is for canvas and nbgrader only");
        }
        try (Gradebook gradebook = options.open()) {
            var assignment = options.assignment(gradebook);
            switch (format) {
                case CSV -> TextFiles.write(out, ReportFiles.grades(gradebook.grades(assignment)));
                case TOTALS -> TextFiles.write(out, TotalsCsv.of(gradebook.grades(assignment)));
                case CANVAS -> TextFiles.write(out, canvas(gradebook.grades(assignment)));
                case NBGRADER -> NbgraderCourse.fill(gradebook, assignment, out, column);
                case GRADESCOPE, FEEDBACK, JUNIT -> gradebook.each(assignment, this::write);
            }
            parent.workbook().console().result("wrote " + out);
            gradebook.flags(assignment).forEach(parent.workbook().console()::message);
            return ExitCode.DONE;
        }
    }

    private String canvas(GradeReport report) {
        var people = roster == null ? Roster.NONE : Roster.read(roster);
        CanvasCsv.unknown(report, people)
                .forEach(
                        student ->
                                parent.workbook()
                                        .console()
                                        .message(
                                                "student \""
                                                        + student
                                                        + "\" is not in "
                                                        + roster
                                                        + "; the table leaves them out"));
        return CanvasCsv.of(report, people, column == null ? report.title() : column);
    }

    private void write(GradeReport head, SubmissionReport report) {
        var key = report.submission();
        switch (format) {
            case GRADESCOPE ->
                    TextFiles.write(
                            out.resolve(key + ".json"), ReportFiles.gradescope(head, report));
            case FEEDBACK ->
                    TextFiles.write(out.resolve(key + ".html"), ReportFiles.feedback(head, report));
            default -> TextFiles.write(out.resolve(key + ".xml"), ReportFiles.junit(head, report));
        }
    }
}
