package workbook.grader.internal.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The time that processes have had so far.
 *
 * @param running time on a processor
 * @param queued time in which their threads could have run but had no processor, added up
 */
record Usage(Duration running, Duration queued) {

    private static final double BUSY = 0.7;
    private static final boolean QUEUES = Files.isReadable(Path.of("/proc/self/schedstat"));
    private static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO);

    /** Look at a process and all that it started. */
    static Usage of(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> new Usage(running(handle), queued(handle.pid())))
                .reduce(NONE, Usage::plus);
    }

    /**
     * Tell whether what was used since {@code before} is that of somebody who had work for all of
     * {@code time} and was not let. Whoever sleeps is not queued; a system that does not say who is
     * queued takes every sleeper for a starved one.
     */
    boolean isStarvedSince(Usage before, Duration time) {
        return running.minus(before.running).toNanos() < BUSY * time.toNanos()
                && (!QUEUES || queued.minus(before.queued).toNanos() > (1 - BUSY) * time.toNanos());
    }

    private Usage plus(Usage other) {
        return new Usage(running.plus(other.running), queued.plus(other.queued));
    }

    private static Duration running(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Linux counts it by thread, as the second number of schedstat, in nanoseconds. */
    private static Duration queued(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", "" + pid, "task"))) {
            return Duration.ofNanos(threads.mapToLong(Usage::queued).sum());
        } catch (IOException e) {
            return Duration.ZERO; // ended, or not Linux
        }
    }

    private static long queued(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[1]);
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }
}
