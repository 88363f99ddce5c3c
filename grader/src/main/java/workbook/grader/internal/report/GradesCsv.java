package workbook.grader.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeReport;
import workbook.grader.SubmissionReport;

/** The table {@code grades.csv}: one line for each exercise of each submission. */
public final class GradesCsv {

    private static final String HEADER =
            "submission,student,assignment,exercise,score,max,status,message";
    private static final int MESSAGE = 600;

    private GradesCsv() {}

    /** Return the whole table. */
    public static String of(GradeReport report) {
        var lines = new ArrayList<String>();
        lines.add(HEADER);
        for (var submission : report.submissions()) {
            submission.results().forEach(result -> lines.add(line(submission, result)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(SubmissionReport submission, ExerciseResult result) {
        var message = new ArrayList<>(List.of(result.message()));
        message.addAll(result.notes());
        return List.of(
                        submission.submission(),
                        submission.student(),
                        submission.assignment(),
                        result.exercise(),
                        result.score().toPlainString(),
                        result.max().toPlainString(),
                        result.status().label(),
                        String.join("; ", message))
                .stream()
                .map(GradesCsv::field)
                .collect(Collectors.joining(","));
    }

    /** Quote, and keep spreadsheets from taking a text for a formula. */
    public static String field(String text) {
        var line = CleanText.of(text, MESSAGE).replace("\n", " ").replace("\t", " ");
        var safe = line.matches("(?s)^[\\s]*[=+\\-@|].*") && !isNumber(line) ? "'" + line : line;
        return safe.matches("(?s).*[\",\\n].*|'.*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
