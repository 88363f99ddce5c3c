package workbook.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The sources of the jars on the class path: in the jar itself, below {@value #INSIDE}; beside it,
 * as {@code NAME-sources.jar}; or where finders know them. Nothing is looked for before it is asked
 * for.
 */
final class LibrarySources {

    /** Where a jar may carry its own sources. */
    static final String INSIDE = "META-INF/sources";

    private static final long PATIENCE_MILLIS = 4000;

    private final List<SourceFinder> finders = new CopyOnWriteArrayList<>();
    private final Map<Path, CompletableFuture<Optional<Path>>> found = new ConcurrentHashMap<>();

    /** What is known of the sources of a class: where they are, or else why there are none. */
    record Found(@Nullable Path place, String why) {}

    /** Ask a finder too, after those there are. */
    void add(SourceFinder finder) {
        finders.add(finder);
    }

    /** Find the sources of the jar or folder that a class was loaded from. */
    Found of(Path jar) {
        var search = found.computeIfAbsent(jar, this::search);
        try {
            var place = search.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return place.map(path -> new Found(path, ""))
                    .orElseGet(() -> new Found(null, "no sources of " + jar.getFileName()));
        } catch (TimeoutException e) {
            return new Found(
                    null, "the sources of " + jar.getFileName() + " are on their way; ask again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found(null, "stopped");
        } catch (ExecutionException e) {
            return new Found(null, "no sources of " + jar.getFileName() + ": " + e.getCause());
        }
    }

    private CompletableFuture<Optional<Path>> search(Path jar) {
        var future = new CompletableFuture<Optional<Path>>();
        var thread =
                new Thread(
                        () -> {
                            try {
                                future.complete(find(jar));
                            } catch (RuntimeException e) {
                                future.completeExceptionally(e);
                            }
                        },
                        "sources");
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    private Optional<Path> find(Path jar) {
        return inside(jar)
                .or(() -> beside(jar))
                .or(() -> finders.stream().flatMap(each -> each.sources(jar).stream()).findFirst());
    }

    private static Optional<Path> inside(Path jar) {
        if (Files.isDirectory(jar)) {
            return Optional.of(jar.resolve(INSIDE)).filter(Files::isDirectory);
        }
        var place = URI.create("jar:" + jar.toUri());
        var known = open(place);
        if (known != null) {
            return folder(known);
        }
        try {
            var system = FileSystems.newFileSystem(place, Map.of());
            var folder = folder(system);
            if (folder.isEmpty()) {
                system.close();
            }
            return folder; // stays open as long as JShell may read from it
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // not a jar
        }
    }

    private static Optional<Path> folder(FileSystem jar) {
        return Optional.of(jar.getPath(INSIDE)).filter(Files::isDirectory);
    }

    private static @Nullable FileSystem open(URI place) {
        try {
            return FileSystems.getFileSystem(place);
        } catch (FileSystemNotFoundException e) {
            return null;
        }
    }

    private static Optional<Path> beside(Path jar) {
        var name = String.valueOf(jar.getFileName()).replaceAll("\\.jar$", "-sources.jar");
        return Optional.of(jar.resolveSibling(name))
                .filter(path -> !path.equals(jar) && Files.isRegularFile(path));
    }

    /** The jars and folders that the classes in a signature come from, without those of the JDK. */
    static List<Path> jars(ClassLoader loader, List<String> classNames) {
        var jars = new ArrayList<Path>();
        for (var name : classNames) {
            var resource = loader.getResource(name.replace('.', '/') + ".class");
            var jar = resource == null ? null : jar(resource, name);
            if (jar != null && !jars.contains(jar)) {
                jars.add(jar);
            }
        }
        return jars;
    }

    private static @Nullable Path jar(URL resource, String name) {
        var text = resource.toString();
        var end = "/" + name.replace('.', '/') + ".class";
        if (!text.endsWith(end) || !text.matches("(jar:)?file:.*")) {
            return null;
        }
        try {
            var place = text.substring(0, text.length() - end.length());
            return Path.of(new URI(place.replaceFirst("^jar:", "").replaceFirst("!$", "")));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
