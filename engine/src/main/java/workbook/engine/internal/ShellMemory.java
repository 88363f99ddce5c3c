package workbook.engine.internal;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of what JShell keeps for ever and nobody asks for again. JShell has no method for it, so
 * its fields are opened with the agent; without the agent, or in a JDK that has no such fields,
 * they stay as they are.
 */
public final class ShellMemory {

    private static final @Nullable Field DIAGNOSTICS = opened(Snippet.class, "diagnostics");

    private ShellMemory() {}

    /**
     * Forget what nobody asks for once a snippet has run: its messages, and the value of an
     * expression, under a name that nobody knows and every later cell pays for.
     */
    public static void forget(
            JShell shell, CellControl control, Snippet snippet, @Nullable Call call) {
        if (snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                && shell.status(snippet).isActive()) {
            shell.drop(snippet);
            if (call != null) {
                control.drop(call);
            }
        }
        forgetDiagnostics(snippet);
    }

    /**
     * Forget the compiler's messages about a snippet: each holds all that the compiler had read.
     */
    public static void forgetDiagnostics(Snippet snippet) {
        try {
            if (DIAGNOSTICS != null && DIAGNOSTICS.get(snippet) instanceof List<?> messages) {
                messages.clear();
            }
        } catch (IllegalAccessException | UnsupportedOperationException e) {
            throw new IllegalStateException("a field that was opened is closed", e);
        }
    }

    private static @Nullable Field opened(Class<?> type, String name) {
        var instrumentation = Redefiner.instrumentation();
        if (instrumentation == null) {
            return null;
        }
        try {
            open(instrumentation, type);
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private static void open(Instrumentation instrumentation, Class<?> type) {
        instrumentation.redefineModule(
                type.getModule(),
                Set.of(),
                Map.of(),
                Map.of(type.getPackageName(), Set.of(ShellMemory.class.getModule())),
                Set.of(),
                Map.of());
    }
}
