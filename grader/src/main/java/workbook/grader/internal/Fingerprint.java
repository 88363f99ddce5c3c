package workbook.grader.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.GradeKey;
import workbook.grader.GradeRequest;
import workbook.grader.GradingException;
import workbook.grader.Isolation;
import workbook.grader.internal.read.Assignment;
import workbook.grader.internal.read.SubmissionFile;
import workbook.nbformat.Json;

/** Hashes of everything that a grading is made from. */
public final class Fingerprint {

    private static final int LENGTH = 32;

    private final String points;
    private final String tests;
    private final String settings;

    /** Read what all submissions of a run share. */
    public Fingerprint(GradeRequest request, Assignment assignment, Isolation isolation) {
        points = of(assignment);
        tests = ofPaths(request.tests()) + ofPaths(request.classPath());
        settings =
                hash(
                        request.limits(),
                        request.secret(),
                        isolation,
                        request.rules().policy(),
                        grader(),
                        Runtime.version());
    }

    /** Return the key of one submission. */
    public GradeKey of(SubmissionFile file) {
        var content = sha();
        for (var attempt : file.attempts()) {
            add(content, attempt.number());
            addFile(content, attempt.file());
        }
        file.exports().forEach(export -> addFile(content, export));
        var names = file.attempts().stream().map(SubmissionFile.Attempt::name).toList();
        var more =
                hash(
                        settings,
                        names,
                        String.valueOf(file.submitted()),
                        file.notes(),
                        file.problem(),
                        age(file));
        return new GradeKey(file.key(), file.student(), hex(content), points, hash(tests), more);
    }

    /** Return a hash of the grader's own classes. */
    public static String grader() {
        try {
            var origin = Fingerprint.class.getProtectionDomain().getCodeSource();
            return origin == null ? "" : ofPaths(List.of(Path.of(origin.getLocation().toURI())));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String of(Assignment assignment) {
        return hash(
                assignment.id(),
                assignment.exercises(),
                Json.write(assignment.questions()),
                assignment.gradeIds().stream().sorted().toList());
    }

    private static String ofPaths(List<Path> paths) {
        var sha = sha();
        for (var path : paths) {
            try (Stream<Path> tree = Files.walk(path)) {
                for (var file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    add(sha, path.relativize(file));
                    addFile(sha, file);
                }
            } catch (IOException e) {
                throw new GradingException(path + ": cannot be read: " + e.getMessage(), e);
            }
        }
        return hex(sha);
    }

    /** Of a notebook and an export the newer one wins, so their order is part of the input. */
    private static List<String> age(SubmissionFile file) {
        if (file.exports().isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        file.attempts().stream().map(SubmissionFile.Attempt::file),
                        file.exports().stream())
                .map(Fingerprint::time)
                .toList();
    }

    private static String time(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String hash(Object... parts) {
        var sha = sha();
        for (var part : parts) {
            add(sha, String.valueOf(part));
        }
        return hex(sha);
    }

    private static void add(MessageDigest sha, Object part) {
        var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
    }

    /** A link or device counts by its name only: it is never read. */
    private static void addFile(MessageDigest sha, Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            add(sha, "no file");
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            add(sha, Files.size(file));
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        } catch (IOException e) {
            add(sha, "unreadable");
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest sha) {
        return HexFormat.of().formatHex(sha.digest()).substring(0, LENGTH);
    }
}
