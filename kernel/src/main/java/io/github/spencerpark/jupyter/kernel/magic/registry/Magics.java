package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import workbook.engine.Engine;
import workbook.engine.display.Display;

/** Where cells register magics of their own and call any by its name. */
public final class Magics {

    private final Engine engine;
    private final Map<String, LineMagicFunction<?>> lines = new ConcurrentHashMap<>();
    private final Map<String, CellMagicFunction<?>> cells = new ConcurrentHashMap<>();

    /** The magics of an engine. */
    public Magics(Engine engine) {
        this.engine = engine;
    }

    /** Let {@code %name} call a function; what it returns is shown. */
    public void registerLineMagic(String name, LineMagicFunction<?> magic) {
        lines.put(name, magic);
        engine.magics().line(name, call -> show(magic.execute(call.words())));
    }

    /** Let {@code %%name} call a function; what it returns is shown. */
    public void registerCellMagic(String name, CellMagicFunction<?> magic) {
        cells.put(name, magic);
        engine.magics().cell(name, call -> show(magic.execute(call.words(), call.body())));
    }

    private static void show(@Nullable Object value) {
        if (value != null) {
            Display.display(value);
        }
    }

    /** Register the static methods of a class that are marked as magics. */
    public void registerMagics(Class<?> type) {
        register(type, null);
    }

    /** Register the methods of an object that are marked as magics. */
    public void registerMagics(Object magics) {
        register(magics.getClass(), magics);
    }

    private void register(Class<?> type, @Nullable Object target) {
        for (var method : type.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers()) || target != null) {
                method.setAccessible(true);
                register(method, target);
            }
        }
    }

    private void register(Method method, @Nullable Object target) {
        var line = method.getAnnotation(LineMagic.class);
        if (line != null) {
            for (var name : names(method, line.value(), line.aliases())) {
                registerLineMagic(name, args -> invoke(method, target, args));
            }
        }
        var cell = method.getAnnotation(CellMagic.class);
        if (cell != null) {
            for (var name : names(method, cell.value(), cell.aliases())) {
                registerCellMagic(name, (args, body) -> invoke(method, target, args, body));
            }
        }
    }

    private static List<String> names(Method method, String value, String[] aliases) {
        var names = new ArrayList<>(List.of(aliases));
        names.add(value.isEmpty() ? method.getName() : value);
        return names;
    }

    private static @Nullable Object invoke(
            Method method, @Nullable Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /**
     * Run a line magic.
     *
     * @return what a registered function returns; for the kernel's own magics the list of what they
     *     added to the class path
     * @throws IllegalStateException with the text of the error when it fails
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // IJava's signature
    public <T> @Nullable T applyLineMagic(String name, List<String> args) {
        var own = lines.get(name);
        return (T)
                (own == null
                        ? added("%" + name + " " + String.join(" ", args))
                        : result(name, () -> own.execute(args)));
    }

    /** Run a cell magic; see {@link #applyLineMagic}. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // IJava's signature
    public <T> @Nullable T applyCellMagic(String name, List<String> args, String body) {
        var own = cells.get(name);
        return (T)
                (own == null
                        ? added("%%" + name + " " + String.join(" ", args) + "\n" + body)
                        : result(name, () -> own.execute(args, body)));
    }

    private static @Nullable Object result(
            String name, java.util.concurrent.Callable<? extends @Nullable Object> magic) {
        try {
            return magic.call();
        } catch (Exception e) {
            throw new IllegalStateException("magic " + name + " failed: " + e.getMessage(), e);
        }
    }

    private List<String> added(String code) {
        int before = engine.classpath().size();
        var error = engine.runInside(code, "magic").error();
        if (error != null) {
            throw new IllegalStateException(error.text());
        }
        var all = engine.classpath();
        return all.subList(before, all.size()).stream().map(Path::toString).toList();
    }
}
