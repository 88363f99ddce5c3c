package workbook.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of cells and of their class path, and redefines them where the JVM can. The
 * class path and whole files have one loader; below it each snippet has its own.
 */
public final class CellLoader implements LoaderDelegate, AutoCloseable {

    private final Map<String, byte[]> declared = new ConcurrentHashMap<>();
    private final UserClasses classes;
    private final SnippetClasses snippets;
    private boolean redefining;

    /** Make a loader below {@code parent}. */
    public CellLoader(ClassLoader parent) {
        classes = new UserClasses(parent);
        snippets = new SnippetClasses(classes);
    }

    /** The loader that cells see as their own. */
    public ClassLoader classLoader() {
        return classes;
    }

    /** Add a jar or folder behind those there are. */
    public void add(Path path) {
        try {
            classes.addURL(path.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of snippets. */
    SnippetClasses snippets() {
        return snippets;
    }

    /** Let the next {@link #load} replace classes that are loaded; see {@link CellControl}. */
    void redefining(boolean on) {
        redefining = on;
    }

    @Override
    public void load(ClassBytecodes[] all) throws ClassInstallException {
        if (redefining) {
            replace(all);
        } else {
            install(all);
        }
    }

    /** Define classes from elsewhere; those that are loaded are redefined, if the JVM can. */
    public void define(Map<String, byte[]> all) throws ClassInstallException {
        var known = new ArrayList<ClassBytecodes>();
        all.forEach(
                (name, bytes) -> {
                    var type = classes.isLoaded(name);
                    if (type != null && !Arrays.equals(bytes, declared.get(name))) {
                        known.add(new ClassBytecodes(name, bytes));
                    }
                });
        if (!known.isEmpty()) {
            replace(known.toArray(ClassBytecodes[]::new));
        }
        declared.putAll(all);
    }

    private void install(ClassBytecodes[] all) throws ClassInstallException {
        var done = new boolean[all.length];
        snippets.declare(List.of(all));
        try {
            for (int i = 0; i < all.length; i++) {
                var type = snippets.find(all[i].name());
                Objects.requireNonNull(type.getDeclaredMethods()); // links the class
                done[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException("load: " + e.getMessage(), done);
        }
    }

    private void replace(ClassBytecodes[] all) throws ClassInstallException {
        var done = new boolean[all.length];
        var instrumentation = Redefiner.instrumentation();
        if (instrumentation == null) {
            throw new ClassInstallException("redefine: the JVM has no agent", done);
        }
        try {
            var definitions = new ClassDefinition[all.length];
            for (int i = 0; i < all.length; i++) {
                definitions[i] = definition(all[i]);
            }
            instrumentation.redefineClasses(definitions);
        } catch (ClassNotFoundException
                | UnmodifiableClassException
                | UnsupportedOperationException
                | LinkageError e) {
            throw new ClassInstallException("redefine: " + e.getMessage(), done);
        }
        classesRedefined(all);
    }

    private ClassDefinition definition(ClassBytecodes given) throws ClassNotFoundException {
        if (given.name().startsWith(SnippetClasses.PACKAGE)) {
            var type = snippets.find(given.name());
            snippets.uses(given);
            return new ClassDefinition(type, ClassPatch.open(given.bytecodes()));
        }
        var type = classes.isLoaded(given.name());
        if (type == null) {
            throw new ClassNotFoundException(given.name() + " not found");
        }
        return new ClassDefinition(type, ClassPatch.apply(given.bytecodes()));
    }

    @Override
    public void classesRedefined(ClassBytecodes[] all) {
        // the JVM has the new bytes; ours are only needed until a class is defined
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        for (var each : path.split(java.io.File.pathSeparator, -1)) {
            add(Path.of(each));
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        return snippets.find(name);
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    private final class UserClasses extends URLClassLoader {

        UserClasses(ClassLoader parent) {
            super("cells", new URL[0], parent);
        }

        @Nullable Class<?> isLoaded(String name) {
            return findLoadedClass(name);
        }

        @Override
        protected void addURL(URL url) {
            super.addURL(url);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(SnippetClasses.PACKAGE)) {
                return snippets.find(name);
            }
            var bytes = declared.remove(name);
            return bytes == null
                    ? super.findClass(name)
                    : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
