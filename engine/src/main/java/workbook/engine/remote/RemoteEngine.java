package workbook.engine.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbook.engine.CellResult;
import workbook.engine.CellValue;

/**
 * Runs cells in a child JVM. One worker serves many sessions one after the other; a worker that
 * died is replaced when the next session is opened. Close it, which ends the child. Requests of all
 * sessions run one at a time.
 */
public final class RemoteEngine implements AutoCloseable {

    private static final Duration OPENING = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(4);

    private final WorkerOptions options;
    private @Nullable Worker worker;
    private int sessions;

    private RemoteEngine(WorkerOptions options) {
        this.options = options;
    }

    /** Make an engine; the child starts with the first session. */
    public static RemoteEngine start(WorkerOptions options) {
        return new RemoteEngine(options);
    }

    /** Open a session with a JShell of its own, in a new worker if there is none alive. */
    public synchronized RemoteSession open(SessionOptions session) throws IOException {
        var current = worker;
        if (current == null || !current.isAlive()) {
            current = Worker.start(options);
            worker = current;
        }
        var id = ++sessions;
        current.listen(id, session.listener());
        var content = new LinkedHashMap<String, Object>();
        content.put("session", id);
        content.put("classPath", session.classPath().stream().map(String::valueOf).toList());
        content.put("imports", session.imports());
        content.put("directory", session.directory().toAbsolutePath().toString());
        var answer = request(current, current.send("open", content), OPENING, tree -> tree);
        if (answer instanceof Outcome.Finished<Map<String, Object>> finished) {
            return new RemoteSession(
                    this, current, id, Boolean.TRUE.equals(finished.answer().get("canRedefine")));
        }
        throw new IOException("the worker could not open a session: " + answer);
    }

    Outcome<CellResult> run(Worker in, int session, Map<String, Object> content, Duration limit) {
        return ask(in, "run", session, content, limit, RemoteEngine::result);
    }

    Outcome<List<CellValue>> evaluate(
            Worker in, int session, List<String> expressions, Duration limit) {
        return ask(
                in,
                "evaluate",
                session,
                Map.of("expressions", expressions),
                limit,
                RemoteEngine::values);
    }

    private static CellResult result(Map<String, Object> answer) {
        return Trees.result(Frames.asMap(answer.get("result")));
    }

    private static List<CellValue> values(Map<String, Object> answer) {
        var values = new ArrayList<CellValue>();
        for (var each : Frames.asList(answer.get("values"))) {
            values.add(Trees.value(Frames.asMap(each)));
        }
        return List.copyOf(values);
    }

    synchronized void close(Worker in, int session) {
        if (in.isAlive()) {
            request(in, in.send("close", Map.of("session", session)), GRACE, answer -> answer);
        }
        in.forget(session);
    }

    private synchronized <T> Outcome<T> ask(
            Worker in,
            String type,
            int session,
            Map<String, Object> content,
            Duration limit,
            Function<Map<String, Object>, T> reader) {
        var tree = new LinkedHashMap<>(content);
        tree.put("session", session);
        return request(in, in.send(type, tree), limit, reader);
    }

    private static <T> Outcome<T> request(
            Worker in,
            CompletableFuture<Map<String, Object>> answer,
            Duration limit,
            Function<Map<String, Object>, T> reader) {
        try {
            var tree = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (tree.containsKey("failure")) {
                throw new IllegalStateException("the engine failed: " + tree.get("failure"));
            }
            return new Outcome.Finished<>(reader.apply(tree));
        } catch (TimeoutException e) {
            return new Outcome.TimedOut<>(limit, !stop(in, answer));
        } catch (ExecutionException e) {
            return in.death();
        } catch (InterruptedException e) {
            in.kill();
            Thread.currentThread().interrupt();
            return in.death();
        }
    }

    /** Stop the cell; when that does not end it in time, the whole JVM. */
    private static boolean stop(Worker in, CompletableFuture<Map<String, Object>> answer) {
        in.stop();
        try {
            answer.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            in.kill();
            return false;
        } catch (InterruptedException e) {
            in.kill();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** End the child. */
    @Override
    public synchronized void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
