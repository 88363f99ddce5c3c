package workbook.engine.internal;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/**
 * The classes of snippets, by the name of the outermost one. Those that JShell still uses are held,
 * others only as long as something reaches them.
 */
final class SnippetClasses {

    /** How the names of all classes of snippets start. */
    static final String PACKAGE = "REPL.";

    private static final String SNIPPET = "REPL.$JShell$";
    private static final Pattern OUTERMOST = Pattern.compile("REPL[./]\\$[A-Z]\\w*\\$\\w*");

    /** A class that says so must be in one loader with the classes that it permits. */
    private static final String SEALED = "PermittedSubclasses";

    private final ClassLoader parent;
    private final Map<String, WeakReference<SnippetLoader>> loaders = new HashMap<>();
    private final Set<SnippetLoader> held = new HashSet<>();

    /** As long as JShell has them too, it may ask for a class again that has been unloaded. */
    private final Map<String, ClassBytecodes> bytes = new HashMap<>();

    /** Make loaders below {@code parent}. */
    SnippetClasses(ClassLoader parent) {
        this.parent = parent;
    }

    /** Return the outermost class around a class. */
    static String outermost(String name) {
        var match = OUTERMOST.matcher(name);
        return match.lookingAt() ? match.group() : name;
    }

    /** Take new classes, each snippet's into a loader of its own, and hold them. */
    synchronized void declare(List<ClassBytecodes> all) {
        @Nullable SnippetLoader sealed = null;
        for (var each : all) {
            if (texts(each).contains(SEALED)) {
                sealed = sealed == null ? loader(outermost(each.name())) : sealed;
                for (var name : references(each).toList()) {
                    if (isAmong(name, all)) {
                        loaders.put(name, new WeakReference<>(sealed));
                    }
                }
            }
        }
        for (var each : all) {
            loader(outermost(each.name())).declare(each.name(), ClassPatch.open(each.bytecodes()));
        }
        all.forEach(this::uses);
    }

    private synchronized @Nullable SnippetLoader again(String outermost) {
        var all =
                bytes.values().stream()
                        .filter(each -> outermost(each.name()).equals(outermost))
                        .toList();
        declare(all);
        return known(outermost);
    }

    /** Forget what JShell has forgotten. */
    synchronized void forget(Predicate<String> isForgotten) {
        bytes.keySet().removeIf(isForgotten);
    }

    /** Hold what a class refers to as long as the class, which has new code. */
    synchronized void uses(ClassBytecodes given) {
        bytes.put(given.name(), given);
        var loader = loader(outermost(given.name()));
        references(given).map(this::known).filter(Objects::nonNull).forEach(loader::use);
    }

    /** Find a class. */
    Class<?> find(String name) throws ClassNotFoundException {
        return find(name, null);
    }

    /** Find a class for a loader that does not have it. */
    Class<?> find(String name, @Nullable SnippetLoader without) throws ClassNotFoundException {
        var known = known(outermost(name));
        var loader = known == null ? again(outermost(name)) : known;
        if (loader == null || loader == without) {
            throw new ClassNotFoundException(name + " not found");
        }
        return loader.loadClass(name);
    }

    /** Hold only the classes of these names and those that are no snippet's. */
    synchronized void hold(Collection<String> outermost) {
        held.clear();
        for (var name : List.copyOf(loaders.keySet())) {
            var loader = known(name);
            if (loader == null) {
                loaders.remove(name);
            } else if (outermost.contains(name) || !name.startsWith(SNIPPET)) {
                held.add(loader);
            }
        }
    }

    /** Tell whether a class is there: held, or reached by something. */
    synchronized boolean isThere(String outermost) {
        return known(outermost) != null;
    }

    private synchronized @Nullable SnippetLoader known(String outermost) {
        var found = loaders.get(outermost);
        return found == null ? null : found.get();
    }

    private SnippetLoader loader(String outermost) {
        var known = known(outermost);
        var loader = known == null ? new SnippetLoader(parent, this) : known;
        loaders.put(outermost, new WeakReference<>(loader));
        held.add(loader);
        return loader;
    }

    private static boolean isAmong(String outermost, List<ClassBytecodes> all) {
        return all.stream().anyMatch(each -> outermost(each.name()).equals(outermost));
    }

    private static Set<String> texts(ClassBytecodes given) {
        return new ConstantPool(given.bytecodes()).texts();
    }

    private static Stream<String> references(ClassBytecodes given) {
        return texts(given).stream()
                .filter(text -> text.contains("REPL/"))
                .flatMap(text -> OUTERMOST.matcher(text).results())
                .map(found -> found.group().replace('/', '.'))
                .distinct();
    }
}
