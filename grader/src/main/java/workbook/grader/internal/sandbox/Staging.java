package workbook.grader.internal.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import workbook.grader.GradingException;
import workbook.grader.worker.Worker;

/** A folder that every user may read, with all that a child process needs: copies of a few jars. */
public final class Staging implements AutoCloseable {

    private static final String WORKER = "workbook/grader/worker";

    private final Path folder;
    private final List<String> jars = new ArrayList<>();

    /** Copy the worker and the class path of the exercises. */
    public Staging(List<Path> classPath) {
        this(classPath, Map.of());
    }

    /** Copy the worker, the class path of the exercises, and some classes by their file names. */
    public Staging(List<Path> classPath, Map<String, byte[]> classes) {
        try {
            folder = Files.createTempDirectory("workbook-grader");
            open(folder, "rwxr-xr-x");
            addWorker();
            for (var entry : classPath) {
                add(entry);
            }
            if (!classes.isEmpty()) {
                pack(classes);
            }
        } catch (IOException | URISyntaxException e) {
            throw new GradingException("cannot prepare the sandbox: " + e.getMessage(), e);
        }
    }

    /** Return the folder. */
    public Path folder() {
        return folder;
    }

    /** Return the file names of the jars, the worker's first. */
    public List<String> jars() {
        return List.copyOf(jars);
    }

    private void addWorker() throws IOException, URISyntaxException {
        var origin =
                Path.of(Worker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(origin)) {
            pack(origin, origin.resolve(WORKER));
            return;
        }
        try (var jar = FileSystems.newFileSystem(origin)) {
            pack(jar.getPath("/"), jar.getPath("/" + WORKER));
        }
    }

    private void add(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            pack(entry, entry);
        } else if (Files.isRegularFile(entry)) {
            var copy = next();
            Files.copy(entry, copy);
            open(copy, "rw-r--r--");
        } else {
            throw new GradingException(
                    "class path entry " + entry + " does not exist; build it first");
        }
    }

    private void pack(Path root, Path part) throws IOException {
        var jar = next();
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file);
                Stream<Path> tree = Files.walk(part)) {
            for (var path : tree.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(root.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
        open(jar, "rw-r--r--");
    }

    private void pack(Map<String, byte[]> classes) throws IOException {
        var jar = next();
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file)) {
            for (var entry : new TreeMap<>(classes).entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        open(jar, "rw-r--r--");
    }

    private Path next() {
        var name = jars.isEmpty() ? "worker.jar" : "lib" + jars.size() + ".jar";
        jars.add(name);
        return folder.resolve(name);
    }

    private static void open(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
