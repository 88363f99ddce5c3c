package workbook.grader.internal.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import workbook.grader.GradingException;

/**
 * Starts workers that run answers ahead of time, so that a submission does not wait for a JVM.
 * Every worker serves one submission only. Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final Object NONE = new Object();

    private final Sandbox sandbox;
    private final BlockingQueue<Object> ready = new LinkedBlockingQueue<>();
    private volatile String problem = "";
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();

    /**
     * Starts every process: a sandbox dies with the thread that started it, so that thread has to
     * live as long as the pool.
     */
    private final ExecutorService starter =
            Executors.newSingleThreadExecutor(
                    task -> {
                        var thread = new Thread(task, "worker-starter");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Keep {@code size} workers waiting. */
    public WorkerPool(Sandbox sandbox, int size) {
        this.sandbox = sandbox;
        for (var i = 0; i < size; i++) {
            prepare();
        }
    }

    /** Take a worker that is up and has run nothing. The caller releases it. */
    public WorkerProcess take() {
        for (var attempt = 1; ; attempt++) {
            prepare();
            try {
                var worker = next();
                worker.awaitReady(START);
                return worker;
            } catch (WorkerLost e) {
                if (attempt == ATTEMPTS) {
                    throw new GradingException("a worker ended while it started: " + e.reason(), e);
                }
            }
        }
    }

    private WorkerProcess next() {
        try {
            if (ready.take() instanceof WorkerProcess worker) {
                return worker;
            }
            throw new GradingException("a worker cannot be started: " + problem);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradingException("interrupted", e);
        }
    }

    /** Start a worker that compiles. The caller closes it. */
    public WorkerProcess compiler() {
        try {
            var worker = starter.submit(() -> start(Sandbox.Role.COMPILE)).get();
            worker.awaitReady(START);
            return worker;
        } catch (ExecutionException e) {
            throw new GradingException("the compiler cannot be started: " + e.getMessage(), e);
        } catch (WorkerLost e) {
            throw new GradingException("the compiler ended while it started: " + e.reason(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradingException("interrupted", e);
        }
    }

    /** Forget a worker that was closed. */
    public void release(WorkerProcess worker) {
        worker.close();
        all.remove(worker);
    }

    private void prepare() {
        starter.execute(
                () -> {
                    try {
                        ready.add(start(Sandbox.Role.RUN));
                    } catch (IOException e) {
                        problem = String.valueOf(e.getMessage());
                        ready.add(NONE);
                    }
                });
    }

    private WorkerProcess start(Sandbox.Role role) throws IOException {
        var worker =
                new WorkerProcess(
                        sandbox.worker(role)
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start());
        all.add(worker);
        return worker;
    }

    @Override
    public void close() {
        starter.shutdownNow();
        all.forEach(WorkerProcess::close);
    }
}
