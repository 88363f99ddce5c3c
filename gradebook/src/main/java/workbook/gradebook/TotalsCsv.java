package workbook.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.grader.Deduction;
import workbook.grader.GradeReport;
import workbook.grader.ReportFiles;

/** Writes one line for each student: points, what being late costs, and how that came about. */
public final class TotalsCsv {

    private TotalsCsv() {}

    /** Return the table. */
    public static String of(GradeReport report) {
        var lines = new ArrayList<String>();
        lines.add("student,submission,attempt,submitted,points,late,total,max,arithmetic");
        for (var submission : report.submissions()) {
            var deduction = report.deduction(submission);
            var at = submission.submitted();
            lines.add(
                    List.of(
                                    submission.student(),
                                    submission.submission(),
                                    "" + submission.attempt(),
                                    at == null ? "" : at.toString(),
                                    text(submission.score()),
                                    text(deduction.map(Deduction::percent).orElse(BigDecimal.ZERO)),
                                    text(report.total(submission)),
                                    text(submission.max()),
                                    deduction.map(Deduction::arithmetic).orElse(""))
                            .stream()
                            .map(ReportFiles::field)
                            .collect(Collectors.joining(",")));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String text(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
