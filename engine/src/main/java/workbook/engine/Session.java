package workbook.engine;

import java.io.InputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
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
    private volatile UnaryOperator<@Nullable String> stacks = line -> line;

    Session(EngineOptions options, Rendering rendering) {
        StreamRouter.install();
        this.options = options;
        this.rendering = rendering;
        this.current = new CellOutlet(this, events, options.listener(), options.outputLimit());
    }

    /** Say how printed lines of stacks are to be read. */
    void stacks(UnaryOperator<@Nullable String> change) {
        stacks = change;
    }

    /** A printed line of a stack as it is to be read; null for none. */
    @Nullable String stackLine(String printed) {
        return stacks.apply(printed);
    }

    /** Note that a cell starts, whose output goes to a listener. */
    void started(EngineListener listener) {
        forget();
        StreamRouter.restore();
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
