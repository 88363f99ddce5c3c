package workbook.grader;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import workbook.grader.AssignmentRules.LateRule;
import workbook.grader.AssignmentRules.Policy;

/** Reads the file of {@link AssignmentRules}; says file, key and what to write. */
final class RulesReader {

    private static final Set<String> KEYS =
            Set.of(
                    "schema",
                    "assignment",
                    "points",
                    "due",
                    "attempts",
                    "policy",
                    "late",
                    "extensions",
                    "roster");
    private static final Set<String> LATE = Set.of("grace", "per-day", "cap", "until");

    private final Path file;
    private final String content;

    private RulesReader(Path file, String content) {
        this.file = file;
        this.content = content;
    }

    static AssignmentRules read(Path file) {
        try {
            return new RulesReader(file, Files.readString(file)).rules();
        } catch (NoSuchFileException e) {
            throw new GradingException(file + ": no such file", e);
        } catch (IOException e) {
            throw new GradingException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Read the text of a file. */
    static AssignmentRules parse(String content, Path file) {
        return new RulesReader(file, content).rules();
    }

    private AssignmentRules rules() {
        var tree = object("", load());
        only(tree, "", KEYS);
        var policy = text(tree, "policy", "latest");
        var attempts = tree.getOrDefault("attempts", 0);
        if (!(attempts instanceof Integer number) || number < 0) {
            throw wrong("attempts", attempts, "a number of attempts, or leave it out for all");
        }
        var roster = text(tree, "roster", "");
        return new AssignmentRules(
                text(tree, "assignment", ""),
                points(object("points", tree.get("points"))),
                tree.get("due") == null ? null : time("due", tree.get("due")),
                number,
                policy(policy),
                tree.get("late") == null ? null : late(object("late", tree.get("late"))),
                extensions(object("extensions", tree.get("extensions"))),
                roster.isEmpty() ? null : file.toAbsolutePath().resolveSibling(roster));
    }

    private @Nullable Object load() {
        try {
            return new Load(LoadSettings.builder().setLabel("" + file).build())
                    .loadFromString(content);
        } catch (YamlEngineException e) {
            throw new GradingException(file + ": is no YAML: " + e.getMessage(), e);
        }
    }

    private Policy policy(String text) {
        try {
            return Policy.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("policy", text, "first, latest or best");
        }
    }

    private Map<String, BigDecimal> points(Map<String, Object> tree) {
        var points = new LinkedHashMap<String, BigDecimal>();
        tree.forEach((id, value) -> points.put(id, amount("points." + id, value)));
        return points;
    }

    private LateRule late(Map<String, Object> tree) {
        only(tree, "late.", LATE);
        return new LateRule(
                duration("late.grace", tree.getOrDefault("grace", "0s")),
                amount("late.per-day", tree.getOrDefault("per-day", 0)),
                amount("late.cap", tree.getOrDefault("cap", 100)),
                tree.get("until") == null ? null : duration("late.until", tree.get("until")));
    }

    private Map<String, Instant> extensions(Map<String, Object> tree) {
        var extensions = new LinkedHashMap<String, Instant>();
        tree.forEach((student, at) -> extensions.put(student, time("extensions." + student, at)));
        return extensions;
    }

    private Instant time(String key, @Nullable Object value) {
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(key, value, "a time with its offset, such as 2027-03-01T23:59:00+01:00");
        }
    }

    private Duration duration(String key, @Nullable Object value) {
        var text = String.valueOf(value).toUpperCase(Locale.ROOT).replace(" ", "");
        try {
            var date = text.endsWith("D");
            return Duration.parse(date ? "P" + text : "PT" + text);
        } catch (DateTimeException e) {
            throw wrong(key, value, "a time such as 30m, 12h or 2d");
        }
    }

    private BigDecimal amount(String key, @Nullable Object value) {
        try {
            var amount = new BigDecimal(String.valueOf(value));
            if (amount.signum() >= 0) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, value, "a number that is not below zero");
        }
        throw wrong(key, value, "a number that is not below zero");
    }

    private static String text(Map<String, Object> tree, String key, String otherwise) {
        return String.valueOf(tree.getOrDefault(key, otherwise));
    }

    private Map<String, Object> object(String key, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(key.isEmpty() ? "the file" : key, value, "keys with values");
        }
        var object = new LinkedHashMap<String, Object>();
        map.forEach((name, each) -> object.put(String.valueOf(name), each));
        object.values().removeIf(java.util.Objects::isNull);
        return object;
    }

    private void only(Map<String, Object> tree, String prefix, Set<String> known) {
        for (var key : tree.keySet()) {
            if (!known.contains(key)) {
                throw new GradingException(
                        file
                                + ": "
                                + prefix
                                + key
                                + " is unknown; use one of "
                                + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    private GradingException wrong(String key, @Nullable Object value, String wanted) {
        return new GradingException(
                file + ": " + key + ": \"" + value + "\" is wrong; write " + wanted);
    }
}
