package workbook.engine.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's files, where an index answers what a package of the JDK or of the jar on the class
 * path holds. What packages of modules hold is looked for once.
 */
public final class IndexedFiles extends ForwardingFiles {

    /** The class path without the jar that the index knows. */
    private enum Behind implements Location {
        JAR;

        @Override
        public String getName() {
            return "CLASS_PATH_BEHIND_JAR";
        }

        @Override
        public boolean isOutputLocation() {
            return false;
        }
    }

    private static final String MODULES = StandardLocation.SYSTEM_MODULES.getName() + "[";

    private static final Set<String> CLASS_PATH = Set.of("-classpath", "-cp", "--class-path");

    private final @Nullable PackageIndex index;
    private final Map<String, List<JavaFileObject>> inModules = new ConcurrentHashMap<>();
    private boolean jarIsThere;
    private boolean modulesAreOurs = true;

    /** Wrap the compiler's own files. */
    IndexedFiles(StandardJavaFileManager files, @Nullable PackageIndex index) {
        super(files);
        this.index = index;
        noteClassPath();
    }

    /** Wrap the compiler's own files, with the index that this JVM is told to use. */
    public static IndexedFiles over(StandardJavaFileManager files) {
        return new IndexedFiles(files, PackageIndex.ofThisJvm());
    }

    /** Write the index that this JVM is told to use, if it has none. */
    public void save() {
        if (index == null && modulesAreOurs) {
            PackageIndex.saveForThisJvm(found());
        }
    }

    /** The simple names of classes that were found in packages of modules, by their keys. */
    Map<String, List<String>> found() {
        var all = new TreeMap<String, List<String>>();
        inModules.forEach(
                (key, files) ->
                        all.put(
                                key,
                                files.stream()
                                        .map(file -> PackageIndex.simpleName(file.getName()))
                                        .toList()));
        return all;
    }

    private void noteClassPath() {
        if (index == null) {
            return;
        }
        var behind = new ArrayList<Path>();
        var paths = super.getLocationAsPaths(StandardLocation.CLASS_PATH);
        if (paths != null) {
            paths.forEach(behind::add);
        }
        jarIsThere = behind.remove(index.jar());
        try {
            super.setLocationFromPaths(Behind.JAR, behind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location place, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        if (recurse || !kinds.contains(JavaFileObject.Kind.CLASS)) {
            return super.list(place, packageName, kinds, recurse);
        }
        if (place == StandardLocation.CLASS_PATH && index != null && jarIsThere) {
            return onClassPath(index, packageName, kinds);
        }
        return isOurModule(place)
                ? inModule(place, packageName, kinds)
                : super.list(place, packageName, kinds, false);
    }

    private List<JavaFileObject> onClassPath(
            PackageIndex jar, String packageName, Set<JavaFileObject.Kind> kinds)
            throws IOException {
        var all = new ArrayList<JavaFileObject>();
        var names = jar.classes(PackageIndex.JAR, packageName);
        if (names != null) {
            var here = IndexedFiles.class.getModule();
            addTo(all, StandardLocation.CLASS_PATH, packageName, names, here);
        }
        super.list(Behind.JAR, packageName, kinds, false).forEach(all::add);
        return all;
    }

    private List<JavaFileObject> inModule(
            Location place, String packageName, Set<JavaFileObject.Kind> kinds) throws IOException {
        var key = PackageIndex.key(place.getName(), packageName);
        var known = inModules.get(key);
        if (known != null) {
            return known;
        }
        var all = new ArrayList<JavaFileObject>();
        var names = index == null ? null : index.classes(place.getName(), packageName);
        var module = module(place);
        if (names == null || module.isEmpty()) {
            super.list(place, packageName, kinds, false).forEach(all::add);
            all.removeIf(file -> file.getKind() != JavaFileObject.Kind.CLASS);
        } else {
            addTo(all, place, packageName, names, module.get());
        }
        inModules.put(key, all);
        return all;
    }

    private void addTo(
            List<JavaFileObject> all,
            Location place,
            String packageName,
            List<String> names,
            Module module) {
        for (var name : names) {
            if (!name.isEmpty()) { // a package of packages only
                var whole = packageName + "." + name;
                all.add(new IndexedClass(fileManager, place, whole, module));
            }
        }
    }

    private boolean isOurModule(Location place) {
        return modulesAreOurs && place.getName().startsWith(MODULES);
    }

    private static Optional<Module> module(Location place) {
        var name = place.getName();
        return ModuleLayer.boot().findModule(name.substring(MODULES.length(), name.length() - 1));
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(
            Location place, String name, JavaFileObject.Kind kind) throws IOException {
        if (index != null && name.equals("module-info") && isOurModule(place)) {
            var module = module(place);
            if (module.isPresent() && kind == JavaFileObject.Kind.CLASS) {
                return new IndexedClass(fileManager, place, name, module.get());
            }
        }
        return super.getJavaFileForInput(place, name, kind);
    }

    @Override
    public String inferBinaryName(Location place, JavaFileObject file) {
        return file instanceof IndexedClass indexed
                ? indexed.binaryName()
                : super.inferBinaryName(place, file);
    }

    @Override
    public boolean handleOption(String option, Iterator<String> rest) {
        boolean handled = super.handleOption(option, rest);
        if (CLASS_PATH.contains(option)) {
            noteClassPath();
        }
        if (option.equals("--system")) {
            modulesAreOurs = false;
        }
        return handled;
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        boolean indexed = one instanceof IndexedClass || other instanceof IndexedClass;
        return indexed ? one.equals(other) : super.isSameFile(one, other);
    }

    @Override
    public boolean contains(Location place, FileObject file) throws IOException {
        return super.contains(place, file instanceof IndexedClass indexed ? indexed.file() : file);
    }

    @Override
    public Path asPath(FileObject file) {
        return super.asPath(file instanceof IndexedClass indexed ? indexed.known() : file);
    }

    @Override
    public void setLocation(Location place, @Nullable Iterable<? extends File> files)
            throws IOException {
        super.setLocation(place, files);
        noteClassPath();
    }

    @Override
    public void setLocationFromPaths(Location place, Collection<? extends Path> paths)
            throws IOException {
        super.setLocationFromPaths(place, paths);
        noteClassPath();
    }
}
