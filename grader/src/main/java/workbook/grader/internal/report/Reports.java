package workbook.grader.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.GradeReport;
import workbook.grader.GradingException;
import workbook.grader.SubmissionReport;
import workbook.grader.internal.run.Seed;

/** Writes all files of a report. */
public final class Reports {

    private Reports() {}

    /** Write the table of all grades. */
    public static void writeGrades(GradeReport report, Path folder) {
        try {
            write(folder.resolve("grades.csv"), GradesCsv.of(report));
        } catch (IOException e) {
            throw new GradingException(folder + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Write the files of one submission; of {@code report} only the head counts. */
    public static void write(GradeReport report, SubmissionReport submission, Path folder) {
        try {
            for (var format : Format.values()) {
                write(
                        folder.resolve(format.folder()).resolve(format.file(submission)),
                        format.text(report, submission));
            }
        } catch (IOException e) {
            throw new GradingException(folder + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Write what random cases were drawn from, so that a run can be repeated. Not for students. */
    public static void writeSeeds(
            GradeReport report, List<String> exercises, String secret, Path folder) {
        var lines = new ArrayList<String>();
        lines.add("submission,student,exercise,attempt,seed");
        for (var submission : report.submissions()) {
            for (var exercise : exercises) {
                if (submission.attempt() > 0) {
                    var attempt = "" + submission.attempt();
                    var student = submission.student();
                    var seed = new Seed(secret, report.assignment(), student, exercise, attempt);
                    var fields = List.of(submission.submission(), student, exercise, attempt);
                    lines.add(
                            fields.stream().map(GradesCsv::field).collect(Collectors.joining(","))
                                    + ","
                                    + seed.base());
                }
            }
        }
        try {
            write(folder.resolve("seeds.csv"), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new GradingException(folder + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        var parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }
}
