package workbook.kernel.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * The five sockets, owned by one thread that blocks until something comes or is to be sent.
 *
 * <p>{@link #send} may be called by any thread and never blocks. The listener is called on the
 * sockets' thread and must return at once. A message that cannot be read is reported and dropped.
 */
public final class Wire implements AutoCloseable {

    private static final int LINGER_MILLIS = 2000;
    private static final byte SUBSCRIBE = 1;

    private record Outgoing(Channel channel, List<byte[]> frames) {}

    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final ZMQ.Socket heartbeat;
    private final Frames frames;
    private final Headers headers;
    private final Consumer<String> problems;
    private final Pipe wake;
    private final Thread waker;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    /** A message and the socket it came on. */
    public interface Listener {
        /** Take the message; called on the sockets' thread. */
        void received(Channel channel, Message message);
    }

    /** Bind the sockets; {@code problems} hears of each message that was dropped. */
    public Wire(ConnectionFile at, Headers headers, Consumer<String> problems)
            throws IOException, BadMessageException {
        this.frames = new Frames(new Signer(at.signatureScheme(), at.key()));
        this.headers = headers;
        this.problems = problems;
        this.wake = Pipe.open();
        wake.source().configureBlocking(false);
        bind(Channel.SHELL, SocketType.ROUTER, at.address(at.shellPort()));
        bind(Channel.CONTROL, SocketType.ROUTER, at.address(at.controlPort()));
        bind(Channel.STDIN, SocketType.ROUTER, at.address(at.stdinPort()));
        bind(Channel.IOPUB, SocketType.XPUB, at.address(at.iopubPort())).setXpubVerbose(true);
        heartbeat = socket(SocketType.REP, at.address(at.heartbeatPort()));
        waker = new Thread(this::wakeForOthers, "kernel-waker");
        waker.setDaemon(true);
    }

    /** Return the port that a channel is bound to, also where the file asked for any. */
    public int port(Channel channel) {
        String bound = socketOf(channel).getLastEndpoint();
        return Integer.parseInt(bound.substring(bound.lastIndexOf(':') + 1));
    }

    /** Queue a message to be sent; the order of calls of one thread is kept. */
    public void send(Channel channel, Message message) {
        queue(channel, message);
        wakeUp();
    }

    /** Queue a message to be sent together with the next one. */
    public void queue(Channel channel, Message message) {
        outgoing.add(new Outgoing(channel, frames.encode(message)));
    }

    /** Serve the sockets until {@link #close}; what was queued by then is still sent. */
    public void run(Listener listener) {
        waker.start();
        var poller = context.poller(Channel.values().length + 2);
        poller.register(wake.source(), ZMQ.Poller.POLLIN);
        poller.register(heartbeat, ZMQ.Poller.POLLIN);
        sockets.values().forEach(socket -> poller.register(socket, ZMQ.Poller.POLLIN));
        while (!closing) {
            try {
                poller.poll(-1);
                drainWake();
                sendQueued();
                echoHeartbeats();
                welcomeSubscribers();
                receive(Channel.CONTROL, listener);
                receive(Channel.SHELL, listener);
                receive(Channel.STDIN, listener);
            } catch (RuntimeException | VirtualMachineError e) { // such as a heap that cells filled
                problems.accept("message dropped: " + e);
            }
        }
        sendQueued();
        poller.close();
        closeSockets();
    }

    /** Make {@link #run} send what is queued and return. */
    @Override
    public void close() {
        closing = true;
        wakeUp();
    }

    private ZMQ.Socket bind(Channel channel, SocketType type, String address) throws IOException {
        var socket = socket(type, address);
        sockets.put(channel, socket);
        return socket;
    }

    private ZMQ.Socket socket(SocketType type, String address) throws IOException {
        var socket = context.socket(type);
        socket.setLinger(LINGER_MILLIS);
        socket.setSndHWM(0);
        socket.setRcvHWM(0);
        Bound.bind(socket, address);
        return socket;
    }

    private ZMQ.Socket socketOf(Channel channel) {
        var socket = sockets.get(channel);
        if (socket == null) {
            throw new IllegalStateException("no socket for " + channel);
        }
        return socket;
    }

    private void wakeUp() {
        woken.set(true);
        LockSupport.unpark(waker);
    }

    /**
     * Write to the pipe for others: an interrupted thread, such as a cell's, would close it for
     * ever.
     */
    private void wakeForOthers() {
        while (wake.sink().isOpen()) {
            if (woken.getAndSet(false)) {
                try {
                    wake.sink().write(ByteBuffer.wrap(new byte[1]));
                } catch (IOException e) {
                    problems.accept("cannot wake the sockets: " + e);
                }
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void drainWake() {
        try {
            while (wake.source().read(ByteBuffer.allocate(16)) > 0) {
                // only the fact that something came matters
            }
        } catch (IOException e) {
            problems.accept("cannot read the wake-up pipe: " + e);
        }
    }

    private void sendQueued() {
        for (var next = outgoing.poll(); next != null; next = outgoing.poll()) {
            transmit(next);
        }
    }

    private void transmit(Outgoing message) {
        var socket = socketOf(message.channel());
        int last = message.frames().size() - 1;
        for (int i = 0; i <= last; i++) {
            socket.send(message.frames().get(i), i < last ? ZMQ.SNDMORE : 0);
        }
    }

    private void echoHeartbeats() {
        for (var beat = receive(heartbeat); !beat.isEmpty(); beat = receive(heartbeat)) {
            for (int i = 0; i < beat.size(); i++) {
                heartbeat.send(beat.get(i), i < beat.size() - 1 ? ZMQ.SNDMORE : 0);
            }
        }
    }

    /** JEP 65: whoever subscribes is told so, and knows that nothing will be missed from now. */
    private void welcomeSubscribers() {
        var iopub = socketOf(Channel.IOPUB);
        for (var event = receive(iopub); !event.isEmpty(); event = receive(iopub)) {
            byte[] first = event.get(0);
            if (first.length > 0 && first[0] == SUBSCRIBE) {
                var topic = new String(first, 1, first.length - 1, UTF_8);
                transmit(new Outgoing(Channel.IOPUB, frames.encode(headers.welcome(topic))));
            }
        }
    }

    private void receive(Channel channel, Listener listener) {
        var socket = socketOf(channel);
        for (var got = receive(socket); !got.isEmpty(); got = receive(socket)) {
            try {
                listener.received(channel, frames.decode(got));
            } catch (BadMessageException e) {
                problems.accept("message dropped: " + e.getMessage());
            }
        }
    }

    /** Return the frames of one waiting message, none if nothing waits. */
    private static List<byte[]> receive(ZMQ.Socket socket) {
        var got = new ArrayList<byte[]>();
        byte[] frame = socket.recv(ZMQ.DONTWAIT);
        while (frame != null) {
            got.add(frame);
            frame = socket.hasReceiveMore() ? socket.recv(ZMQ.DONTWAIT) : null;
        }
        return got;
    }

    private void closeSockets() {
        sockets.values().forEach(ZMQ.Socket::close);
        heartbeat.close();
        context.close();
        try {
            wake.sink().close();
            wake.source().close();
            LockSupport.unpark(waker);
        } catch (IOException e) {
            problems.accept("cannot close the wake-up pipe: " + e);
        }
    }
}
