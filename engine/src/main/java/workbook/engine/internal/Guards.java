package workbook.engine.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the code of cells calls in place of methods that would take the JVM with them. */
@SuppressWarnings("DoNotCallSuggester") // cells are made to call these
public final class Guards {

    private static final Map<String, Method> BY_CALL =
            Map.of(
                    "java/lang/System.exit(I)V", new Method("exit", "(I)V"),
                    "java/lang/Runtime.exit(I)V", new Method("exit", "(Ljava/lang/Runtime;I)V"),
                    "java/lang/Runtime.halt(I)V", new Method("halt", "(Ljava/lang/Runtime;I)V"));

    private Guards() {}

    /** A static method of this class; for the method of an object the object comes first. */
    record Method(String name, String descriptor) {}

    /** Find what is called in place of a method, or null for a method that may be called. */
    static @Nullable Method inPlaceOf(String owner, String name, String descriptor) {
        return BY_CALL.get(owner + "." + name + descriptor);
    }

    /** In place of {@link System#exit}. */
    public static void exit(int status) {
        throw new CellExit("System.exit", status);
    }

    /** In place of {@link Runtime#exit}. */
    public static void exit(Runtime runtime, int status) {
        throw new CellExit("Runtime.exit", status);
    }

    /** In place of {@link Runtime#halt}. */
    public static void halt(Runtime runtime, int status) {
        throw new CellExit("Runtime.halt", status);
    }
}
