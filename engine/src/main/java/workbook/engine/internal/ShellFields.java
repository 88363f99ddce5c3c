package workbook.engine.internal;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/** The collections inside JShell that only ever grow. */
final class ShellFields {

    private final Set<Snippet> snippets;
    private final List<@Nullable Snippet> byIndex;
    private final Map<String, Set<Integer>> dependencies;
    private final List<Map<String, ?>> byClass;

    @SuppressWarnings("unchecked") // what these fields hold in every JDK from 17 on
    private ShellFields(JShell shell) throws ReflectiveOperationException {
        var maps = get(shell, "maps");
        snippets = (Set<Snippet>) get(maps, "snippets");
        byIndex = (List<@Nullable Snippet>) get(maps, "keyIndexToSnippet");
        dependencies = (Map<String, Set<Integer>>) get(maps, "dependencies");
        var files = get(get(shell, "taskFactory"), "fileManager");
        byClass =
                List.of(
                        (Map<String, ?>) get(get(shell, "outerMap"), "classOuters"),
                        (Map<String, ?>) get(get(shell, "classTracker"), "map"),
                        (Map<String, ?>) get(files, "classObjects"));
    }

    /** Open the fields of a JShell, or return null where that cannot be done. */
    static @Nullable ShellFields of(JShell shell) {
        try {
            return Redefiner.isAvailable() ? new ShellFields(shell) : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /**
     * Forget snippets, and the sources and bytes of classes.
     *
     * @return the ids that name no snippet any more
     */
    Collection<String> forget(Collection<Snippet> over, Predicate<String> isUnknown) {
        var forgotten = new ArrayList<String>();
        if (over.isEmpty()) {
            return forgotten;
        }
        snippets.removeAll(new HashSet<>(over));
        var indices = new HashSet<Integer>();
        for (var each : over) {
            int index = Integer.parseInt(each.id());
            if (byIndex.get(index) == each) {
                byIndex.set(index, null);
                indices.add(index);
                forgotten.add(each.id());
            }
        }
        dependencies.values().forEach(each -> each.removeAll(indices));
        dependencies.values().removeIf(Set::isEmpty);
        for (var each : byClass) {
            each.keySet().removeIf(isUnknown);
        }
        return forgotten;
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

    private static Object get(Object of, String name) throws ReflectiveOperationException {
        return get(open(of.getClass(), name), of);
    }

    private static Field open(Class<?> type, String name) throws ReflectiveOperationException {
        var instrumentation = Redefiner.instrumentation();
        if (instrumentation == null) {
            throw new ReflectiveOperationException("no agent");
        }
        open(instrumentation, type);
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
