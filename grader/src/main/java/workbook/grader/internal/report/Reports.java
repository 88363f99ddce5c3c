package workbook.grader.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.GradeReport;
import workbook.grader.GradingException;
import workbook.grader.internal.run.Seed;

/** Writes all files of a report. */
public final class Reports {

    private Reports() {}

    /** Write into {@code folder}, which is made where it is missing. */
    public static void write(GradeReport report, Path folder) {
        try {
            write(folder.resolve("grades.csv"), GradesCsv.of(report));
            for (var submission : report.submissions()) {
                var key = submission.submission();
                write(
                        folder.resolve("results").resolve(key + ".json"),
                        ResultsJson.of(report, submission));
                write(
                        folder.resolve("feedback").resolve(key + ".html"),
                        FeedbackHtml.of(report, submission));
                write(folder.resolve("junit").resolve(key + ".xml"), JunitXml.of(submission));
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
