package workbook.engine.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.locks.LockSupport;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * One run of a snippet's code, on the thread JShell makes for it. Keeps the value and the exception
 * as objects; JShell itself would only pass on texts.
 */
public final class Call {

    /** Hands the call to the thread that is to run it. */
    static final ThreadLocal<@Nullable Call> PENDING = new InheritableThreadLocal<>();

    /** The method given to JShell in place of the snippet's. */
    static final Method TRAMPOLINE = trampoline();

    private static final int MOST_THREADS = 2000;
    private static final long WATCH_MILLIS = 50;

    private final Method code;
    private final Thread caller = Thread.currentThread();
    private final CellControl control;
    private volatile @Nullable Object value;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Throwable ended;
    private @Nullable Throwable stopped;

    Call(Method code, CellControl control) {
        this.code = code;
        this.control = control;
    }

    /** What the code gave. */
    public @Nullable Object value() {
        return value;
    }

    /** What the code threw. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Tell whether the code ended as a thread ends that is stopped. */
    public boolean wasEnded() {
        var thrown = failure;
        return thrown != null && isStop(thrown);
    }

    private static Method trampoline() {
        try {
            var method = Call.class.getDeclaredMethod("runPending");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new LinkageError("no trampoline", e);
        }
    }

    @SuppressWarnings("unused") // called by reflection
    private static String runPending() throws Throwable {
        var call = PENDING.get();
        PENDING.remove();
        if (call != null) {
            call.runInThreads();
        }
        return "";
    }

    /** Run on the thread of a cell whose own code asked for it. */
    @SuppressWarnings("removal") // how JShell ends code, on all versions
    String runHere() throws InvocationTargetException {
        try {
            run();
            return "";
        } catch (ThreadDeath e) {
            throw e;
        } catch (Throwable e) { // as the reflection that JShell uses would tell it
            throw new InvocationTargetException(e);
        }
    }

    /** Run in a thread of our own group, and end only when it has ended. */
    @SuppressWarnings("removal") // how JShell ends code, on all versions
    private void runInThreads() throws Throwable {
        awaitCaller();
        var threads = new CellThreads();
        var runner = new Thread(threads, this::runAndKeep, "cell");
        runner.start();
        while (runner.isAlive()) {
            try {
                runner.join(WATCH_MILLIS);
                watch(threads, runner);
            } catch (InterruptedException | ThreadDeath | OutOfMemoryError e) {
                LockSupport.parkNanos(100_000); // meant for the runner, which got it as well
            }
        }
        if (stopped != null) {
            failed(stopped);
        }
        if (ended != null) {
            throw ended;
        }
    }

    /** Stop a cell that starts threads without end, before the machine has none left. */
    private void watch(CellThreads threads, Thread runner) {
        if (threads.activeCount() > MOST_THREADS) {
            if (stopped == null) {
                stopped = CellExit.threads(MOST_THREADS, runner.getStackTrace());
            }
            control.stopAll();
        }
    }

    @SuppressWarnings("removal") // how JShell ends code, on all versions
    private void runAndKeep() {
        ended = new ThreadDeath(); // what is left when the thread is stopped in between
        try {
            run();
            ended = null;
        } catch (Throwable e) { // it goes on in the thread that waits
            ended = e;
        }
    }

    private void run() throws Throwable {
        control.enter();
        CellThreads.printFor(StreamRouter.own());
        try {
            value = control.finish(code.invoke(null));
        } catch (InvocationTargetException e) {
            failed(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed(e); // thrown while the value was rendered
        }
    }

    private void failed(Throwable thrown) throws Throwable {
        failure = thrown;
        if (Reserve.isNeeded(thrown)) {
            Reserve.release();
        }
        if (thrown instanceof SPIResolutionException || isStop(thrown)) {
            throw thrown;
        }
        throw CellFailed.like(thrown, 0);
    }

    @SuppressWarnings("removal") // how JShell ends code, on all versions
    static boolean isStop(Throwable thrown) {
        return thrown instanceof ThreadDeath;
    }

    /**
     * JShell waits for all threads it sees in the group right after it started this one. Wait until
     * it does, so that it never waits for a thread the cell leaves running.
     */
    private void awaitCaller() {
        var until = System.nanoTime() + 50_000_000;
        while (caller.getState() == Thread.State.RUNNABLE && System.nanoTime() < until) {
            LockSupport.parkNanos(20_000);
        }
    }

    /**
     * Tells JShell that the code failed, with the stack of the exception and of its causes, which
     * JShell maps to lines of snippets. The exceptions themselves are in the call.
     */
    static final class CellFailed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private static final int MOST_CAUSES = 10;

        private CellFailed(@Nullable CellFailed cause) {
            super("the cell failed", cause);
        }

        static CellFailed like(Throwable thrown, int depth) {
            var cause = thrown.getCause();
            var copy =
                    new CellFailed(
                            cause == null || depth >= MOST_CAUSES ? null : like(cause, depth + 1));
            copy.setStackTrace(thrown.getStackTrace());
            return copy;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
