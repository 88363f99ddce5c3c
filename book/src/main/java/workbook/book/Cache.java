package workbook.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.nbformat.NotebookException;

/**
 * Results of earlier runs, by a hash of everything they depend on. An entry that can't be read is
 * as good as none; the oldest are removed when all of them together become too large.
 */
final class Cache {

    private static final long LARGEST = 256L * 1024 * 1024;

    private final @Nullable Path folder;
    private final long largest;

    private Cache(@Nullable Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    static Cache in(Path folder) {
        return new Cache(folder, LARGEST);
    }

    static Cache in(Path folder, long largest) {
        return new Cache(folder, largest);
    }

    /** A cache that keeps nothing. */
    static Cache none() {
        return new Cache(null, 0);
    }

    Optional<Results> get(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        var file = folder.resolve(key + ".json");
        try {
            var text = Files.readString(file);
            int end = text.indexOf('\n');
            if (end < 0 || !Hashes.of(text.substring(end + 1)).equals(text.substring(0, end))) {
                return Optional.empty();
            }
            var results = Results.fromJson(text.substring(end + 1), file.toString());
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(results);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NotebookException e) {
            return Optional.empty(); // run again, which writes it anew
        }
    }

    void put(String key, Results results) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var json = results.toJson();
            var draft = Files.createTempFile(folder, key, ".tmp");
            Files.writeString(draft, Hashes.of(json) + "\n" + json);
            Files.move(draft, folder.resolve(key + ".json"), StandardCopyOption.REPLACE_EXISTING);
            shrink(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the cache in " + folder, e);
        }
    }

    private void shrink(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            long total = 0;
            var newestFirst = Comparator.comparing(Cache::modified).reversed();
            for (var file : files.sorted(newestFirst).toList()) {
                total += Files.size(file);
                if (total > largest) {
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
