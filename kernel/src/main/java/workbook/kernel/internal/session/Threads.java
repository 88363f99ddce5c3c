package workbook.kernel.internal.session;

import java.util.concurrent.ThreadFactory;

/** Names the kernel's own threads, none of which keeps the JVM alive. */
final class Threads {

    private Threads() {}

    static ThreadFactory daemon(String name) {
        return action -> {
            var thread = new Thread(action, "kernel-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    static void start(String name, Runnable action) {
        daemon(name).newThread(action).start();
    }
}
