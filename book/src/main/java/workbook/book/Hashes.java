package workbook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/**
 * SHA-256 over texts, files and folders. Files count by their size and two checksums: they are no
 * adversaries, and a JVM that compiles for a quick start takes ten times as long for SHA-256.
 */
final class Hashes {

    private final MessageDigest digest = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Add a text; its length goes first, so that two texts are never one. */
    Hashes add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /**
     * Add the content of a file, or of every file in a folder with its name; nothing if missing.
     */
    Hashes add(Path path) {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        add(path.relativize(file).toString());
                        addFile(file);
                    }
                }
            } else if (Files.isRegularFile(path)) {
                addFile(path);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private void addFile(Path file) throws IOException {
        var sums = new Checksum[] {new CRC32(), new Adler32()};
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (var sum : sums) {
                    sum.update(buffer, 0, n);
                }
            }
        }
        add(Files.size(file) + " " + sums[0].getValue() + " " + sums[1].getValue());
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
