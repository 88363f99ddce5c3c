package workbook.kernel.internal.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import workbook.kernel.internal.maven.Resolver.Found;
import workbook.kernel.internal.maven.Resolver.Jar;
import workbook.kernel.internal.maven.Resolver.Pom;
import workbook.kernel.internal.maven.Resolver.Query;
import workbook.kernel.internal.maven.Resolver.Repository;
import workbook.kernel.internal.maven.Resolver.Wish;

/** The libraries of one notebook. What is loaded stays: a running Java cannot exchange classes. */
public final class Libraries {

    /** What a request changed. */
    public record Added(List<Jar> jars, List<String> remarks) {
        public Added {
            jars = List.copyOf(jars);
            remarks = List.copyOf(remarks);
        }
    }

    private static final int SAMPLE = 20;

    private final Optional<Path> settings;
    private final Optional<Path> local;
    private final Consumer<Path> classPath;
    private final Map<String, Coordinates> loaded = new LinkedHashMap<>();
    private final Map<Path, Coordinates> files = new HashMap<>();
    private final List<Repository> repositories = new ArrayList<>();
    private @Nullable Resolver resolver;
    private @Nullable LocalRepository downloaded;
    private boolean offline;

    /** Put what is found on a class path, and look where the user's settings.xml says. */
    public Libraries(Consumer<Path> classPath) {
        this(classPath, Optional.empty(), Optional.empty());
    }

    /** Look elsewhere. */
    Libraries(Consumer<Path> classPath, Optional<Path> settings, Optional<Path> local) {
        this.classPath = classPath;
        this.settings = settings;
        this.local = local;
    }

    /** Look into a repository too; one of the same name is replaced. */
    public synchronized void add(Repository repository) {
        repositories.removeIf(each -> each.id().equals(repository.id()));
        repositories.add(repository);
    }

    /** The repositories that were added. */
    public synchronized List<Repository> repositories() {
        return List.copyOf(repositories);
    }

    /** Use the network from now on or not. */
    public synchronized void setOffline(boolean without) {
        offline = without;
    }

    /** What was added so far, with all it needs. */
    public synchronized List<Coordinates> loaded() {
        return List.copyOf(loaded.values());
    }

    /** Add libraries, and those of a POM, with all they need. */
    public synchronized Added add(
            List<Wish> wishes,
            @Nullable Pom pom,
            boolean withoutNetwork,
            Resolver.Progress progress)
            throws MavenException {
        for (var wish : wishes) {
            checkExchange(wish.coordinates());
        }
        if (pom == null && wishes.stream().allMatch(wish -> isLoaded(wish.coordinates()))) {
            return new Added(List.of(), List.of());
        }
        var query = new Query(wishes, pom, versions(), repositories, withoutNetwork || offline);
        return use(resolver().find(query, progress));
    }

    /** The versions of an artifact in the repositories, newest first; may wait for the network. */
    List<String> versions(String group, String artifact) {
        Resolver found;
        Query where;
        synchronized (this) {
            found = resolver();
            where = new Query(List.of(), null, Map.of(), repositories, offline);
        }
        return found.versions(group, artifact, where);
    }

    /** The sources of a jar that was added, which may be downloaded for it. */
    Optional<Path> sources(Path jar) {
        Resolver found;
        Coordinates of;
        Query where;
        synchronized (this) {
            of = files.get(jar);
            if (of == null) {
                return Optional.empty();
            }
            found = resolver();
            where = new Query(List.of(), null, Map.of(), repositories, offline);
        }
        return found.sources(of, where);
    }

    /** What has been downloaded, by this notebook or anything else that uses Maven. */
    synchronized LocalRepository downloaded() {
        var known = downloaded;
        if (known == null) {
            known = new LocalRepository(local.orElseGet(() -> resolver().localRepository()));
            downloaded = known;
        }
        return known;
    }

    private Resolver resolver() {
        var known = resolver;
        if (known == null) {
            known = ResolverLoader.open(settings, local);
            resolver = known;
        }
        return known;
    }

    private boolean isLoaded(Coordinates wanted) {
        return wanted.equals(loaded.get(wanted.key()));
    }

    private void checkExchange(Coordinates wanted) throws MavenException {
        var old = loaded.get(wanted.key());
        if (old != null && !old.equals(wanted) && isExact(wanted.version())) {
            throw new MavenException(
                    wanted + ": " + old + " is loaded, and a running Java cannot exchange it",
                    List.of("  try: restart the kernel, and ask for " + wanted + " first"));
        }
    }

    private static boolean isExact(String version) {
        return !version.matches("LATEST|RELEASE|[\\[(].*");
    }

    private Map<String, String> versions() {
        var all = new LinkedHashMap<String, String>();
        loaded.forEach((key, each) -> all.put(key, each.version()));
        return all;
    }

    private Added use(Found found) throws MavenException {
        var added = new ArrayList<Jar>();
        var ours = new ArrayList<String>();
        for (var jar : found.jars()) {
            if (!loaded.containsKey(jar.coordinates().key())) {
                if (isInTheKernel(jar)) {
                    ours.add(jar.coordinates().toString());
                }
                added.add(jar);
            }
        }
        for (var jar : added) {
            classPath.accept(jar.file());
            loaded.put(jar.coordinates().key(), jar.coordinates());
            files.put(jar.file().normalize(), jar.coordinates());
        }
        var remarks = new ArrayList<>(remark(ours));
        remarks.addAll(found.remarks());
        return new Added(added, remarks);
    }

    private static List<String> remark(List<String> ours) {
        if (ours.isEmpty()) {
            return List.of();
        }
        var have = ours.size() == 1 ? " has" : " have";
        var all = String.join(", ", ours);
        return List.of(all + have + " classes that the kernel has too; its are used");
    }

    /** Tell whether the kernel's class path, which is first, has a class of a jar's. */
    private static boolean isInTheKernel(Jar jar) throws MavenException {
        try (var zip = new ZipFile(jar.file().toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .filter(name -> !name.startsWith("META-INF/"))
                    .limit(SAMPLE)
                    .anyMatch(name -> Libraries.class.getClassLoader().getResource(name) != null);
        } catch (IOException e) {
            throw new MavenException(
                    jar.coordinates() + ": the file is broken: " + e.getMessage(),
                    List.of("  try: delete " + jar.file() + ", and run the cell again"));
        }
    }
}
