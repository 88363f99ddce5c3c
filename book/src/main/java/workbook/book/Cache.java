package workbook.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.NotebookException;

/**
 * Results of earlier runs, by a hash of everything they depend on. An entry that can't be read is
 * as good as none; the oldest are removed when all of them together become too large.
 */
final class Cache {

    private static final long LARGEST = 256L << 20;

    private final @Nullable Path folder;

    private Cache(@Nullable Path folder) {
        this.folder = folder;
    }

    static Cache in(Path folder) {
        return new Cache(folder);
    }

    /** A cache that keeps nothing. */
    static Cache none() {
        return new Cache(null);
    }

    Optional<Results> get(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        var file = folder.resolve(key + ".json");
        try {
            var text = Files.readString(file);
            int end = text.indexOf('\n');
            if (end < 0 || !checksum(text.substring(end + 1)).equals(text.substring(0, end))) {
                return Optional.empty();
            }
            var results = Results.fromJson(text.substring(end + 1), file.toString());
            touch(file);
            return Optional.of(results);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NotebookException e) {
            return Optional.empty(); // run again, which writes it anew
        }
    }

    /** Where it cannot write, as in a course that somebody else installed, it keeps nothing. */
    void put(String key, Results results) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var json = results.toJson();
            var draft = Files.createTempFile(folder, key, ".tmp");
            Files.writeString(draft, checksum(json) + "\n" + json);
            Files.move(draft, folder.resolve(key + ".json"), StandardCopyOption.REPLACE_EXISTING);
            shrink(folder);
        } catch (IOException e) {
            return; // the next run computes it again
        }
    }

    /** Tells a file that was cut off or edited. */
    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            return; // it may be another's
        }
    }

    private static void shrink(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            long total = 0;
            var newestFirst = Comparator.comparing(Cache::modified).reversed();
            for (var file : files.sorted(newestFirst).toList()) {
                total += Files.size(file);
                if (total > LARGEST) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
