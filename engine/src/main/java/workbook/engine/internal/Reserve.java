package workbook.engine.internal;

import org.jspecify.annotations.Nullable;

/**
 * Memory kept back in this JVM, so that a cell that fills the heap can still be answered and the
 * next one can free what it holds.
 */
public final class Reserve {

    private static final int BYTES =
            (int) Math.min(16L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);

    private static volatile byte @Nullable [] held;

    private Reserve() {}

    /** Let go of the memory, because there is no other. */
    public static void release() {
        held = null;
    }

    /**
     * Keep memory back on a thread of its own: nobody waits until the system has given that much.
     */
    public static void takeBeside() {
        var taker = new Thread(Reserve::take, "reserve");
        taker.setDaemon(true);
        taker.start();
    }

    /** Keep memory back again, if as much is left for the next cell. */
    public static void take() {
        if (held != null) {
            return;
        }
        if (!isRoom()) {
            System.gc();
        }
        try {
            held = isRoom() ? new byte[BYTES] : null;
        } catch (OutOfMemoryError e) {
            held = null; // the heap is full still; the next cell has what there is
        }
    }

    private static boolean isRoom() {
        var runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return runtime.maxMemory() - used >= 2L * BYTES;
    }

    /** Tell whether an exception, or what caused it, says that the heap is full. */
    public static boolean isNeeded(@Nullable Throwable thrown) {
        var cause = thrown;
        for (int i = 0; cause != null && i < 10; i++) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
