package workbook.engine.remote;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import workbook.engine.EngineListener;

/** One child process, seen from the parent. */
final class Worker implements AutoCloseable {

    private static final int MOST_COMPLAINTS = 20;

    private final Process process;
    private final Frames frames;
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> open =
            new ConcurrentHashMap<>();
    private final Map<Integer, EngineListener> listeners = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private volatile boolean exiting;
    private volatile boolean ended;

    private Worker(Process process, InputStream in) {
        this.process = process;
        this.frames = new Frames(in, process.getOutputStream());
        start("workbook-worker-frames", this::readAll);
        start("workbook-worker-stderr", this::readComplaints);
    }

    /** Start a child and wait until it greets. */
    static Worker start(WorkerOptions options) throws IOException {
        var builder = new ProcessBuilder(options.command());
        builder.directory(options.directory().toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("_JAVA_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        var process = builder.start();
        var in = new BufferedInputStream(process.getInputStream(), 1 << 16);
        if (!skipGreeting(in)) {
            var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            process.destroyForcibly();
            throw new IOException(
                    "the worker did not start: "
                            + String.join(" ", options.command())
                            + "\n"
                            + said.strip());
        }
        return new Worker(process, in);
    }

    private static boolean skipGreeting(InputStream in) throws IOException {
        int matched = 0;
        while (matched < EngineWorker.GREETING.length) {
            var next = in.read();
            if (next < 0) {
                return false;
            }
            matched =
                    next == EngineWorker.GREETING[matched]
                            ? matched + 1
                            : next == EngineWorker.GREETING[0] ? 1 : 0;
        }
        return true;
    }

    private static void start(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return !ended && process.isAlive();
    }

    void listen(int session, EngineListener listener) {
        listeners.put(session, listener);
    }

    void forget(int session) {
        listeners.remove(session);
    }

    /** Send a request; the answer fails when the child ends first. */
    CompletableFuture<Map<String, Object>> send(String type, Map<String, Object> content) {
        var answer = new CompletableFuture<Map<String, Object>>();
        var request = requests.incrementAndGet();
        open.put(request, answer);
        var tree = new LinkedHashMap<>(content);
        tree.put("type", type);
        tree.put("request", request);
        try {
            frames.write(tree);
        } catch (IOException e) {
            answer.completeExceptionally(e); // its JVM has ended
        }
        if (ended) {
            answer.completeExceptionally(new IOException("the worker has ended"));
        }
        return answer;
    }

    /** Ask the child to stop what it runs. */
    void stop() {
        try {
            frames.write(Map.of("type", "stop"));
        } catch (IOException e) {
            ended = true; // nothing runs any more
        }
    }

    /** End the child at once. */
    void kill() {
        ended = true;
        process.destroyForcibly();
    }

    /** How the child ended. */
    <T> Outcome.Died<T> death() {
        int status = status();
        var what =
                exiting
                        ? "the cell ended its JVM with System.exit(" + status + ")"
                        : status > 128
                                ? "the cell's JVM was killed by signal " + (status - 128)
                                : "the cell's JVM ended with exit status " + status;
        var said = String.join("\n", complaints).strip();
        return new Outcome.Died<>(status, exiting || said.isEmpty() ? what : what + ": " + said);
    }

    private int status() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void readAll() {
        try {
            for (var frame = frames.read(); frame != null; frame = frames.read()) {
                take(frame);
            }
        } catch (IOException e) {
            kill(); // no frame can be read any more
        } finally {
            ended = true;
            var cause = new IOException("the worker has ended");
            open.values().forEach(answer -> answer.completeExceptionally(cause));
        }
    }

    private void take(Map<String, Object> frame) {
        switch (Trees.text(frame, "type")) {
            case "answer" -> {
                var answer = open.remove(Trees.number(frame, "request"));
                if (answer != null) {
                    answer.complete(frame);
                }
            }
            case "output" ->
                    listener(frame)
                            .output(
                                    EngineListener.Stream.valueOf(Trees.text(frame, "stream")),
                                    Trees.text(frame, "text"));
            case "display" ->
                    listener(frame)
                            .display(
                                    Trees.text(frame, "id"),
                                    Frames.asMap(frame.get("bundle")),
                                    Boolean.TRUE.equals(frame.get("update")));
            case "exiting" -> exiting = true;
            default -> throw new IllegalStateException("unknown frame " + frame.get("type"));
        }
    }

    private EngineListener listener(Map<String, Object> frame) {
        var listener = listeners.get(Trees.number(frame, "session"));
        return listener == null ? EngineListener.NONE : listener;
    }

    private void readComplaints() {
        try (var reader = process.errorReader(StandardCharsets.UTF_8)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                complaints.add(line);
                if (complaints.size() > MOST_COMPLAINTS) {
                    complaints.remove();
                }
            }
        } catch (IOException e) {
            complaints.add(String.valueOf(e.getMessage())); // the process was killed while it wrote
        }
    }

    /** Close the child's input, which ends it, and see that it ends. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
