package workbook.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Waits for changes of the files below a folder. */
final class Watcher implements AutoCloseable {

    /** Editors write a file in several steps; what follows this closely belongs together. */
    private static final long QUIET_MILLIS = 80;

    private final Path root;
    private final Set<Path> left;
    private final WatchService service;

    /**
     * Watch {@code root} and its folders, except hidden ones, {@code target}s and {@code left}.
     *
     * @throws IOException if the system cannot watch
     */
    Watcher(Path root, Set<Path> left) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.left = left;
        this.service = this.root.getFileSystem().newWatchService();
        register(this.root);
    }

    /** Wait for the next change and return the files that changed, relative to the root. */
    Set<Path> next() throws IOException, InterruptedException {
        var changed = new TreeSet<Path>();
        while (changed.isEmpty()) {
            collect(service.take(), changed);
            for (var key = poll(); key != null; key = poll()) {
                collect(key, changed);
            }
        }
        return changed;
    }

    private WatchKey poll() throws InterruptedException {
        return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void collect(WatchKey key, Set<Path> changed) throws IOException {
        var folder = (Path) key.watchable();
        for (var event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                var file = folder.resolve(name);
                if (Files.isDirectory(file)) {
                    register(file);
                } else if (isSource(name.toString())) {
                    changed.add(root.relativize(file));
                }
            }
        }
        key.reset();
    }

    private void register(Path start) throws IOException {
        Files.walkFileTree(
                start,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a)
                            throws IOException {
                        if (!isWatched(folder)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private boolean isWatched(Path folder) {
        if (folder.equals(root)) {
            return true;
        }
        var name = folder.getFileName().toString();
        return isSource(name)
                && !name.equals("target")
                && !name.equals("node_modules")
                && !left.contains(folder);
    }

    /** Hidden files and the backups of editors are not sources. */
    private static boolean isSource(String name) {
        return !name.startsWith(".") && !name.endsWith("~") && !name.startsWith("#");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
