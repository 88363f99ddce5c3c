package workbook.kernel.internal.protocol;

import java.util.List;
import java.util.Map;

/**
 * One protocol message. Outgoing ones answer a parent: its header is copied and, on a router
 * socket, its identities are the address.
 */
public record Message(
        List<byte[]> identities,
        Map<String, Object> header,
        Map<String, Object> parentHeader,
        Map<String, Object> metadata,
        Map<String, Object> content,
        List<byte[]> buffers) {

    /** Return the type, such as {@code execute_request}; empty where the header has none. */
    public String type() {
        return Tree.text(header, "msg_type", "");
    }

    /** Return the id of the message. */
    public String id() {
        return Tree.text(header, "msg_id", "");
    }
}
