package workbook.grader.internal.sandbox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbook.grader.GradingException;
import workbook.grader.internal.sandbox.WorkerLost.Reason;
import workbook.grader.worker.Frame;

/**
 * The grader's end of one child process. One request at a time; whatever arrives that is not the
 * reply to it ends the child.
 */
public final class WorkerProcess implements AutoCloseable {

    private static final int REPLY_LIMIT = 16 << 20;
    private static final int OUT_OF_MEMORY = 3;
    private static final int CPU_TIME = 128 + 24;

    private static final long SOON = Duration.ofMillis(100).toNanos();
    private static final long MOMENT = Duration.ofMillis(10).toNanos();
    private static final int PATIENCE = 3;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>(4);
    private volatile long waited;

    /** A frame, or none at the end of the stream; not clean if other bytes follow or precede. */
    private record Arrival(@Nullable Frame frame, boolean clean) {}

    WorkerProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        var reader = new Thread(this::read, "worker-replies");
        reader.setDaemon(true);
        reader.start();
    }

    /** Wait until the worker says that it is up. */
    public void awaitReady(Duration limit) throws WorkerLost {
        var frame = take(limit);
        if (frame.kind() != Frame.READY || frame.id() != 0) {
            throw lost(Reason.PROTOCOL);
        }
    }

    /** Send a request and wait for its reply. */
    public Frame request(byte kind, byte[] data, Duration limit) throws WorkerLost {
        if (!arrivals.isEmpty()) {
            var unasked = arrivals.poll();
            throw unasked.frame() == null && unasked.clean() ? ended() : lost(Reason.PROTOCOL);
        }
        var id = ThreadLocalRandom.current().nextLong();
        var sender = new Thread(() -> send(new Frame(kind, id, data)), "worker-requests");
        sender.setDaemon(true);
        sender.start();
        var reply = take(limit);
        if (reply.id() != id || reply.kind() <= Frame.READY || !arrivals.isEmpty()) {
            throw lost(Reason.PROTOCOL);
        }
        return reply;
    }

    /** A worker that does not read must not hold up the grader, so requests have a thread. */
    private void send(Frame frame) {
        try {
            frame.writeTo(out);
        } catch (IOException e) {
            process.destroyForcibly(); // the end of its replies tells the waiting caller
        }
    }

    private Frame take(Duration limit) throws WorkerLost {
        try {
            var arrival = arrival(limit);
            if (!arrival.clean()) {
                throw lost(Reason.PROTOCOL);
            }
            if (arrival.frame() == null) {
                throw ended();
            }
            return arrival.frame();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new GradingException("interrupted", e);
        }
    }

    /**
     * Wait for as long as the limit says. Of what takes long, the time in which it had no processor
     * does not count, until it is {@link #PATIENCE} limits altogether.
     */
    private Arrival arrival(Duration limit) throws WorkerLost, InterruptedException {
        waited = 0;
        var soon = arrivals.poll(Math.min(limit.toNanos(), SOON), TimeUnit.NANOSECONDS);
        if (soon != null) {
            return soon;
        }
        var before = Usage.of(process);
        var start = System.nanoTime();
        var rest = limit.toNanos() - SOON;
        var left = rest;
        while (left > MOMENT) {
            var later = arrivals.poll(left, TimeUnit.NANOSECONDS);
            var elapsed = System.nanoTime() - start;
            waited = Usage.of(process).waitedSince(before, elapsed);
            if (later != null) {
                return later;
            }
            left = Math.min(rest + waited, PATIENCE * rest) - elapsed;
        }
        close();
        throw new WorkerLost(Reason.TIMEOUT, rest > 0 && waited > (PATIENCE - 1) * rest - MOMENT);
    }

    /** Return for how many nanoseconds the last request had no processor. */
    public long waited() {
        return waited;
    }

    private void read() {
        try {
            var frame = Frame.read(in, REPLY_LIMIT);
            while (frame != null) {
                arrivals.put(new Arrival(frame, in.available() == 0));
                frame = Frame.read(in, REPLY_LIMIT);
            }
            arrivals.put(new Arrival(null, true));
        } catch (IOException e) {
            arrivals.offer(new Arrival(null, false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WorkerLost ended() {
        try {
            if (process.waitFor(2, TimeUnit.SECONDS)) {
                var status = process.exitValue();
                close();
                return new WorkerLost(
                        switch (status) {
                            case OUT_OF_MEMORY -> Reason.MEMORY;
                            case CPU_TIME -> Reason.TIMEOUT;
                            default -> Reason.ENDED;
                        });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lost(Reason.ENDED);
    }

    private WorkerLost lost(Reason reason) {
        close();
        return new WorkerLost(reason);
    }

    /** End the child and everything that it started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
