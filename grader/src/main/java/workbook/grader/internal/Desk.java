package workbook.grader.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbook.grader.GradeJournal;
import workbook.grader.GradeKey;
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

    private static final int PAUSE_MILLIS = 50;

    /** Mark all submissions and return brief reports in their order. */
    public List<SubmissionReport> mark(int jobs) {
        var pile = new ConcurrentLinkedQueue<>(files);
        var reports = new ConcurrentHashMap<SubmissionFile, SubmissionReport>();
        var workers = Executors.newFixedThreadPool(jobs);
        try {
            var futures = new ArrayList<Future<?>>();
            for (var i = 0; i < jobs; i++) {
                futures.add(workers.submit(() -> work(pile, reports)));
            }
            await(futures);
        } finally {
            workers.shutdownNow();
        }
        return files.stream().map(reports::get).toList();
    }

    /** What somebody else is marking goes back to the pile, until they have done it or are gone. */
    private Void work(Queue<SubmissionFile> pile, Map<SubmissionFile, SubmissionReport> reports)
            throws InterruptedException {
        for (var file = pile.poll(); file != null; file = pile.poll()) {
            var report = mark(file);
            if (report.isPresent()) {
                reports.put(file, report.get());
                synchronized (listener) {
                    listener.graded(report.get(), reports.size(), files.size());
                }
            } else {
                pile.add(file);
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return null;
    }

    private Optional<SubmissionReport> mark(SubmissionFile file) {
        var key = fingerprint.of(file);
        var known = journal.find(key);
        if (known.isPresent()) {
            return Optional.of(written(known.get()));
        }
        if (!journal.claim(key)) {
            return Optional.empty();
        }
        try {
            // somebody may have done it between the look and the claim
            return Optional.of(
                    journal.find(key).map(this::written).orElseGet(() -> marked(file, key)));
        } finally {
            journal.release(key);
        }
    }

    /**
     * The files come first: what the journal has is complete, or made complete by a resumed run.
     */
    private SubmissionReport marked(SubmissionFile file, GradeKey key) {
        var report = marker.mark(file);
        var brief = written(report);
        journal.record(key, report);
        return brief;
    }

    private SubmissionReport written(SubmissionReport report) {
        Reports.write(head, report, out);
        return report.brief();
    }

    private static void await(List<Future<?>> futures) {
        for (var future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof GradingException known
                        ? known
                        : new GradingException("grading failed: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GradingException("interrupted", e);
            }
        }
    }
}
