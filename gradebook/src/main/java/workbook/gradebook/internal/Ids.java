package workbook.gradebook.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import workbook.grader.GradeKey;

/** Keys of rows: made from what they are about, so that every machine makes the same ones. */
public final class Ids {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Ids() {}

    /** Return the key of an attempt. */
    public static String attempt(String assignment, GradeKey key) {
        return hash(assignment, key.submission(), key.student(), key.content());
    }

    /** Return the key of a grading. */
    public static String grading(String assignment, GradeKey key) {
        return hash(attempt(assignment, key), key.points(), key.tests(), key.settings());
    }

    /** Write a time so that texts sort as times do. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String hash(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
