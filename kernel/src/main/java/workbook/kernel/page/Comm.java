package workbook.kernel.page;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One open channel to the page. Safe for use by many threads. */
public final class Comm {

    private final String id;
    private final String target;
    private final Comms owner;
    private volatile Consumer<Map<String, Object>> onMessage = data -> {};
    private volatile Consumer<Map<String, Object>> onClose = data -> {};

    Comm(String id, String target, Comms owner) {
        this.id = id;
        this.target = target;
        this.owner = owner;
    }

    /** Return the id that both sides use. */
    public String id() {
        return id;
    }

    /** Return the name of what is on the other side. */
    public String target() {
        return target;
    }

    /** Call {@code action} with the data of each message from the page; replaces the last one. */
    public Comm onMessage(Consumer<Map<String, Object>> action) {
        onMessage = action;
        return this;
    }

    /** Call {@code action} when the page closes the channel; replaces the last one. */
    public Comm onClose(Consumer<Map<String, Object>> action) {
        onClose = action;
        return this;
    }

    /** Send data, a tree that JSON can hold. */
    public void send(Map<String, Object> data) {
        send(data, List.of());
    }

    /** Send data and raw buffers beside it. */
    public void send(Map<String, Object> data, List<byte[]> buffers) {
        owner.post("comm_msg", Map.of("comm_id", id, "data", data), buffers);
    }

    /** Close the channel on both sides. */
    public void close() {
        owner.closeFromHere(this);
    }

    void received(Map<String, Object> data) {
        onMessage.accept(data);
    }

    void closed(Map<String, Object> data) {
        onClose.accept(data);
    }
}
