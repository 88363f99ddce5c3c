package workbook.grader.internal.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The students of a Gradescope export, from its {@code submission_metadata.yml}. Read line by line,
 * since that file holds objects of Ruby that a strict reader of YAML refuses.
 */
final class GradescopeList {

    private static final Pattern SUBMISSION = Pattern.compile("(submission_\\d+):\\s*");
    private static final Pattern FIELD =
            Pattern.compile("(\\s+)(-\\s+)?:(name|sid|email|created_at|history):\\s*(.*)");

    private final Map<String, Entry> entries = new HashMap<>();

    /** A submission: one student, or several who handed in together. */
    static final class Entry {

        private final List<Map<String, String>> people = new ArrayList<>();
        private @Nullable Instant submitted;
        private boolean past;

        /** Return {@code name}, {@code sid} and {@code email} of each student. */
        List<Map<String, String>> people() {
            return List.copyOf(people);
        }

        @Nullable Instant submitted() {
            return submitted;
        }

        private void take(boolean begins, String field, String value) {
            if (field.equals("history")) {
                past = true; // earlier attempts, which are not in the archive
            } else if (!past && field.equals("created_at")) {
                submitted = time(value);
            } else if (!past) {
                if (begins || people.isEmpty()) {
                    people.add(new LinkedHashMap<>());
                }
                people.get(people.size() - 1).put(field, value);
            }
        }
    }

    /** Read the list, if it is among these files. */
    static GradescopeList of(List<HandedIn> files) {
        var list = new GradescopeList();
        files.stream()
                .filter(file -> file.last().equals("submission_metadata.yml"))
                .filter(file -> Files.isRegularFile(file.file(), LinkOption.NOFOLLOW_LINKS))
                .forEach(file -> list.read(file.file()));
        return list;
    }

    /** Return what is known of {@code submission_N}. */
    @Nullable Entry entry(String submission) {
        return entries.get(submission);
    }

    private void read(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            var current = new Entry();
            for (var line : (Iterable<String>) lines::iterator) {
                var submission = SUBMISSION.matcher(line);
                var field = FIELD.matcher(line);
                if (submission.matches()) {
                    current = new Entry();
                    entries.put(submission.group(1), current);
                } else if (field.matches()) {
                    current.take(field.group(2) != null, field.group(3), plain(field.group(4)));
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            entries.clear(); // no list: students go by the number of their submission
        }
    }

    private static String plain(String value) {
        var text = value.strip();
        var quoted = text.length() > 1 && text.matches("(?s)(['\"]).*\\1");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static @Nullable Instant time(String text) {
        var iso = text.replaceFirst(" ", "T").replaceFirst(" ?Z$", "Z").replace(" ", "");
        try {
            return OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
