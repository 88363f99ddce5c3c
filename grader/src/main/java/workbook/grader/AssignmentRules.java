package workbook.grader;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.Json;

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
            Duration grace, BigDecimal perDay, BigDecimal cap, @Nullable Duration until) {

        private Map<String, Object> tree() {
            var tree = new TreeMap<String, Object>();
            tree.put("grace", grace.toSeconds() + "s");
            tree.put("per-day", perDay);
            tree.put("cap", cap);
            if (until != null) {
                tree.put("until", until.toSeconds() + "s");
            }
            return tree;
        }
    }

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

    /** Read what {@link #text()} wrote. */
    public static AssignmentRules parse(String text) {
        return RulesReader.parse(text, Path.of("rules"));
    }

    /** Return these rules as the text of a file, in JSON. The roster's place is left out. */
    public String text() {
        var tree = new TreeMap<String, Object>();
        tree.put("assignment", assignment);
        tree.put("points", new TreeMap<>(points));
        tree.put("attempts", attempts);
        tree.put("policy", policy.name().toLowerCase(Locale.ROOT));
        var others = new TreeMap<String, Object>();
        extensions.forEach((student, time) -> others.put(student, time.toString()));
        tree.put("extensions", others);
        if (due != null) {
            tree.put("due", due.toString());
        }
        if (late != null) {
            tree.put("late", late.tree());
        }
        return Json.write(tree);
    }

    /** Return when it is due for a student; null if never. */
    public @Nullable Instant dueFor(String student) {
        return extensions.getOrDefault(student, due);
    }
}
