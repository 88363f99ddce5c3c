package workbook.gradebook.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.gradebook.GradebookException;
import workbook.grader.AssignmentRules;
import workbook.grader.Deduction;
import workbook.grader.ExerciseResult;
import workbook.grader.GradeReport;
import workbook.grader.Isolation;
import workbook.grader.SubmissionReport;

/** What counts for each student of an assignment, by the rules it was last graded with. */
public final class Standings {

    private final Sql sql;
    private final GradeReport head;
    private final Map<String, AttemptRow> counting = new LinkedHashMap<>();
    private final Map<String, Map<String, ManualRow>> manual;

    private Standings(Sql sql, GradeReport head) throws SQLException {
        this.sql = sql;
        this.head = head;
        this.manual = ManualRow.newest(sql, head.assignment());
        var byStudent = new LinkedHashMap<String, List<AttemptRow>>();
        AttemptRow.all(sql, head.assignment())
                .forEach(
                        row ->
                                byStudent
                                        .computeIfAbsent(row.student(), s -> new ArrayList<>())
                                        .add(row));
        for (var attempts : byStudent.values()) {
            var chosen = choose(attempts);
            counting.put(chosen.student(), chosen);
        }
    }

    /** Read what counts, in a transaction. */
    public static Standings of(Sql sql, String assignment) throws SQLException {
        var head =
                sql.first(
                        "SELECT id, title, rules, isolation FROM assignment WHERE id = ?",
                        row ->
                                new GradeReport(
                                        row.getString(1),
                                        row.getString(2),
                                        AssignmentRules.parse(row.getString(3)),
                                        Isolation.valueOf(row.getString(4)),
                                        List.of()),
                        assignment);
        return new Standings(
                sql,
                head.orElseThrow(
                        () ->
                                GradebookException.wrongUsage(
                                        "the gradebook has no assignment \""
                                                + assignment
                                                + "\"; grade it first")));
    }

    /** Return the report without submissions. */
    public GradeReport head() {
        return head;
    }

    /** Return all students. */
    public List<String> students() {
        return List.copyOf(counting.keySet());
    }

    /** Return the exercises that somebody was graded for, with their points. */
    public Map<String, BigDecimal> items() throws SQLException {
        var items = new LinkedHashMap<String, BigDecimal>();
        sql.query(
                        "SELECT exercise, points FROM item WHERE assignment = ? ORDER BY position",
                        row -> Map.entry(row.getString(1), row.getBigDecimal(2)),
                        head.assignment())
                .forEach(item -> items.put(item.getKey(), item.getValue()));
        return items;
    }

    /** Return the report that counts, with manual scores. */
    public SubmissionReport report(String student, boolean full) throws SQLException {
        return ManualRow.apply(
                automatic(row(student), full), manual.getOrDefault(student, Map.of()));
    }

    /** Return the whole class in brief. */
    public GradeReport reports() throws SQLException {
        var reports = new ArrayList<SubmissionReport>();
        for (var student : counting.keySet()) {
            reports.add(report(student, false));
        }
        return head.with(reports);
    }

    /** Tell whether a student handed in something. */
    public boolean isHandedIn(String student) {
        return row(student).isHandedIn();
    }

    /** Say which manual scores were entered for something else than what counts now. */
    public List<String> flags() throws SQLException {
        var flags = new ArrayList<String>();
        for (var student : counting.keySet()) {
            var entries = manual.getOrDefault(student, Map.of());
            if (!entries.isEmpty()) {
                for (var result : automatic(row(student), false).results()) {
                    var entry = entries.get(result.exercise());
                    if (entry != null && entry.entry().score() != null) {
                        flag(row(student), result, entry).ifPresent(flags::add);
                    }
                }
            }
        }
        return flags;
    }

    private static Optional<String> flag(AttemptRow row, ExerciseResult now, ManualRow entry) {
        var place = row.student() + ", " + now.exercise() + ": the manual score was entered ";
        if (!row.content().equals(entry.content())) {
            return Optional.of(place + "for another version of the notebook; look at it again");
        }
        return now.score().compareTo(entry.automatic()) == 0
                ? Optional.empty()
                : Optional.of(
                        place
                                + "when the grader gave "
                                + text(entry.automatic())
                                + "; now it gives "
                                + text(now.score())
                                + "; look at it again");
    }

    /** Return what the grader itself gave. */
    SubmissionReport automatic(AttemptRow row, boolean full) throws SQLException {
        return Gradings.read(sql, row.grading(), full)
                .orElseThrow(() -> new SQLException("grading " + row.grading() + " is missing"));
    }

    AttemptRow row(String student) {
        var row = counting.get(student);
        if (row == null) {
            throw unknown(student);
        }
        return row;
    }

    private GradebookException unknown(String student) {
        var known = students();
        var first = String.join(", ", known.subList(0, Math.min(10, known.size())));
        return GradebookException.wrongUsage(
                "student \""
                        + student
                        + "\" is not in the gradebook; known are "
                        + first
                        + (known.size() > 10 ? " and " + (known.size() - 10) + " more" : ""));
    }

    private AttemptRow choose(List<AttemptRow> attempts) throws SQLException {
        var all = attempts.stream().filter(AttemptRow::isHandedIn).toList();
        if (all.isEmpty()) {
            return attempts.get(0);
        }
        var limit = head.rules().attempts();
        var within = limit == 0 ? all : all.subList(0, Math.min(limit, all.size()));
        return switch (head.rules().policy()) {
            case FIRST -> within.get(0);
            case LATEST -> within.get(within.size() - 1);
            case BEST -> best(within);
        };
    }

    /** After what being late costs; of equal ones the newest. */
    private AttemptRow best(List<AttemptRow> attempts) throws SQLException {
        var best = attempts.get(0);
        for (var attempt : attempts) {
            best = total(attempt).compareTo(total(best)) >= 0 ? attempt : best;
        }
        return best;
    }

    private BigDecimal total(AttemptRow attempt) throws SQLException {
        var report = automatic(attempt, false);
        return Deduction.of(head.rules(), report.student(), report.submitted(), report.score())
                .map(Deduction::after)
                .orElseGet(report::score);
    }

    static String text(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
