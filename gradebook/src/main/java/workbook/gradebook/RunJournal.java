package workbook.gradebook;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import workbook.gradebook.internal.Claims;
import workbook.gradebook.internal.Database;
import workbook.gradebook.internal.Gradings;
import workbook.gradebook.internal.Ids;
import workbook.gradebook.internal.Sql;
import workbook.grader.GradeJournal;
import workbook.grader.GradeKey;
import workbook.grader.GradeRun;
import workbook.grader.SubmissionReport;

/** The journal of one grading run. Each submission is one transaction, so a kill leaves no half. */
public final class RunJournal implements GradeJournal, AutoCloseable {

    private final Database database;
    private final boolean resume;
    private final boolean counts;
    private final @Nullable Claims claims;
    private final AtomicInteger reused = new AtomicInteger();
    private final Map<String, GradeKey> keys = new ConcurrentSkipListMap<>();
    private volatile @Nullable GradeRun run;

    RunJournal(Database database, boolean resume, boolean counts) {
        this(database, resume, counts, null);
    }

    RunJournal(Database database, boolean resume, boolean counts, @Nullable Claims claims) {
        this.database = database;
        this.resume = resume;
        this.counts = counts;
        this.claims = claims;
    }

    /** Return how many submissions were not graded again. */
    public int reused() {
        return reused.get();
    }

    @Override
    public void begin(GradeRun begun) {
        run = begun;
        database.transaction(
                sql -> {
                    if (counts || assignmentIsNew(sql, begun.assignment())) {
                        Gradings.begin(sql, begun);
                    }
                    return true;
                });
    }

    private static boolean assignmentIsNew(Sql sql, String id) throws SQLException {
        return sql.first("SELECT 1 FROM assignment WHERE id = ?", row -> "", id).isEmpty();
    }

    @Override
    public Optional<SubmissionReport> find(GradeKey key) {
        keys.put(key.submission(), key);
        if (!resume) {
            return Optional.empty();
        }
        var found =
                database.transaction(
                        sql -> {
                            var report = Gradings.read(sql, Ids.grading(run().assignment(), key));
                            if (report.isPresent() && counts) {
                                Gradings.choose(sql, run().assignment(), key);
                            }
                            return report;
                        });
        found.ifPresent(report -> reused.incrementAndGet());
        return found;
    }

    @Override
    public boolean claim(GradeKey key) {
        return claims == null || claims.take(Ids.grading(run().assignment(), key));
    }

    @Override
    public void release(GradeKey key) {
        if (claims != null) {
            claims.giveBack(Ids.grading(run().assignment(), key));
        }
    }

    @Override
    public void record(GradeKey key, SubmissionReport report) {
        database.transaction(
                sql -> {
                    Gradings.write(sql, run(), key, report);
                    if (counts) {
                        Gradings.choose(sql, run().assignment(), key);
                    }
                    return true;
                });
    }

    /** Return the keys of all submissions, in their order. */
    List<GradeKey> keys() {
        return keys.values().stream().toList();
    }

    @Override
    public void close() {
        if (claims != null) {
            claims.close();
        }
    }

    GradeRun run() {
        var known = run;
        if (known == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return known;
    }
}
