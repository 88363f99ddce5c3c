package workbook.engine;

import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.engine.display.DisplayTarget;
import workbook.engine.internal.Rendering;
import workbook.engine.internal.StreamRouter;

/** What the cells of an engine have in common, and the outlet of the one that runs. */
final class Session implements AutoCloseable {

    private final EngineOptions options;
    private final EventQueue events = new EventQueue();
    private final Rendering rendering;
    private volatile CellOutlet current;
    private volatile boolean open = true;

    Session(EngineOptions options, Rendering rendering) {
        StreamRouter.install();
        this.options = options;
        this.rendering = rendering;
        this.current = new CellOutlet(this, events, options.listener(), options.outputLimit());
    }

    /** Note that a cell starts, whose output goes to a listener. */
    void started(EngineListener listener) {
        forget();
        current = new CellOutlet(this, events, listener, options.outputLimit());
    }

    /** Give the current thread to the running cell. */
    void bind() {
        DisplayTarget.bind(current);
        StreamRouter.bind(current);
    }

    /** Take the current thread away. */
    void unbind() {
        DisplayTarget.unbind();
        StreamRouter.unbind();
    }

    /** Wait until the listeners have everything. */
    void drain() {
        System.out.flush();
        System.err.flush();
        events.drain();
    }

    Map<String, Object> render(@Nullable Object value, String... mimeTypes) {
        return rendering.render(value, mimeTypes);
    }

    /** Tell whether a value is only the id of what was just shown. */
    boolean isLastShown(Object value) {
        return current.isLastShown(value);
    }

    InputStream in() {
        return options.input();
    }

    boolean isOpen() {
        return open;
    }

    private void forget() {
        DisplayTarget.forget(current);
        StreamRouter.forget(current);
    }

    @Override
    public void close() {
        events.drain();
        open = false;
        forget();
        events.close();
    }
}
