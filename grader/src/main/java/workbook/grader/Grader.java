package workbook.grader;

import java.util.List;
import workbook.grader.internal.Desk;
import workbook.grader.internal.Fingerprint;
import workbook.grader.internal.SubmissionMarker;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.read.Exercise;
import workbook.grader.internal.read.SubmissionFolder;
import workbook.grader.internal.report.Reports;
import workbook.grader.internal.run.Laboratory;

/** Grades a folder of submissions. Two runs over the same files write the same bytes. */
public final class Grader {

    private Grader() {}

    /** Grade without hearing about progress; see {@link #grade(GradeRequest, GradeListener)}. */
    public static GradeReport grade(GradeRequest request) {
        return grade(request, (report, done, total) -> {});
    }

    /** Grade without a journal; see {@link #grade(GradeRequest, GradeListener, GradeJournal)}. */
    public static GradeReport grade(GradeRequest request, GradeListener listener) {
        return grade(request, listener, GradeJournal.NONE);
    }

    /**
     * Grade and write {@code grades.csv}, {@code results}, {@code feedback} and {@code junit} into
     * the request's folder. What the journal has is not graded again.
     *
     * @throws GradingException if nothing can be graded: no such folder, no tests, no isolation.
     *     Whatever a student hands in ends in the report instead
     */
    public static GradeReport grade(
            GradeRequest request, GradeListener listener, GradeJournal journal) {
        var rules = request.rules();
        var assignment =
                Assignment.of(request.assignment())
                        .withKeys(request.keys())
                        .withPoints(rules.points());
        try (var folder =
                        SubmissionFolder.open(
                                request.submissions(), assignment.id(), rules, request.roster());
                var laboratory =
                        new Laboratory(
                                request.tests(),
                                request.classPath(),
                                request.isolation(),
                                request.limits(),
                                request.jobs())) {
            var files = folder.files();
            var isolation = laboratory.isolation();
            listener.started(isolation, files.size());
            journal.begin(run(assignment, rules, isolation));
            var marker =
                    new SubmissionMarker(
                            laboratory,
                            request.limits(),
                            assignment,
                            rules.policy(),
                            request.secret());
            var head =
                    new GradeReport(
                            assignment.id(), assignment.title(), rules, isolation, List.of());
            var fingerprint = new Fingerprint(request, assignment, isolation);
            var desk = new Desk(fingerprint, marker, journal, listener, head, request.out(), files);
            var report = head.with(desk.mark(request.jobs()));
            Reports.writeGrades(report, request.out());
            Reports.writeSeeds(
                    report,
                    assignment.exercises().stream().map(Exercise::id).toList(),
                    request.secret(),
                    request.out());
            return report;
        }
    }

    private static GradeRun run(Assignment assignment, AssignmentRules rules, Isolation isolation) {
        return new GradeRun(
                assignment.id(),
                assignment.title(),
                assignment.items(),
                rules,
                isolation,
                Fingerprint.grader(),
                Runtime.version().toString());
    }
}
