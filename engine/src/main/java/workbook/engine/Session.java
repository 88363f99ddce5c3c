package workbook.engine;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.engine.display.DisplayTarget;
import workbook.engine.internal.Rendering;
import workbook.engine.internal.StreamRouter;

/** Where the streams and displays of an engine's threads go. */
final class Session implements DisplayTarget, StreamRouter.Session, AutoCloseable {

    private final EventQueue events;
    private final OutputStream out;
    private final OutputStream err;
    private final InputStream in;
    private final Rendering rendering;
    private volatile boolean open = true;
    private volatile String lastShown = "";

    Session(EngineOptions options, Rendering rendering) {
        StreamRouter.install();
        this.events = new EventQueue(options.listener());
        this.out = events.stream(EngineListener.Stream.STDOUT);
        this.err = events.stream(EngineListener.Stream.STDERR);
        this.in = options.input();
        this.rendering = rendering;
    }

    /** Give the current thread to this session. */
    void bind() {
        DisplayTarget.bind(this);
        StreamRouter.bind(this);
    }

    /** Take the current thread away. */
    void unbind() {
        DisplayTarget.unbind();
        StreamRouter.unbind();
    }

    /** Wait until the listener has everything. */
    void drain() {
        System.out.flush();
        System.err.flush();
        events.drain();
    }

    @Override
    public void show(String id, Map<String, Object> bundle, boolean update) {
        events.display(id, bundle, update);
        lastShown = id;
    }

    @Override
    public Map<String, Object> render(@Nullable Object value, String... mimeTypes) {
        return rendering.render(value, mimeTypes);
    }

    /** Note that a cell starts. */
    void started() {
        lastShown = "";
    }

    /** Tell whether a value is only the id of what was just shown. */
    boolean isLastShown(Object value) {
        return value.equals(lastShown);
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
        return in;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        events.drain();
        open = false;
        DisplayTarget.forget(this);
        StreamRouter.forget(this);
        events.close();
    }
}
