package workbook.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A zip whose scripts can be run when it is unpacked, with one time for all entries. */
final class PackedZip implements AutoCloseable {

    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final FileTime STAMP = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final FileSystem zip;
    private int size;

    private PackedZip(FileSystem zip) {
        this.zip = zip;
    }

    /** Make a new zip, in place of an older one. */
    static PackedZip create(Path file) {
        try {
            var whole = file.toAbsolutePath();
            Files.createDirectories(whole.resolveSibling("."));
            Files.deleteIfExists(whole);
            var options = Map.of("create", "true", "enablePosixFileAttributes", "true");
            return new PackedZip(FileSystems.newFileSystem(whole, options));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    int size() {
        return size;
    }

    void script(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8), "rwxr-xr-x");
    }

    void text(String name, String text) {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String name, byte[] content) {
        add(name, content, "rw-r--r--");
    }

    private void add(String name, byte[] content, String permissions) {
        try {
            var entry = zip.getPath(name);
            folder(entry.getParent());
            Files.write(entry, content);
            Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(permissions));
            stamp(entry);
            size++;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    private void folder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.exists(folder)) {
            folder(folder.getParent());
            Files.createDirectory(folder);
            stamp(folder);
        }
    }

    private static void stamp(Path entry) throws IOException {
        Files.getFileAttributeView(entry, BasicFileAttributeView.class)
                .setTimes(STAMP, STAMP, STAMP);
    }

    /** Return a jar of some files of a folder or of another jar. */
    static byte[] jar(Path from, Predicate<Path> wanted) throws IOException {
        if (Files.isDirectory(from)) {
            return packed(from, wanted);
        }
        try (var jar = FileSystems.newFileSystem(from)) {
            return packed(jar.getPath("/"), wanted);
        }
    }

    private static byte[] packed(Path root, Predicate<Path> wanted) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes);
                Stream<Path> tree = Files.walk(root)) {
            for (var file : tree.filter(Files::isRegularFile).filter(wanted).sorted().toList()) {
                var entry = new ZipEntry(root.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the zip", e);
        }
    }
}
