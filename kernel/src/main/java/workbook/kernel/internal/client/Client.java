package workbook.kernel.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.ConnectionFile;
import workbook.kernel.internal.protocol.Frames;
import workbook.kernel.internal.protocol.Headers;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Signer;
import workbook.kernel.internal.protocol.Tree;

/** A blocking client of one kernel, for one thread. */
public final class Client implements AutoCloseable {

    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final Map<Channel, List<Message>> backlog = new EnumMap<>(Channel.class);
    private final ZMQ.Socket heartbeat;
    private final Frames frames;
    private final String session = UUID.randomUUID().toString();

    /** Connect; the kernel may start later. */
    public Client(ConnectionFile at) throws BadMessageException {
        frames = new Frames(new Signer(at.signatureScheme(), at.key()));
        connect(Channel.SHELL, SocketType.DEALER, at.address(at.shellPort()));
        connect(Channel.CONTROL, SocketType.DEALER, at.address(at.controlPort()));
        connect(Channel.STDIN, SocketType.DEALER, at.address(at.stdinPort()));
        connect(Channel.IOPUB, SocketType.SUB, at.address(at.iopubPort())).subscribe("");
        heartbeat = socket(SocketType.REQ);
        heartbeat.connect(at.address(at.heartbeatPort()));
    }

    /** Send a request and return its id. */
    public String send(Channel channel, String type, Map<String, Object> content) {
        String id = UUID.randomUUID().toString();
        send(channel, message(id, type, content));
        return id;
    }

    /** Send frames as they are, also wrong ones. */
    public void sendFrames(Channel channel, List<byte[]> parts) {
        var socket = socketOf(channel);
        for (int i = 0; i < parts.size(); i++) {
            socket.send(parts.get(i), i < parts.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    /** Wait for the next message of a channel. */
    public Optional<Message> receive(Channel channel, Duration timeout) {
        return await(channel, message -> true, timeout);
    }

    /** Wait for the reply to the request with this id. */
    public Optional<Message> reply(Channel channel, String id, Duration timeout) {
        return await(channel, message -> isAnswer(message, id), timeout);
    }

    /** Collect what was published for a request, up to and including its idle status. */
    public List<Message> published(String id, Duration timeout) {
        var deadline = Instant.now().plus(timeout);
        var messages = new ArrayList<Message>();
        while (Instant.now().isBefore(deadline)) {
            var left = Duration.between(Instant.now(), deadline);
            var got = await(Channel.IOPUB, message -> isAnswer(message, id), left);
            got.ifPresent(messages::add);
            if (got.isPresent() && "idle".equals(got.get().content().get("execution_state"))) {
                return messages;
            }
        }
        return messages;
    }

    /** Wait for a message; others stay for those who ask for them. */
    public Optional<Message> await(Channel channel, Predicate<Message> wanted, Duration timeout) {
        var waiting = waiting(channel);
        var known = waiting.stream().filter(wanted).findFirst();
        if (known.isPresent()) {
            waiting.remove(known.get());
            return known;
        }
        var deadline = Instant.now().plus(timeout);
        while (Instant.now().isBefore(deadline)) {
            var got = next(channel, Duration.between(Instant.now(), deadline));
            if (got.isPresent() && wanted.test(got.get())) {
                return got;
            }
            got.ifPresent(waiting::add);
        }
        return Optional.empty();
    }

    private List<Message> waiting(Channel channel) {
        return backlog.computeIfAbsent(channel, any -> new ArrayList<>());
    }

    private Optional<Message> next(Channel channel, Duration timeout) {
        var socket = socketOf(channel);
        socket.setReceiveTimeOut((int) Math.max(1, timeout.toMillis()));
        byte[] frame = socket.recv(0);
        var got = new ArrayList<byte[]>();
        while (frame != null) {
            got.add(frame);
            frame = socket.hasReceiveMore() ? socket.recv(0) : null;
        }
        try {
            return got.isEmpty() ? Optional.empty() : Optional.of(frames.decode(got));
        } catch (BadMessageException e) {
            throw new IllegalStateException("the kernel sent a bad message: " + e.getMessage(), e);
        }
    }

    /** Send a heartbeat and tell whether the same bytes came back. */
    public boolean beats(Duration timeout) {
        heartbeat.setReceiveTimeOut((int) timeout.toMillis());
        heartbeat.send("ping".getBytes(UTF_8));
        byte[] back = heartbeat.recv(0);
        return back != null && new String(back, UTF_8).equals("ping");
    }

    /** Return the content of an {@code execute_request}. */
    public static Map<String, Object> execute(String code) {
        return Tree.object(
                "code", code,
                "silent", false,
                "store_history", true,
                "user_expressions", Map.of(),
                "allow_stdin", false,
                "stop_on_error", true);
    }

    @Override
    public void close() {
        sockets.values().forEach(ZMQ.Socket::close);
        heartbeat.close();
        context.close();
    }

    private void send(Channel channel, Message message) {
        sendFrames(channel, frames.encode(message));
    }

    private Message message(String id, String type, Map<String, Object> content) {
        var header =
                Tree.object(
                        "msg_id",
                        id,
                        "session",
                        session,
                        "username",
                        "client",
                        "date",
                        Instant.now().toString(),
                        "msg_type",
                        type,
                        "version",
                        Headers.PROTOCOL);
        return new Message(List.of(), header, Map.of(), Map.of(), content, List.of());
    }

    private static boolean isAnswer(Message message, String id) {
        return id.equals(message.parentHeader().get("msg_id"));
    }

    private ZMQ.Socket connect(Channel channel, SocketType type, String address) {
        var socket = socket(type);
        if (type == SocketType.DEALER) {
            socket.setIdentity(session.getBytes(UTF_8)); // one for all: questions come to stdin
        }
        socket.connect(address);
        sockets.put(channel, socket);
        return socket;
    }

    private ZMQ.Socket socket(SocketType type) {
        var socket = context.socket(type);
        socket.setLinger(0);
        socket.setRcvHWM(0);
        socket.setReconnectIVL(10);
        return socket;
    }

    private ZMQ.Socket socketOf(Channel channel) {
        var socket = sockets.get(channel);
        if (socket == null) {
            throw new IllegalStateException("no socket for " + channel);
        }
        return socket;
    }
}
