package workbook.engine.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What the code of cells calls in place of methods that know nothing of cells. */
@SuppressWarnings("DoNotCallSuggester") // cells are made to call these
public final class Guards {

    private static final String POOLS = "java/util/concurrent/";
    private static final Map<String, Method> BY_CALL = byCall();

    private Guards() {}

    private static Map<String, Method> byCall() {
        var all = new HashMap<String, Method>();
        all.put("java/lang/System.exit(I)V", new Method("exit", "(I)V"));
        all.put("java/lang/Runtime.exit(I)V", new Method("exit", "(Ljava/lang/Runtime;I)V"));
        all.put("java/lang/Runtime.halt(I)V", new Method("halt", "(Ljava/lang/Runtime;I)V"));
        var run = "Ljava/lang/Runnable;)";
        var call = "L" + POOLS + "Callable;)";
        var future = "L" + POOLS + "Future;";
        for (var pool :
                List.of("ExecutorService", "ScheduledExecutorService", "ThreadPoolExecutor")) {
            var owner = POOLS + pool;
            var first = "(L" + POOLS + "ExecutorService;";
            all.put(owner + ".execute(" + run + "V", new Method("execute", first + run + "V"));
            all.put(owner + ".submit(" + run + future, new Method("submit", first + run + future));
            all.put(
                    owner + ".submit(" + call + future,
                    new Method("submit", first + call + future));
        }
        return Map.copyOf(all);
    }

    /** A static method of this class; for the method of an object the object comes first. */
    record Method(String name, String descriptor) {}

    /** Find what is called in place of a method, or null for a method that may be called. */
    static @Nullable Method inPlaceOf(String owner, String name, String descriptor) {
        return BY_CALL.get(owner + "." + name + descriptor);
    }

    /** In place of {@link System#exit}. */
    public static void exit(int status) {
        throw CellExit.asked("System.exit", status);
    }

    /** In place of {@link Runtime#exit}. */
    public static void exit(Runtime runtime, int status) {
        throw CellExit.asked("Runtime.exit", status);
    }

    /** In place of {@link Runtime#halt}. */
    public static void halt(Runtime runtime, int status) {
        throw CellExit.asked("Runtime.halt", status);
    }

    /** In place of {@link ExecutorService#execute}: what the task prints belongs to this cell. */
    public static void execute(ExecutorService pool, Runnable task) {
        pool.execute(task instanceof Comparable ? task : Carried.of(task));
    }

    /** In place of {@link ExecutorService#submit(Runnable)}. */
    public static Future<?> submit(ExecutorService pool, Runnable task) {
        return pool.submit(Carried.of(task));
    }

    /** In place of {@link ExecutorService#submit(Callable)}. */
    public static <T> Future<T> submit(ExecutorService pool, Callable<T> task) {
        return pool.submit(Carried.of(task));
    }
}
