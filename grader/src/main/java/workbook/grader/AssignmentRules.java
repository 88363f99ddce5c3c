package workbook.grader;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a course decides about an assignment and a notebook cannot say; see {@link #read}.
 *
 * @param assignment the chapter's id; empty to take the command's
 * @param points points of exercises and questions that differ from the notebook's
 * @param due when it is due; null if never
 * @param attempts how many attempts count; 0 for all
 * @param policy which attempt counts
 * @param late what being late costs; null if nothing
 * @param extensions other due dates, by student
 * @param roster the table of the class; null if there is none
 */
public record AssignmentRules(
        String assignment,
        Map<String, BigDecimal> points,
        @Nullable Instant due,
        int attempts,
        Policy policy,
        @Nullable LateRule late,
        Map<String, Instant> extensions,
        @Nullable Path roster) {

    /** No due date, all attempts, the latest counts. */
    public static final AssignmentRules NONE =
            new AssignmentRules("", Map.of(), null, 0, Policy.LATEST, null, Map.of(), null);

    /** Which of a student's attempts counts. */
    public enum Policy {
        /** The first one. */
        FIRST,
        /** The newest one within the number of attempts. */
        LATEST,
        /** The one with the most points; of equal ones the newest. */
        BEST
    }

    /**
     * What being late costs, in percent of the points earned. Raw scores never contain it.
     *
     * @param grace time after the due date that costs nothing
     * @param perDay percent for each day begun
     * @param cap the most that being late costs, in percent
     * @param until after this time nothing counts any more; null for never
     */
    public record LateRule(
            Duration grace, BigDecimal perDay, BigDecimal cap, @Nullable Duration until) {}

    /** Hold copies. */
    public AssignmentRules {
        points = Map.copyOf(points);
        extensions = Map.copyOf(extensions);
    }

    /**
     * Read a file in YAML, or in JSON, which is YAML too.
     *
     * @throws GradingException if it holds anything else; the message has the file and the key
     */
    public static AssignmentRules read(Path file) {
        return RulesReader.read(file);
    }

    /** Return when it is due for a student; null if never. */
    public @Nullable Instant dueFor(String student) {
        return extensions.getOrDefault(student, due);
    }
}
