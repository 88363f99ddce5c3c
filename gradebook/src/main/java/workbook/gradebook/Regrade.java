package workbook.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.gradebook.internal.Changes;
import workbook.gradebook.internal.Database;
import workbook.gradebook.internal.Gradings;
import workbook.gradebook.internal.Sql;
import workbook.gradebook.internal.Standings;
import workbook.grader.Deduction;
import workbook.grader.GradeKey;
import workbook.grader.GradeListener;
import workbook.grader.GradeReport;
import workbook.grader.GradeRequest;
import workbook.grader.GradeRun;
import workbook.grader.Grader;
import workbook.grader.SubmissionReport;

/**
 * A class graded again, beside what counts. Nothing counts before {@link #apply}. What was graded
 * for a first look is not graded again to apply it.
 */
public final class Regrade {

    private final Database database;
    private final GradeRun run;
    private final Map<GradeKey, List<Change>> changes = new LinkedHashMap<>();

    private Regrade(Database database, GradeRun run) {
        this.database = database;
        this.run = run;
    }

    static Regrade of(Database database, GradeRequest request, GradeListener listener) {
        var journal = new RunJournal(database, true, false);
        var scratch = scratch();
        try {
            var all =
                    new GradeRequest(
                            request.submissions(),
                            scratch,
                            request.assignment(),
                            request.tests(),
                            request.classPath(),
                            request.jobs(),
                            request.isolation(),
                            request.limits(),
                            request.secret(),
                            request.rules(),
                            request.roster(),
                            request.keys());
            Grader.grade(all, listener, journal);
        } finally {
            delete(scratch);
        }
        var regrade = new Regrade(database, journal.run());
        for (var key : journal.keys()) {
            regrade.changes.put(
                    key,
                    database.transaction(sql -> Changes.of(sql, journal.run().assignment(), key)));
        }
        return regrade;
    }

    /** Return the assignment's id. */
    public String assignment() {
        return run.assignment();
    }

    /** Return what is different, by student. */
    public List<Change> changes(Predicate<Change> wanted) {
        return changes.values().stream().flatMap(List::stream).filter(wanted).toList();
    }

    /**
     * Return which totals {@link #apply} would change by more than the exercises' changes: because
     * of other late rules, another attempt that counts, or a manual score that stays. Rules are
     * those of a whole assignment, so they change for everybody.
     */
    public List<Change> totals(Predicate<String> student, boolean neverLower) {
        var before = database.trial(this::standings);
        var after =
                database.trial(
                        sql -> {
                            choose(sql, student, neverLower);
                            return standings(sql);
                        });
        var totals = new ArrayList<Change>();
        var old = new HashMap<String, SubmissionReport>();
        before.submissions().forEach(report -> old.put(report.student(), report));
        var expected = differences(changes(change -> student.test(change.student())));
        for (var now : after.submissions()) {
            var total = total(before, old.get(now.student()), after, now);
            var sum = expected.getOrDefault(now.student(), BigDecimal.ZERO);
            if (total.difference().compareTo(sum) != 0) {
                totals.add(total);
            }
        }
        return totals;
    }

    private static Change total(
            GradeReport before,
            @Nullable SubmissionReport was,
            GradeReport after,
            SubmissionReport now) {
        var late = was != null && before.deduction(was).isPresent();
        var why =
                after.deduction(now)
                        .map(Deduction::arithmetic)
                        .orElse(
                                late
                                        ? "in time by the new rules"
                                        : "a manual score stays, or another attempt counts");
        var old = was == null ? BigDecimal.ZERO : before.total(was);
        return new Change(now.student(), "total", old, after.total(now), why);
    }

    private static Map<String, BigDecimal> differences(List<Change> changes) {
        var sums = new HashMap<String, BigDecimal>();
        changes.forEach(c -> sums.merge(c.student(), c.difference(), BigDecimal::add));
        return sums;
    }

    private GradeReport standings(Sql sql) throws SQLException {
        return Standings.of(sql, run.assignment()).reports();
    }

    /**
     * Let the new gradings count.
     *
     * @param student tells whose
     * @param neverLower whether to leave a student alone whose sum would become less
     * @return the students whose gradings were replaced, without those where nothing is different
     */
    public List<String> apply(Predicate<String> student, boolean neverLower) {
        return database.transaction(sql -> choose(sql, student, neverLower));
    }

    private List<String> choose(Sql sql, Predicate<String> student, boolean neverLower)
            throws SQLException {
        Gradings.begin(sql, run);
        var applied = new ArrayList<String>();
        for (var entry : changes.entrySet()) {
            var key = entry.getKey();
            var loss = sum(entry.getValue()).signum() < 0;
            if (student.test(key.student()) && !(neverLower && loss)) {
                Gradings.choose(sql, run.assignment(), key);
                if (!entry.getValue().isEmpty()) {
                    applied.add(key.student());
                }
            }
        }
        return applied;
    }

    private static BigDecimal sum(List<Change> changes) {
        return changes.stream().map(Change::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("workbook-regrade");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
