package workbook.grader;

import java.util.List;
import workbook.grader.internal.read.CsvText;
import workbook.grader.internal.read.SafeKeys;
import workbook.grader.internal.report.Format;
import workbook.grader.internal.report.GradesCsv;

/** The texts of the files that are made of a report; for those who keep reports elsewhere. */
public final class ReportFiles {

    private ReportFiles() {}

    /** Return the table of all grades. */
    public static String grades(GradeReport report) {
        return GradesCsv.of(report);
    }

    /** Return a submission as Gradescope's {@code results.json}. */
    public static String gradescope(GradeReport report, SubmissionReport submission) {
        return Format.GRADESCOPE.text(report, submission);
    }

    /** Return the page for the student. */
    public static String feedback(GradeReport report, SubmissionReport submission) {
        return Format.FEEDBACK.text(report, submission);
    }

    /** Return a submission as a JUnit report. */
    public static String junit(GradeReport report, SubmissionReport submission) {
        return Format.JUNIT.text(report, submission);
    }

    /** Return a text as a field of a table that no spreadsheet takes for a formula. */
    public static String field(String text) {
        return GradesCsv.field(text);
    }

    /** Return a name with everything replaced that is unusual in a file's name, as in keys. */
    public static String key(String name) {
        return SafeKeys.safe(name);
    }

    /** Return the rows of a table, each as its fields. */
    public static List<List<String>> rows(String table) {
        return CsvText.rows(table);
    }
}
