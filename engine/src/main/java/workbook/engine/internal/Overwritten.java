package workbook.engine.internal;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Lets go of what overwritten snippets hold. JShell keeps each variable in a static field of a
 * class of its own; when the variable is declared anew the old class stays, and with it the old
 * value.
 */
final class Overwritten {

    /** The number is that of the name that is declared, the letters count how often it was. */
    private static final Pattern NAME = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");

    private final Map<String, Class<?>> latest = new HashMap<>();
    private final Map<String, Class<?>> old = new HashMap<>();

    /** Note a class of a snippet. */
    synchronized void loaded(String name, Class<?> type) {
        var match = NAME.matcher(name);
        if (match.matches()) {
            var before = latest.put(match.group(1), type);
            if (before != null && before != type) {
                old.put(before.getName(), before);
            }
        }
    }

    /** Note a class whose value nobody can name any more. */
    synchronized void dropped(Class<?> type) {
        old.put(type.getName(), type);
    }

    /** Empty the old classes, unless some thread may still be in one. */
    synchronized void release(Consumer<String> forget) {
        if (old.isEmpty() || isSomeoneInside()) {
            return;
        }
        for (var each : old.entrySet()) {
            forget.accept(each.getKey());
            empty(each.getValue());
        }
        old.clear();
    }

    private static boolean isSomeoneInside() {
        for (var stack : Thread.getAllStackTraces().values()) {
            for (var frame : stack) {
                if (frame.getClassName().startsWith("REPL.")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void empty(Class<?> type) {
        for (var field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers)
                    && !Modifier.isFinal(modifiers)
                    && !field.getType().isPrimitive()) {
                try {
                    field.setAccessible(true);
                    field.set(null, null);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
