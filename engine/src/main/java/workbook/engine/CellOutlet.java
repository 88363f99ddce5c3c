package workbook.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.engine.display.DisplayTarget;
import workbook.engine.display.Shown;
import workbook.engine.internal.StreamRouter;

/** Where the streams and displays of one cell go: its threads have it as long as they live. */
final class CellOutlet implements DisplayTarget, StreamRouter.Session {

    private static final int MOST_DISPLAYS = 10_000;

    private final Session session;
    private final EventQueue events;
    private final EngineListener listener;
    private final Sink out;
    private final Sink err;
    private final long limit;
    private long written;
    private int displays;
    private boolean full;
    private volatile String lastShown = "";

    CellOutlet(Session session, EventQueue events, EngineListener listener, long limit) {
        this.session = session;
        this.events = events;
        this.listener = listener;
        this.limit = limit;
        this.out = new Sink(events, this, EngineListener.Stream.STDOUT);
        this.err = new Sink(events, this, EngineListener.Stream.STDERR);
    }

    EngineListener listener() {
        return listener;
    }

    /** Take room for bytes, and return for how many there is. */
    synchronized int takeRoom(int length) {
        int room = (int) Math.min(length, limit - written);
        written += room;
        return room;
    }

    /** Say once that the rest is not shown. */
    void sayFull() {
        synchronized (this) {
            if (full) {
                return;
            }
            full = true;
        }
        var text =
                String.format(
                        "%nthe cell has printed %,d characters; what follows is not shown%n"
                                + "  try: print less, or write to a file%n",
                        limit);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        events.write(err, bytes, 0, bytes.length);
    }

    @Override
    public void show(String id, Map<String, Object> bundle, boolean update) {
        if (!update && countDisplay() > MOST_DISPLAYS) {
            sayFull();
            return;
        }
        System.out.flush();
        events.display(listener, id, bundle, update);
        lastShown = id;
    }

    private synchronized int countDisplay() {
        return ++displays;
    }

    @Override
    public Map<String, Object> render(@Nullable Object value, String... mimeTypes) {
        return session.render(value, mimeTypes);
    }

    /** Tell whether a value is only the id of what was just shown. */
    boolean isLastShown(Object value) {
        return (value instanceof String || value instanceof Shown)
                && value.toString().equals(lastShown);
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public OutputStream err() {
        return err;
    }

    @Override
    public InputStream in() {
        return session.in();
    }

    @Override
    public @Nullable String stackLine(String printed) {
        return session.stackLine(printed);
    }

    @Override
    public boolean isOpen() {
        return session.isOpen();
    }
}
