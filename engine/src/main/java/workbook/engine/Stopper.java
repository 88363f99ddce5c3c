package workbook.engine;

import jdk.jshell.JShell;

/** Stops what a JShell runs, and remembers that it was asked to. */
final class Stopper {

    private static final long PATIENCE_MILLIS = 2000;
    private static final long PAUSE_MILLIS = 50;

    private final JShell shell;
    private boolean running;
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
                shell.stop();
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
