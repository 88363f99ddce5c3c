package workbook.kernel.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The channels of the running kernel. Safe for use by many threads. */
public final class Comms {

    /** Carries a message to the page. */
    public interface Post {
        /** Send one message of the given type. */
        void send(String type, Map<String, Object> content, List<byte[]> buffers);
    }

    private static volatile @Nullable Comms current;

    private final Post post;
    private final Map<String, Consumer<Comm>> targets = new ConcurrentHashMap<>();
    private final Map<String, Comm> open = new ConcurrentHashMap<>();

    /** Create for a kernel, which calls the three {@code page…} methods. */
    public Comms(Post post) {
        this.post = post;
    }

    /** Return those of this JVM's kernel; fails where no kernel runs, as in a build. */
    public static Comms current() {
        var comms = current;
        if (comms == null) {
            throw new IllegalStateException(
                    "no Jupyter kernel runs here; comms work in a notebook only");
        }
        return comms;
    }

    /** Make these the {@link #current()} ones. */
    public void makeCurrent() {
        current = this;
    }

    /** Accept channels that the page opens to {@code target}. */
    public void register(String target, Consumer<Comm> onOpen) {
        targets.put(target, onOpen);
    }

    /** Open a channel to {@code target} in the page. */
    public Comm open(String target, Map<String, Object> data) {
        var comm = new Comm(UUID.randomUUID().toString(), target, this);
        open.put(comm.id(), comm);
        var content = Map.of("comm_id", comm.id(), "target_name", target, "data", data);
        post("comm_open", content, List.of());
        return comm;
    }

    /** Return id and target of the open channels, of one target or ({@code null}) of all. */
    public Map<String, String> list(@Nullable String target) {
        var list = new TreeMap<String, String>();
        open.values().stream()
                .filter(comm -> target == null || comm.target().equals(target))
                .forEach(comm -> list.put(comm.id(), comm.target()));
        return list;
    }

    /**
     * Take the page's wish to open a channel; one to an unknown target is closed, says the rule.
     */
    public void pageOpened(String id, String target, Map<String, Object> data) {
        var onOpen = targets.get(target);
        if (onOpen == null) {
            post("comm_close", Map.of("comm_id", id, "data", Map.of()), List.of());
            return;
        }
        var comm = new Comm(id, target, this);
        open.put(id, comm);
        onOpen.accept(comm);
        comm.received(data);
    }

    /** Take a message from the page; one to a closed channel is dropped. */
    public void pageSent(String id, Map<String, Object> data) {
        var comm = open.get(id);
        if (comm != null) {
            comm.received(data);
        }
    }

    /** Take the news that the page closed a channel. */
    public void pageClosed(String id, Map<String, Object> data) {
        var comm = open.remove(id);
        if (comm != null) {
            comm.closed(data);
        }
    }

    void closeFromHere(Comm comm) {
        if (open.remove(comm.id()) != null) {
            post("comm_close", Map.of("comm_id", comm.id(), "data", Map.of()), List.of());
        }
    }

    void post(String type, Map<String, Object> content, List<byte[]> buffers) {
        post.send(type, content, buffers);
    }
}
