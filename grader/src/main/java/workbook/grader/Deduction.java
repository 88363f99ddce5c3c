package workbook.grader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What being late costs. Computed when a report is made, and never part of the raw scores.
 *
 * @param late how long after the due date it was handed in
 * @param percent what is taken off
 * @param before the points without it
 * @param after the points with it
 * @param arithmetic how that came about, in words
 */
public record Deduction(
        Duration late, BigDecimal percent, BigDecimal before, BigDecimal after, String arithmetic) {

    private static final BigDecimal ALL = new BigDecimal(100);

    /** Apply the rules to a student's points; empty if it was in time or nothing is known. */
    public static Optional<Deduction> of(
            AssignmentRules rules, String student, @Nullable Instant submitted, BigDecimal points) {
        var due = rules.dueFor(student);
        var rule = rules.late();
        if (due == null || submitted == null || rule == null || !submitted.isAfter(due)) {
            return Optional.empty();
        }
        var late = Duration.between(due, submitted);
        var start = "handed in " + words(late) + " after it was due: ";
        if (late.compareTo(rule.grace()) <= 0) {
            var why = start + "within " + words(rule.grace()) + " of grace, nothing is taken off";
            return Optional.of(new Deduction(late, BigDecimal.ZERO, points, points, why));
        }
        var until = rule.until();
        if (until != null && late.compareTo(until) > 0) {
            var why = start + "after " + words(until) + " nothing counts any more";
            return Optional.of(new Deduction(late, ALL, points, BigDecimal.ZERO, why));
        }
        return Optional.of(byDay(rule, late, points, start));
    }

    private static Deduction byDay(
            AssignmentRules.LateRule rule, Duration late, BigDecimal points, String start) {
        var counted = late.minus(rule.grace());
        var days = counted.minusNanos(1).toDays() + 1;
        var full = rule.perDay().multiply(BigDecimal.valueOf(days));
        var percent = full.min(rule.cap()).min(ALL);
        var off = points.multiply(percent).divide(ALL, 3, RoundingMode.HALF_UP);
        var after = points.subtract(off);
        var why =
                start
                        + (days == 1 ? "1 day" : days + " days")
                        + " begun"
                        + (rule.grace().isZero()
                                ? ""
                                : " after " + words(rule.grace()) + " of grace")
                        + " × "
                        + text(rule.perDay())
                        + " % = "
                        + text(full)
                        + " %"
                        + (percent.compareTo(full) < 0 ? ", at most " + text(percent) + " %" : "")
                        + "; "
                        + text(points)
                        + " − "
                        + text(off)
                        + " = "
                        + text(after)
                        + " points";
        return new Deduction(late, percent, points, after, why);
    }

    /** Write a time as people say it: "2 d 3 h 0 min". */
    public static String words(Duration time) {
        var days = time.toDays() > 0 ? time.toDays() + " d " : "";
        var hours = days.isEmpty() && time.toHours() == 0 ? "" : time.toHoursPart() + " h ";
        return days + hours + time.toMinutesPart() + " min";
    }

    private static String text(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
