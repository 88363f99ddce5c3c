package workbook.grader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import workbook.nbformat.Notebook;

/** A folder of submissions that a test fills and grades. */
final class ClassFolder {

    private final Path root;

    ClassFolder(Path root) {
        this.root = root;
    }

    Path in() {
        return root.resolve("in");
    }

    Path out() {
        return root.resolve("out");
    }

    ClassFolder add(String student, Notebook notebook) {
        Course.write(notebook, in().resolve(student + ".ipynb"));
        return this;
    }

    ClassFolder add(String student, String exercise, String answer) {
        return add(student, Course.answered(Map.of(exercise, answer)));
    }

    GradeRequest request() {
        return GradeRequest.of(in(), out(), Course.assignment(), Course.tests(), Course.classPath())
                .withIsolation(Isolation.JVM)
                .withJobs(2)
                .withSecret("test");
    }

    GradeReport grade() {
        return Grader.grade(request());
    }

    /** Grade and return the result of one exercise of one submission. */
    ExerciseResult grade(String submission, String exercise) {
        return result(grade(), submission, exercise);
    }

    static ExerciseResult result(GradeReport report, String submission, String exercise) {
        return submission(report, submission).results().stream()
                .filter(result -> result.exercise().equals(exercise))
                .findFirst()
                .orElseThrow();
    }

    static SubmissionReport submission(GradeReport report, String key) {
        return report.submissions().stream()
                .filter(submission -> submission.submission().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among " + keys(report)));
    }

    static List<String> keys(GradeReport report) {
        return report.submissions().stream().map(SubmissionReport::submission).toList();
    }
}
