package workbook.kernel.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes outgoing messages: fresh headers of this session, the right parent, the right address. */
public final class Headers {

    /** The protocol version spoken. */
    public static final String PROTOCOL = "5.4";

    private final String session = UUID.randomUUID().toString();
    private final AtomicLong sent = new AtomicLong();

    /** Make a reply to {@code parent}, addressed to whoever sent it. */
    public Message reply(Message parent, String type, Map<String, Object> content) {
        return new Message(
                parent.identities(), header(type), parent.header(), Map.of(), content, List.of());
    }

    /** Make a broadcast on behalf of {@code parent}. */
    public Message publish(
            Message parent, String type, Map<String, Object> content, List<byte[]> buffers) {
        var topic = List.of(("kernel." + session + "." + type).getBytes(UTF_8));
        return new Message(topic, header(type), parent.header(), Map.of(), content, buffers);
    }

    /** Make the parent of what no request asked for. */
    public static Message none() {
        return new Message(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /** Make the greeting of a new subscriber. */
    Message welcome(String topic) {
        return new Message(
                List.of(topic.getBytes(UTF_8)),
                header("iopub_welcome"),
                Map.of(),
                Map.of(),
                Tree.object("subscription", topic),
                List.of());
    }

    private Map<String, Object> header(String type) {
        return Tree.object(
                "msg_id",
                session + "_" + sent.incrementAndGet(),
                "session",
                session,
                "username",
                "kernel",
                "date",
                Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
                "msg_type",
                type,
                "version",
                PROTOCOL);
    }
}
