package workbook.grader.internal.report;

import workbook.grader.GradeReport;
import workbook.grader.SubmissionReport;

/** The files that every submission gets. */
public enum Format {
    /** Gradescope's results. */
    GRADESCOPE("results", ".json"),
    /** The page for the student. */
    FEEDBACK("feedback", ".html"),
    /** A report for tools that read JUnit's. */
    JUNIT("junit", ".xml");

    private final String folder;
    private final String ending;

    Format(String folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /** Return the folder that the files go to. */
    public String folder() {
        return folder;
    }

    /** Return the name of a submission's file. */
    public String file(SubmissionReport submission) {
        return submission.submission() + ending;
    }

    /** Return the content of a submission's file. */
    public String text(GradeReport report, SubmissionReport submission) {
        return switch (this) {
            case GRADESCOPE -> ResultsJson.of(report, submission);
            case FEEDBACK -> FeedbackHtml.of(report, submission);
            case JUNIT -> JunitXml.of(submission);
        };
    }
}
