package workbook.kernel.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.kernel.internal.protocol.BadMessageException;
import workbook.kernel.internal.protocol.Channel;
import workbook.kernel.internal.protocol.ConnectionFile;
import workbook.kernel.internal.protocol.Headers;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;
import workbook.kernel.internal.protocol.Wire;
import workbook.kernel.page.Comms;
import workbook.kernel.page.Page;

/**
 * One kernel: three threads, of which one owns the sockets, one answers shell requests in order and
 * one answers control requests while a cell runs. Nothing that goes wrong ends them.
 */
public final class KernelSession {

    /** A request in its queue; the number says which requests came before a cell failed. */
    private record Queued(Message message, long number) {}

    private final Wire wire;
    private final Headers headers;
    private final Consumer<String> log;
    private final Iopub iopub;
    private final CellInput input;
    private final Requests requests;
    private final EngineStart engine;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final LinkedBlockingQueue<Queued> shell = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Queued> control = new LinkedBlockingQueue<>();
    private final AtomicLong received = new AtomicLong();
    private volatile long abortedUpTo;
    private volatile @Nullable Message running;

    private KernelSession(
            Wire wire,
            Headers headers,
            CellOutput output,
            CellInput input,
            EngineStart engine,
            Consumer<String> log) {
        this.wire = wire;
        this.engine = engine;
        this.headers = headers;
        this.log = log;
        this.input = input;
        this.iopub = new Iopub(wire, headers);
        output.connect(iopub);
        input.connect(wire, headers);
        var comms = new Comms(output::publish);
        comms.makeCurrent();
        Page.serve();
        this.requests = new Requests(engine, output, input, comms);
    }

    /** Run a kernel until a client shuts it down; {@code log} hears of what was ignored. */
    public static void run(Path connectionFile, Consumer<String> log)
            throws IOException, BadMessageException {
        var output = new CellOutput();
        var input = new CellInput(output);
        var engine = EngineStart.inBackground(output, input);
        var headers = new Headers();
        var wire = new Wire(ConnectionFile.read(connectionFile), headers, log);
        Parent.watch(System.getenv(), wire::close);
        var session = new KernelSession(wire, headers, output, input, engine, log);
        var hook = ExitHook.set(session::farewell);
        try {
            session.serve();
        } finally {
            hook.remove();
        }
        engine.close();
    }

    private void serve() {
        iopub.status(Headers.none(), "starting");
        Threads.start("shell", () -> work(Channel.SHELL, shell));
        Threads.start("control", () -> work(Channel.CONTROL, control));
        wire.run(this::received);
        ended.countDown();
    }

    /** Answer the running cell while the JVM ends. */
    private void farewell(String reason) {
        engine.drain();
        var cell = running;
        if (cell != null) {
            var failure =
                    Tree.object(
                            "ename",
                            "SystemExit",
                            "evalue",
                            reason,
                            "traceback",
                            List.of(reason, "  try: restart the kernel"));
            iopub.publish(cell, "error", failure);
            var content = requests.unfinished();
            content.putAll(failure);
            reply(Channel.SHELL, cell, content);
            iopub.status(cell, "idle");
        }
        wire.close();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void received(Channel channel, Message message) {
        switch (channel) {
            case SHELL -> shell.add(new Queued(message, received.incrementAndGet()));
            case CONTROL -> control.add(new Queued(message, 0));
            case STDIN -> answered(message);
            case IOPUB -> log.accept("message dropped: nobody may publish to " + channel);
        }
    }

    private void answered(Message message) {
        if (message.type().equals("input_reply")) {
            input.answered(message);
        } else {
            log.accept("message dropped: '" + message.type() + "' is no answer to a question");
        }
    }

    private void work(Channel channel, LinkedBlockingQueue<Queued> queue) {
        while (true) {
            try {
                process(channel, queue.take());
            } catch (InterruptedException e) {
                log.accept("the " + channel + " thread was interrupted and goes on");
            }
        }
    }

    private void process(Channel channel, Queued queued) {
        var request = queued.message();
        boolean last = false;
        iopub.status(request, "busy");
        try {
            last = answer(channel, queued);
        } catch (Throwable e) { // whatever it is, the next request must find a kernel
            log.accept(request.type() + " failed: " + e);
            if (isRequest(request)) {
                reply(channel, request, error(e));
            }
        }
        iopub.status(request, "idle");
        if (last) {
            wire.close();
        }
    }

    /** Answer a request, and return whether it was the last. */
    private boolean answer(Channel channel, Queued queued) throws EngineStart.FailedException {
        var request = queued.message();
        boolean cell = channel == Channel.SHELL && request.type().equals("execute_request");
        if (cell && queued.number() <= abortedUpTo) {
            reply(channel, request, Tree.object("status", "aborted"));
            return false;
        }
        var handler = requests.handler(channel, request.type());
        if (handler.isEmpty()) {
            log.accept("ignored a message of the unknown type '" + request.type() + "'");
            return false;
        }
        var content = cell ? execute(handler.get(), request) : handler.get().answer(request);
        if (cell && failed(content) && stopsOnError(request.content())) {
            abortedUpTo = received.get();
        }
        if (isRequest(request)) {
            reply(channel, request, content);
        }
        boolean last = request.type().equals("shutdown_request");
        if (last) {
            iopub.publish(request, "shutdown_reply", content); // for the other clients
        }
        return last;
    }

    private Map<String, Object> execute(Requests.Handler handler, Message cell)
            throws EngineStart.FailedException {
        running = cell;
        try {
            return handler.answer(cell);
        } finally {
            running = null;
        }
    }

    /** Queue a reply; the idle status that always follows sends both. */
    private void reply(Channel channel, Message request, Map<String, Object> content) {
        var type = request.type().replaceFirst("_request$", "_reply");
        wire.queue(channel, headers.reply(request, type, content));
    }

    private static boolean isRequest(Message message) {
        return message.type().endsWith("_request");
    }

    /** A silent cell is a client's own business: the person's cells behind it go on. */
    private static boolean stopsOnError(Map<String, Object> content) {
        return Tree.flag(content, "stop_on_error", true) && !Tree.flag(content, "silent", false);
    }

    private static boolean failed(Map<String, Object> content) {
        return "error".equals(content.get("status"));
    }

    private static Map<String, Object> error(Throwable e) {
        return Tree.object(
                "status", "error",
                "ename", e.getClass().getName(),
                "evalue", String.valueOf(e.getMessage()),
                "traceback", List.of("the kernel failed: " + e));
    }
}
