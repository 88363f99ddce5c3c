package workbook.kernel.internal.session;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import workbook.engine.Engine;
import workbook.kernel.internal.protocol.Tree;

/**
 * The variables of the notebook and what is inside them, as {@code inspectVariables}, {@code
 * variables} and {@code richInspectVariables} of the debug protocol want them. A reference to what
 * is inside a value holds until the variables are listed again. For one thread at a time.
 *
 * <p>The variables are collected while no cell runs and shown later: their {@code toString} is the
 * notebook's own code, may take for ever, and must not keep the next cell waiting.
 */
final class Variables {

    private static final int MOST_PARTS = 100;
    private static final int LONGEST_TEXT = 300;
    private static final int IDLE_MILLIS = 300;

    private record Part(String name, String type, @Nullable Object value) {}

    private final ReentrantLock idle;
    private final List<Object> opened = new ArrayList<>();

    /** Create; {@code idle} is held by a running cell. */
    Variables(ReentrantLock idle) {
        this.idle = idle;
    }

    /** Says that a cell runs. */
    static final class BusyException extends Exception {

        private static final long serialVersionUID = 1L;

        BusyException() {
            super("a cell runs");
        }
    }

    /** List the notebook's variables in the order in which they were declared. */
    List<Object> all(Engine engine) throws BusyException, InterruptedException {
        var declared = declared(engine);
        opened.clear();
        return declared.stream().map(part -> json(engine, part)).toList();
    }

    /** List what is inside a value: elements, entries, components or fields. */
    List<Object> inside(Engine engine, int reference) {
        if (reference < 1 || reference > opened.size()) {
            return List.of();
        }
        return parts(engine, opened.get(reference - 1))
                .limit(MOST_PARTS)
                .map(part -> json(engine, part))
                .toList();
    }

    /** Render a variable as a cell would that ends in its name. */
    Map<String, Object> rich(Engine engine, String name)
            throws BusyException, InterruptedException {
        var variable =
                declared(engine).stream()
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> new NoSuchElementException("no variable '" + name + "'"));
        return engine.render(variable.value());
    }

    private List<Part> declared(Engine engine) throws BusyException, InterruptedException {
        if (!idle.tryLock(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new BusyException();
        }
        try {
            return engine.shell()
                    .variables()
                    .filter(variable -> !variable.name().startsWith("$"))
                    .map(variable -> part(engine, variable))
                    .toList();
        } finally {
            idle.unlock();
        }
    }

    private static Part part(Engine engine, VarSnippet variable) {
        return new Part(variable.name(), engine.typeOf(variable), value(engine, variable));
    }

    /**
     * JShell keeps a variable in a static field of the class around its snippet. Its own way to the
     * value calls {@code toString} at once.
     */
    private static @Nullable Object value(Engine engine, VarSnippet variable) {
        var holder = engine.shell().sourceCodeAnalysis().wrapper(variable).fullClassName();
        try {
            var field =
                    Class.forName(holder, false, engine.classLoader())
                            .getDeclaredField(variable.name());
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            return "(cannot be read: " + e + ")";
        }
    }

    private Object json(Engine engine, Part part) {
        var value = part.value();
        int reference = 0;
        if (value != null && parts(engine, value).findAny().isPresent()) {
            opened.add(value);
            reference = opened.size();
        }
        return Tree.object(
                "name", part.name(),
                "value", text(engine, value),
                "type", part.type(),
                "evaluateName", part.name(),
                "variablesReference", reference);
    }

    private static String text(Engine engine, @Nullable Object value) {
        var text = String.valueOf(engine.render(value, "text/plain").get("text/plain"));
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static Stream<Part> parts(Engine engine, Object value) {
        if (value.getClass().isArray()) {
            return indexed(Array.getLength(value), i -> Array.get(value, i));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> part(String.valueOf(entry.getKey()), entry.getValue()));
        }
        if (value instanceof Collection<?> all) {
            var elements = all.iterator();
            return indexed(all.size(), i -> elements.next());
        }
        return isOfTheNotebook(value.getClass().getClassLoader(), engine)
                ? fields(value)
                : Stream.empty();
    }

    private static boolean isOfTheNotebook(@Nullable ClassLoader loader, Engine engine) {
        return loader != null
                && (loader == engine.classLoader() || loader.getParent() == engine.classLoader());
    }

    private interface Element {
        @Nullable Object at(int index);
    }

    private static Stream<Part> indexed(int length, Element element) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < Math.min(length, MOST_PARTS); i++) {
            parts.add(part("[" + i + "]", element.at(i)));
        }
        return parts.stream();
    }

    private static Stream<Part> fields(Object value) {
        return Stream.of(value.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(field -> part(field.getName(), read(field, value)));
    }

    private static @Nullable Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    private static Part part(String name, @Nullable Object value) {
        return new Part(name, value == null ? "" : value.getClass().getSimpleName(), value);
    }
}
