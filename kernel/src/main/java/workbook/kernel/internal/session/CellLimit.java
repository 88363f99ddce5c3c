package workbook.kernel.internal.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import workbook.engine.CellError;
import workbook.engine.CellResult;

/** Stops cells that run longer than {@code IJAVA_TIMEOUT} allows. */
final class CellLimit {

    private final Optional<Duration> limit;

    CellLimit(Optional<Duration> limit) {
        this.limit = limit;
    }

    /** Run a cell; {@code stop} is called when its time is over. */
    CellResult run(Supplier<CellResult> cell, Runnable stop) {
        if (limit.isEmpty()) {
            return cell.get();
        }
        var ended = new CountDownLatch(1);
        var stopped = new AtomicBoolean();
        var most = limit.get();
        Threads.start("cell limit", () -> watch(ended, most, stopped, stop));
        try {
            var result = cell.get();
            return stopped.get() && result.isInterrupted() ? tooLong(most) : result;
        } finally {
            ended.countDown();
        }
    }

    private static void watch(
            CountDownLatch ended, Duration most, AtomicBoolean stopped, Runnable stop) {
        try {
            if (!ended.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                stopped.set(true);
                stop.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CellResult tooLong(Duration most) {
        var error =
                CellError.plain(
                        CellError.Kind.INTERRUPTED,
                        "TimeoutException",
                        "stopped: the cell ran longer than "
                                + Timing.format(most.toNanos())
                                + ", which IJAVA_TIMEOUT or JJAVA_TIMEOUT allows",
                        "a larger value under env in kernel.json, or none");
        return new CellResult(null, error, List.of());
    }
}
