package workbook.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.grader.GradeReport;
import workbook.grader.ReportFiles;
import workbook.grader.Roster;

/** Writes a table that Canvas imports into its gradebook. */
public final class CanvasCsv {

    private static final List<String> HEADER =
            List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section");

    private CanvasCsv() {}

    /**
     * Return the table: Canvas's header, the points possible, a row for each student.
     *
     * @param report what counts
     * @param roster the class; Canvas's own export is one. Who is in it and was not graded keeps
     *     what Canvas has. Of {@link Roster#NONE} everybody goes by the student's key
     * @param column the name of the assignment in Canvas, such as {@code Homework 1 (4711)}
     */
    public static String of(GradeReport report, Roster roster, String column) {
        var totals = new HashMap<String, String>();
        var max = BigDecimal.ZERO;
        for (var submission : report.submissions()) {
            var student = roster.find(List.of(submission.student()));
            totals.put(student.orElse(submission.student()), points(report.total(submission)));
            max = max.max(submission.max());
        }
        var lines = new ArrayList<String>();
        var header = new ArrayList<>(HEADER);
        header.add(column);
        lines.add(line(header));
        // the blanks are how Canvas knows this row
        lines.add("    Points Possible,,,,," + points(max));
        var students =
                roster.isEmpty() ? totals.keySet().stream().sorted().toList() : roster.students();
        for (var student : students) {
            if (!student.equalsIgnoreCase("Points Possible")) {
                lines.add(row(student, roster.row(student), totals.getOrDefault(student, "")));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Return the graded students whom the roster does not know: they are not in the table. */
    public static List<String> unknown(GradeReport report, Roster roster) {
        return report.submissions().stream()
                .map(submission -> submission.student())
                .filter(student -> !roster.isEmpty() && roster.find(List.of(student)).isEmpty())
                .toList();
    }

    private static String row(String student, Map<String, String> person, String total) {
        var sis = first(person, "sis user id", "sis_user_id");
        var login = first(person, "sis login id", "sis_login_id", "login");
        return line(
                List.of(
                        person.getOrDefault("name", student),
                        person.getOrDefault("id", ""),
                        sis,
                        login.isEmpty() && person.isEmpty() ? student : login,
                        person.getOrDefault("section", ""),
                        total));
    }

    private static String first(Map<String, String> person, String... columns) {
        for (var column : columns) {
            if (person.containsKey(column)) {
                return person.get(column);
            }
        }
        return "";
    }

    private static String line(List<String> fields) {
        return fields.stream().map(ReportFiles::field).collect(Collectors.joining(","));
    }

    private static String points(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
