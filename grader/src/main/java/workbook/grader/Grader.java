package workbook.grader;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.grader.internal.SubmissionMarker;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.read.Exercise;
import workbook.grader.internal.read.SubmissionFile;
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

    /**
     * Grade and write {@code grades.csv}, {@code results}, {@code feedback} and {@code junit} into
     * the request's folder.
     *
     * @throws GradingException if nothing can be graded: no such folder, no tests, no isolation.
     *     Whatever a student hands in ends in the report instead
     */
    public static GradeReport grade(GradeRequest request, GradeListener listener) {
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
            listener.started(laboratory.isolation(), files.size());
            var marker =
                    new SubmissionMarker(
                            laboratory,
                            request.limits(),
                            assignment,
                            rules.policy(),
                            request.secret());
            var reports = mark(request.jobs(), files, marker, listener);
            var report =
                    new GradeReport(
                            assignment.id(), assignment.title(), laboratory.isolation(), reports);
            Reports.write(report, request.out());
            Reports.writeSeeds(
                    report,
                    assignment.exercises().stream().map(Exercise::id).toList(),
                    request.secret(),
                    request.out());
            return report;
        }
    }

    private static List<SubmissionReport> mark(
            int jobs, List<SubmissionFile> files, SubmissionMarker marker, GradeListener listener) {
        var done = new AtomicInteger();
        var workers = Executors.newFixedThreadPool(jobs);
        try {
            var futures = new ArrayList<Future<SubmissionReport>>();
            for (var file : files) {
                futures.add(
                        workers.submit(
                                () -> {
                                    var report = marker.mark(file);
                                    synchronized (listener) {
                                        listener.graded(
                                                report, done.incrementAndGet(), files.size());
                                    }
                                    return report;
                                }));
            }
            return all(futures);
        } finally {
            stop(workers);
        }
    }

    private static List<SubmissionReport> all(List<Future<SubmissionReport>> futures) {
        var reports = new ArrayList<SubmissionReport>();
        for (var future : futures) {
            try {
                reports.add(future.get());
            } catch (ExecutionException e) {
                throw new GradingException("grading failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GradingException("interrupted", e);
            }
        }
        return reports;
    }

    private static void stop(ExecutorService workers) {
        workers.shutdownNow();
    }
}
