package workbook.engine;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from the threads of cells and gives them to the listener on a thread of its own, so
 * that stopping a cell never cuts a listener short. Writes to one stream that follow each other
 * become one event. Uses monitors only: they are released when a thread is stopped.
 */
final class EventQueue implements AutoCloseable {

    private static final int BATCH_BYTES = 16 * 1024;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final long BATCH_MILLIS = 50;

    private static final int MOST_EVENTS = 1000;

    private final Deque<Event> events = new ArrayDeque<>();
    private int waitingBytes;
    private boolean urgent;
    private boolean delivering;
    private boolean closed;

    EventQueue() {
        var thread = new Thread(null, this::deliverAll, "workbook-events");
        thread.setDaemon(true);
        thread.start();
    }

    /** Add a display. */
    synchronized void display(
            EngineListener listener, String id, Map<String, Object> bundle, boolean update) {
        events.add(new Shown(listener, id, bundle, update));
        urgent = true;
        notifyAll();
        awaitRoom();
    }

    /** Add bytes that are written to a stream. */
    synchronized void write(Sink sink, byte[] bytes, int offset, int length) {
        if (length == 0 || closed) {
            return;
        }
        if (!(events.peekLast() instanceof Written last) || last.sink != sink) {
            events.add(new Written(sink));
        }
        ((Written) events.getLast()).bytes.write(bytes, offset, length);
        waitingBytes += length;
        notifyAll();
        awaitRoom();
    }

    /** Let a cell that shows faster than the listener takes wait. */
    private void awaitRoom() {
        while ((waitingBytes > MOST_BYTES || events.size() > MOST_EVENTS) && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Wait until the listener has everything that was added so far. */
    synchronized void drain() {
        urgent = true;
        notifyAll();
        var interrupted = false;
        while (!closed && (!events.isEmpty() || delivering)) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void deliverAll() {
        for (var event = next(); event != null; event = next()) {
            try {
                deliver(event);
            } catch (RuntimeException | OutOfMemoryError ignored) {
                // a listener's fault, or a heap that is full, must not silence what follows
            }
        }
    }

    private static void deliver(Event event) {
        if (event instanceof Shown shown) {
            shown.listener.display(shown.id, shown.bundle, shown.update);
        } else if (event instanceof Written written) {
            written.sink.deliver(written.bytes.toByteArray());
        }
    }

    private synchronized @Nullable Event next() {
        delivering = false;
        notifyAll();
        try {
            while (events.isEmpty() && !closed) {
                urgent = false;
                wait();
            }
            awaitBatch();
        } catch (InterruptedException e) {
            return null;
        }
        var event = events.poll();
        delivering = event != null;
        if (event instanceof Written written) {
            waitingBytes -= written.bytes.size();
        }
        notifyAll();
        return event;
    }

    private void awaitBatch() throws InterruptedException {
        var until = System.nanoTime() + BATCH_MILLIS * 1_000_000;
        while (!urgent && !closed && events.size() == 1 && waitingBytes < BATCH_BYTES) {
            var left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    private sealed interface Event permits Shown, Written {}

    private record Shown(
            EngineListener listener, String id, Map<String, Object> bundle, boolean update)
            implements Event {}

    private static final class Written implements Event {
        private final Sink sink;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(Sink sink) {
            this.sink = sink;
        }
    }
}
