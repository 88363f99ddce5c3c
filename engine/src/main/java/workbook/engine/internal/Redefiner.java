package workbook.engine.internal;

import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/**
 * The agent that lets a method be redefined in place, so that variables keep their values. Its jar
 * names it as {@code Launcher-Agent-Class} (for {@code java -jar}) and as {@code Premain-Class}
 * (for {@code -javaagent}).
 */
public final class Redefiner {

    private static volatile @Nullable Instrumentation instrumentation;

    private Redefiner() {}

    /** Called by the JVM for {@code -javaagent}. */
    public static void premain(@Nullable String arguments, Instrumentation given) {
        instrumentation = given;
    }

    /** Called by the JVM for {@code Launcher-Agent-Class}. */
    public static void agentmain(@Nullable String arguments, Instrumentation given) {
        instrumentation = given;
    }

    /** The JVM's instrumentation, or null when it was started without the agent. */
    static @Nullable Instrumentation instrumentation() {
        var found = instrumentation;
        return found != null && found.isRedefineClassesSupported() ? found : null;
    }

    /** Tell whether classes can be redefined in this JVM. */
    public static boolean isAvailable() {
        return instrumentation() != null;
    }
}
