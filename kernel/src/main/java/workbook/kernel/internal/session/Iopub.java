package workbook.kernel.internal.session;

import java.util.List;
import java.util.Map;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.Headers;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;
import workbook.kernel.internal.protocol.Wire;

/** What all clients see. Safe for use by many threads. */
final class Iopub {

    private final Wire wire;
    private final Headers headers;

    Iopub(Wire wire, Headers headers) {
        this.wire = wire;
        this.headers = headers;
    }

    /** Publish a message on behalf of a request. */
    void publish(Message parent, String type, Map<String, Object> content) {
        publish(parent, type, content, List.of());
    }

    /** Publish a message with raw buffers. */
    void publish(Message parent, String type, Map<String, Object> content, List<byte[]> buffers) {
        wire.send(Channel.IOPUB, headers.publish(parent, type, content, buffers));
    }

    /** Publish that the kernel is {@code starting}, {@code busy} or {@code idle}. */
    void status(Message parent, String state) {
        publish(parent, "status", Tree.object("execution_state", state));
    }
}
