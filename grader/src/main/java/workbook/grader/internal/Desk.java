package workbook.grader.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.grader.GradeJournal;
import workbook.grader.GradeListener;
import workbook.grader.GradeReport;
import workbook.grader.GradingException;
import workbook.grader.SubmissionReport;
import workbook.grader.internal.read.SubmissionFile;
import workbook.grader.internal.report.Reports;

/**
 * Takes submissions from the pile, several at the same time: looks each up in the journal, marks
 * it, writes its files, records it, and keeps only what the tables at the end need.
 *
 * @param fingerprint what tells one grading from another
 * @param marker who marks
 * @param journal what is graded already
 * @param listener who hears how far it is
 * @param head the report without submissions
 * @param out the folder for the results
 * @param files all submissions
 */
public record Desk(
        Fingerprint fingerprint,
        SubmissionMarker marker,
        GradeJournal journal,
        GradeListener listener,
        GradeReport head,
        Path out,
        List<SubmissionFile> files) {

    /** Mark all submissions and return brief reports in their order. */
    public List<SubmissionReport> mark(int jobs) {
        var done = new AtomicInteger();
        var workers = Executors.newFixedThreadPool(jobs);
        try {
            var futures = new ArrayList<Future<SubmissionReport>>();
            for (var file : files) {
                futures.add(workers.submit(() -> mark(file, done)));
            }
            return all(futures);
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * The files come first: what the journal has is complete, or made complete by a resumed run.
     */
    private SubmissionReport mark(SubmissionFile file, AtomicInteger done) {
        var key = fingerprint.of(file);
        var found = journal.find(key);
        var report = found.orElseGet(() -> marker.mark(file));
        Reports.write(head, report, out);
        if (found.isEmpty()) {
            journal.record(key, report);
        }
        var brief = report.brief();
        synchronized (listener) {
            listener.graded(brief, done.incrementAndGet(), files.size());
        }
        return brief;
    }

    private static List<SubmissionReport> all(List<Future<SubmissionReport>> futures) {
        var reports = new ArrayList<SubmissionReport>();
        for (var future : futures) {
            try {
                reports.add(future.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof GradingException known
                        ? known
                        : new GradingException("grading failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GradingException("interrupted", e);
            }
        }
        return reports;
    }
}
