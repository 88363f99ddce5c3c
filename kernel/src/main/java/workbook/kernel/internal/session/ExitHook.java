package workbook.kernel.internal.session;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the client why the kernel ends when a library calls {@code System.exit}. A signal, which
 * Jupyter sends when it wants the kernel gone, needs no such word.
 */
final class ExitHook {

    private static final long MOST_MILLIS = 3000;

    /** What is done with the reason while the JVM ends. */
    interface Farewell {
        /** Say the last word. */
        void say(String reason);
    }

    private final Farewell farewell;
    private final Thread hook = new Thread(this::run, "kernel-exit");

    private ExitHook(Farewell farewell) {
        this.farewell = farewell;
    }

    /** Say farewell when the JVM ends, until this is removed. */
    static ExitHook set(Farewell farewell) {
        var made = new ExitHook(farewell);
        Runtime.getRuntime().addShutdownHook(made.hook);
        return made;
    }

    private void run() {
        reason().ifPresent(this::sayInTime);
    }

    /** The JVM must not stay because a lock is held by the thread that ends it. */
    private void sayInTime(String reason) {
        var speaker = new Thread(() -> farewell.say(reason), "kernel-farewell");
        speaker.setDaemon(true);
        speaker.start();
        try {
            speaker.join(MOST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Find the thread that waits in {@code exit} for the JVM to end. */
    private static Optional<String> reason() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Stream.of(stack).anyMatch(ExitHook::isExit))
                .map(ExitHook::reason)
                .findFirst();
    }

    private static boolean isExit(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime")
                && frame.getMethodName().equals("exit");
    }

    private static String reason(StackTraceElement[] stack) {
        var caller =
                Stream.of(stack)
                        .filter(frame -> !isPlatform(frame.getClassName()))
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .findFirst()
                        .filter(name -> !name.startsWith("REPL."));
        return "the kernel ended: "
                + caller.map(name -> name + " called System.exit")
                        .orElse("a library called System.exit");
    }

    private static boolean isPlatform(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
    }

    /** Say nothing when the JVM ends. */
    void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ignored) {
            // the JVM ends already, and the hook has run or runs
        }
    }
}
