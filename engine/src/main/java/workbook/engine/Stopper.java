package workbook.engine;

import java.util.function.Supplier;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/** Stops what a JShell runs, and remembers that it was asked to. */
final class Stopper {

    private static final long PATIENCE_MILLIS = 2000;
    private static final long PAUSE_MILLIS = 50;

    private final JShell shell;
    private boolean running;
    private @Nullable Thread magic;
    private volatile boolean requested;

    Stopper(JShell shell) {
        this.shell = shell;
    }

    /** Note that a cell starts. */
    synchronized void started() {
        running = true;
        requested = false;
    }

    /** Note that it has ended. */
    synchronized void ended() {
        running = false;
        notifyAll();
    }

    /** Let a magic run on this thread, which is interrupted when the cell is stopped. */
    void magic(Body body) throws Exception {
        var before = waitOn(Thread.currentThread());
        try {
            body.run();
        } finally {
            waitOn(before);
            Thread.interrupted(); // a stop that came too late is not for the next part
        }
    }

    /** Let a snippet run, which JShell stops, in place of the magic that asked for it. */
    <T> T withoutMagic(Supplier<T> body) {
        var before = waitOn(null);
        try {
            return body.get();
        } finally {
            waitOn(before);
        }
    }

    private synchronized @Nullable Thread waitOn(@Nullable Thread next) {
        var before = magic;
        magic = next;
        return before;
    }

    /** What a magic does. */
    interface Body {
        void run() throws Exception;
    }

    /** Tell whether the running cell was asked to stop. */
    boolean isRequested() {
        return requested;
    }

    /** Ask again and again: code may catch the first attempts. */
    synchronized boolean stop() {
        requested |= running;
        var until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            while (running) {
                if (magic != null) {
                    magic.interrupt();
                } else {
                    shell.stop();
                }
                if (System.nanoTime() > until) {
                    return false;
                }
                wait(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !running;
    }
}
