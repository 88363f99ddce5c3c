package workbook.kernel.internal.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.engine.EngineListener;
import workbook.kernel.internal.protocol.Headers;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;
import workbook.kernel.page.Page;

/**
 * Publishes what cells print and show, each for its own cell, also when that has ended; what
 * belongs to none goes to the cell that ran last. A silent cell publishes nothing.
 */
final class CellOutput implements EngineListener {

    private volatile @Nullable Iopub iopub;
    private volatile Message parent = Headers.none();
    private volatile boolean silent;

    /** Publish from now on; the engine may open before the sockets are bound. */
    void connect(Iopub connected) {
        iopub = connected;
    }

    /** Let what follows belong to a cell. */
    void begin(Message cell, boolean silently) {
        parent = cell;
        silent = silently;
    }

    /** What a cell's threads print and show belongs to it, also when it has ended. */
    EngineListener of(Message cell, boolean silently) {
        return new EngineListener() {
            @Override
            public void output(Stream stream, String text) {
                publish(cell, silently, "stream", printed(stream, text));
            }

            @Override
            public void display(String id, Map<String, Object> bundle, boolean update) {
                show(cell, silently, id, bundle, update);
            }
        };
    }

    /** Return the request of the running or last cell. */
    Message parent() {
        return parent;
    }

    @Override
    public void output(Stream stream, String text) {
        publish("stream", printed(stream, text));
    }

    @Override
    public void display(String id, Map<String, Object> bundle, boolean update) {
        show(parent, silent, id, bundle, update);
    }

    private void show(
            Message cell, boolean silently, String id, Map<String, Object> bundle, boolean update) {
        if (id.equals(Page.CLEARING)) {
            publish(cell, silently, "clear_output", bundle);
        } else {
            var type = update ? "update_display_data" : "display_data";
            publish(cell, silently, type, display(id, bundle));
        }
    }

    /** Tell the person something about the kernel. */
    void notice(String text) {
        publish("stream", stream("stderr", text + "\n"));
    }

    /** Publish a message for the running or last cell. */
    void publish(String type, Map<String, Object> content) {
        publish(type, content, List.of());
    }

    /** Publish a message with raw buffers. */
    void publish(String type, Map<String, Object> content, List<byte[]> buffers) {
        var connected = iopub;
        if (connected != null && !silent) {
            connected.publish(parent, type, content, buffers);
        }
    }

    private void publish(Message cell, boolean silently, String type, Map<String, Object> content) {
        var connected = iopub;
        if (connected != null && !silently) {
            connected.publish(cell, type, content, List.of());
        }
    }

    private static Map<String, Object> printed(Stream stream, String text) {
        return stream(stream.name().toLowerCase(Locale.ROOT), text);
    }

    private static Map<String, Object> stream(String name, String text) {
        return Tree.object("name", name, "text", text);
    }

    private static Map<String, Object> display(String id, Map<String, Object> bundle) {
        return Tree.object(
                "data", bundle, "metadata", Map.of(), "transient", Map.of("display_id", id));
    }
}
