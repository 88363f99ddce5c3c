package workbook.grader.internal.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The time that processes have had so far.
 *
 * @param running nanoseconds on a processor
 * @param queued nanoseconds in which their threads could have run but had no processor, added up
 */
record Usage(long running, long queued) {

    private static final boolean QUEUES = Files.isReadable(Path.of("/proc/self/schedstat"));

    /** Look at a process and all that it started. */
    static Usage of(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> new Usage(running(handle), queued(handle.pid())))
                .reduce(new Usage(0, 0), Usage::plus);
    }

    /**
     * Return for how many of the {@code elapsed} nanoseconds since {@code before} there was work to
     * do and no processor to do it. Whoever sleeps is not queued, and what runs does not wait. On a
     * system that does not say who is queued, every sleeper waits.
     */
    long waitedSince(Usage before, long elapsed) {
        var idle = elapsed - (running - before.running);
        return Math.max(0, QUEUES ? Math.min(idle, queued - before.queued) : idle);
    }

    private Usage plus(Usage other) {
        return new Usage(running + other.running, queued + other.queued);
    }

    private static long running(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Linux counts it by thread, as the second number of schedstat. */
    private static long queued(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", "" + pid, "task"))) {
            return threads.mapToLong(Usage::queued).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has just ended, or this is not Linux
        }
    }

    private static long queued(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ", 3)[1]);
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }
}
