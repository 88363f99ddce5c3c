package workbook.grader.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.grader.GradeReport;
import workbook.grader.GradingException;

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

    private static void write(Path file, String text) throws IOException {
        var parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }
}
