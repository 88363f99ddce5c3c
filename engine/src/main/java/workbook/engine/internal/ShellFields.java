package workbook.engine.internal;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/** The collections inside JShell that only ever grow. */
final class ShellFields {

    /** Code that calls what could not be compiled yet makes JShell ask for it by its index. */
    private static final Set<Snippet.Kind> CALLED =
            Set.of(Snippet.Kind.METHOD, Snippet.Kind.TYPE_DECL);

    private static final Pattern INDEX = Pattern.compile("\\d+");

    private final Set<Snippet> snippets;
    private final List<@Nullable Snippet> byIndex;
    private final Map<String, Set<Integer>> dependencies;
    private final Object compilers;
    private final Map<?, ?> idleCompilers;
    private final Map<String, ?> sources;
    private final List<Map<String, ?>> byClass;

    @SuppressWarnings("unchecked") // what these fields hold in every JDK from 17 on
    private ShellFields(JShell shell) throws ReflectiveOperationException {
        var maps = get(shell, "maps");
        snippets = (Set<Snippet>) get(maps, "snippets");
        byIndex = (List<@Nullable Snippet>) get(maps, "keyIndexToSnippet");
        dependencies = (Map<String, Set<Integer>>) get(maps, "dependencies");
        var factory = get(shell, "taskFactory");
        compilers = get(factory, "javacTaskPool");
        idleCompilers = (Map<?, ?>) get(compilers, "options2Contexts");
        sources = (Map<String, ?>) get(get(shell, "outerMap"), "classOuters");
        byClass =
                List.of(
                        sources,
                        (Map<String, ?>) get(get(shell, "classTracker"), "map"),
                        (Map<String, ?>) get(get(factory, "fileManager"), "classObjects"));
    }

    /** Open the fields of a JShell, or return null where that cannot be done. */
    static @Nullable ShellFields of(JShell shell) {
        try {
            return Redefiner.isAvailable() ? new ShellFields(shell) : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /** Forget snippets. The sources of classes still name those whose code may run. */
    void forget(Collection<Snippet> over) {
        snippets.removeAll(new HashSet<>(over));
        var indices = new HashSet<Integer>();
        for (var each : over) {
            int index = Integer.parseInt(each.id());
            if (byIndex.get(index) == each && !CALLED.contains(each.kind())) {
                byIndex.set(index, null);
                indices.add(index);
            }
        }
        dependencies.values().forEach(each -> each.removeAll(indices));
        dependencies.values().removeIf(Set::isEmpty);
    }

    /**
     * Forget the sources and bytes of classes.
     *
     * @return the ids of the snippets that are left
     */
    Set<String> forgetClasses(Predicate<String> isUnknown) {
        byClass.forEach(each -> each.keySet().removeIf(isUnknown));
        var left = snippets.stream().map(Snippet::id).collect(Collectors.toSet());
        for (var name : sources.keySet()) {
            INDEX.matcher(name).results().forEach(found -> left.add(found.group()));
        }
        return left;
    }

    /** Forget the compilers, which keep each name and package that they ever saw. */
    void forgetCompilers() {
        synchronized (compilers) {
            idleCompilers.clear();
        }
    }

    /** Return a field that has been opened, or null where that cannot be done. */
    static @Nullable Field opened(Class<?> type, String name) {
        try {
            return Redefiner.isAvailable() ? open(type, name) : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /** Return what a field that has been opened holds. */
    static Object get(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field that was opened is closed", e);
        }
    }

    /** Put something into a field that has been opened. */
    static void set(Field field, Object of, Object value) {
        try {
            field.set(of, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field that was opened is closed", e);
        }
    }

    private static Object get(Object of, String name) throws ReflectiveOperationException {
        return get(open(of.getClass(), name), of);
    }

    private static Field open(Class<?> type, String name) throws ReflectiveOperationException {
        var instrumentation = Redefiner.instrumentation();
        if (instrumentation == null) {
            throw new ReflectiveOperationException("no agent");
        }
        if (!type.getModule().isOpen(type.getPackageName(), ShellFields.class.getModule())) {
            open(instrumentation, type);
        }
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static void open(Instrumentation instrumentation, Class<?> type) {
        instrumentation.redefineModule(
                type.getModule(),
                Set.of(),
                Map.of(),
                Map.of(type.getPackageName(), Set.of(ShellFields.class.getModule())),
                Set.of(),
                Map.of());
    }
}
