package workbook.engine;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

    private final EngineListener listener;
    private final Deque<Event> events = new ArrayDeque<>();
    private final Decoder stdout = new Decoder();
    private final Decoder stderr = new Decoder();
    private int waitingBytes;
    private boolean urgent;
    private boolean delivering;
    private boolean closed;

    EventQueue(EngineListener listener) {
        this.listener = listener;
        var thread = new Thread(null, this::deliverAll, "workbook-events");
        thread.setDaemon(true);
        thread.start();
    }

    /** A stream whose bytes become output events. */
    OutputStream stream(EngineListener.Stream name) {
        return new Sink(name);
    }

    /** Add a display. */
    synchronized void display(String id, Map<String, Object> bundle, boolean update) {
        events.add(new Shown(id, bundle, update));
        urgent = true;
        notifyAll();
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

    private synchronized void write(
            EngineListener.Stream name, byte[] bytes, int offset, int length) {
        if (length == 0 || closed) {
            return;
        }
        if (!(events.peekLast() instanceof Written last) || last.name != name) {
            events.add(new Written(name));
        }
        ((Written) events.getLast()).bytes.write(bytes, offset, length);
        waitingBytes += length;
        notifyAll();
        while (waitingBytes > MOST_BYTES && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void deliverAll() {
        for (var event = next(); event != null; event = next()) {
            try {
                deliver(event);
            } catch (RuntimeException ignored) {
                // a listener's fault must not silence what follows
            }
        }
    }

    private void deliver(Event event) {
        if (event instanceof Shown shown) {
            listener.display(shown.id, shown.bundle, shown.update);
        } else if (event instanceof Written written) {
            var decoder = written.name == EngineListener.Stream.STDOUT ? stdout : stderr;
            var text = decoder.decode(written.bytes.toByteArray());
            if (!text.isEmpty()) {
                listener.output(written.name, text);
            }
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

    private record Shown(String id, Map<String, Object> bundle, boolean update) implements Event {}

    private static final class Written implements Event {
        private final EngineListener.Stream name;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(EngineListener.Stream name) {
            this.name = name;
        }
    }

    /** Decodes UTF-8 in pieces: a character may be cut in two by a batch. */
    private static final class Decoder {
        private final CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private byte[] rest = new byte[0];

        String decode(byte[] bytes) {
            var in = ByteBuffer.allocate(rest.length + bytes.length).put(rest).put(bytes).flip();
            var out = CharBuffer.allocate(in.remaining() + 1);
            decoder.decode(in, out, false);
            rest = new byte[in.remaining()];
            in.get(rest);
            return out.flip().toString();
        }
    }

    private final class Sink extends OutputStream {
        private final EngineListener.Stream name;

        Sink(EngineListener.Stream name) {
            this.name = name;
        }

        @Override
        public void write(int b) {
            EventQueue.this.write(name, new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            EventQueue.this.write(name, bytes, offset, length);
        }
    }
}
