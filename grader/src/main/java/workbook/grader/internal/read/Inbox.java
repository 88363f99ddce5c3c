package workbook.grader.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.GradingException;
import workbook.grader.internal.read.ZipFiles.Caps;

/** All files that were handed in, out of folders and archives. Close it when grading is done. */
final class Inbox implements AutoCloseable {

    private static final int DEPTH = 8;

    private final Path unpacked;
    private final List<HandedIn> files = new ArrayList<>();
    private int archives;

    /** Look through a folder, or an archive of a class. */
    Inbox(Path source) {
        try {
            unpacked = Files.createTempDirectory("workbook-inbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            collect(source);
            files.sort(Comparator.comparing(HandedIn::name));
        } catch (IOException e) {
            close();
            throw new GradingException(source + ": cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Return the files in the order of their names. */
    List<HandedIn> files() {
        return List.copyOf(files);
    }

    private void collect(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            var found = new ArrayList<HandedIn>();
            for (var file : plainFiles(source)) {
                found.add(new HandedIn(source.relativize(file), file, time(file), ""));
            }
            var alone = found.size() == 1 && isExport(found.get(0));
            found.forEach(alone ? file -> addAll(file.file()) : this::add);
        } else if (Files.isRegularFile(source) && new HandedIn(source, source, 0, "").isArchive()) {
            addAll(source);
        } else {
            throw new GradingException(
                    source + " is no folder; give the folder with the submitted notebooks");
        }
    }

    /**
     * Only an archive that is all there is can be a platform's export: otherwise a student could
     * hand in one that speaks for others.
     */
    private static boolean isExport(HandedIn file) {
        try {
            return file.isArchive()
                    && Files.isRegularFile(file.file(), LinkOption.NOFOLLOW_LINKS)
                    && Layout.isExport(ZipFiles.names(file.file()));
        } catch (IOException e) {
            return false; // its line in the report says why
        }
    }

    private void addAll(Path archive) {
        try {
            withoutCommonFolder(archive, ZipFiles.unpack(archive, target(), Caps.CLASS))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new GradingException(
                    archive + ": the archive cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /** Links are listed, never followed. */
    private static List<Path> plainFiles(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder, DEPTH)) {
            return tree.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private void add(HandedIn file) {
        if (file.isHidden()) {
            return;
        }
        if (!file.isArchive() || !file.problem().isEmpty()) {
            files.add(file);
        } else if (!Files.isRegularFile(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            files.add(HandedIn.broken(file.name(), file.file(), "a link or device, not a file"));
        } else {
            addPacked(file);
        }
    }

    private void addPacked(HandedIn archive) {
        try {
            addPacked(archive, ZipFiles.unpack(archive.file(), target(), Caps.STUDENT));
        } catch (IOException e) {
            files.add(
                    HandedIn.broken(
                            archive.name(),
                            archive.file(),
                            "the archive cannot be unpacked: " + e.getMessage()));
        }
    }

    private void addPacked(HandedIn archive, List<HandedIn> content) {
        var usable =
                content.stream()
                        .filter(file -> !file.isHidden())
                        .filter(file -> file.isNotebook() || file.isExport())
                        .toList();
        if (usable.isEmpty()) {
            files.add(
                    HandedIn.broken(
                            archive.name(), archive.file(), "the archive has no notebook in it"));
        }
        usable.forEach(file -> files.add(file.named(packed(archive.name(), file))));
    }

    /**
     * A packed file goes by the archive's own name: that is where the platform says whose it is.
     */
    private static Path packed(Path archive, HandedIn file) {
        return archive.resolveSibling(
                HandedIn.stem(archive.getFileName())
                        + HandedIn.PACKED
                        + SafeKeys.safe(file.last()));
    }

    /** {@code zip -r class.zip class} puts everything below one folder. */
    private static List<HandedIn> withoutCommonFolder(Path archive, List<HandedIn> files) {
        var stem = HandedIn.stem(archive.toAbsolutePath().getFileName());
        var visible = files.stream().filter(file -> !file.isHidden()).toList();
        var common =
                visible.stream()
                        .allMatch(
                                file ->
                                        file.name().getNameCount() > 1
                                                && (file.name().startsWith(stem)
                                                        || file.name().startsWith("submitted")));
        return common
                ? visible.stream()
                        .map(f -> f.named(f.name().subpath(1, f.name().getNameCount())))
                        .toList()
                : visible;
    }

    private Path target() throws IOException {
        return Files.createDirectories(unpacked.resolve("" + archives++));
    }

    private static long time(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
    }

    @Override
    public void close() {
        try (Stream<Path> tree = Files.walk(unpacked)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
