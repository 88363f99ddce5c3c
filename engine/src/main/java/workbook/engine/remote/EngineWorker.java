package workbook.engine.remote;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import workbook.engine.Engine;
import workbook.engine.EngineExtension;
import workbook.engine.EngineListener;
import workbook.engine.EngineOptions;

/** The child JVM: serves sessions, one request at a time, until its input ends. */
public final class EngineWorker {

    /** Comes before the first frame; what a JVM prints before it is not ours. */
    static final byte[] GREETING = "\0WORKBOOK-ENGINE-1\n".getBytes(StandardCharsets.US_ASCII);

    private final Frames frames;
    private final Map<Integer, Engine> engines = new HashMap<>();
    private final List<EngineExtension> extensions =
            ServiceLoader.load(EngineExtension.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
    private final ExecutorService cells = Executors.newSingleThreadExecutor(daemons("cells"));
    private final ExecutorService stops = Executors.newSingleThreadExecutor(daemons("stops"));
    private volatile @Nullable Engine running;

    private EngineWorker(Frames frames) {
        this.frames = frames;
    }

    /** Serve on standard input and output; takes no arguments. */
    public static void main(String... args) throws IOException {
        var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        var out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        var frames = new Frames(in, out);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> sayExiting(frames)));
        out.write(GREETING);
        new EngineWorker(frames).serve();
        Runtime.getRuntime().halt(0);
    }

    /** An orderly exit that nobody asked for is a cell's {@code System.exit}. */
    private static void sayExiting(Frames frames) {
        try {
            frames.write(Map.of("type", "exiting"));
        } catch (IOException e) {
            Thread.currentThread().interrupt(); // the parent is gone: nobody to tell
        }
    }

    private static java.util.concurrent.ThreadFactory daemons(String name) {
        return task -> {
            var thread = new Thread(task, "workbook-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private void serve() throws IOException {
        for (var request = frames.read(); request != null; request = frames.read()) {
            var taken = request;
            if ("stop".equals(request.get("type"))) {
                stops.execute(this::stop);
            } else {
                cells.execute(() -> answer(taken));
            }
        }
    }

    private void stop() {
        var engine = running;
        if (engine != null) {
            engine.stop();
        }
    }

    private void answer(Map<String, Object> request) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("type", "answer");
        answer.put("request", Trees.number(request, "request"));
        try {
            answer.putAll(handle(request));
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            answer.put("failure", e.toString());
        }
        send(answer);
    }

    private void send(Map<String, Object> tree) {
        try {
            frames.write(tree);
        } catch (IOException e) {
            Runtime.getRuntime().halt(0); // the parent is gone
        }
    }

    private Map<String, Object> handle(Map<String, Object> request) {
        var session = Trees.number(request, "session");
        return switch (Trees.text(request, "type")) {
            case "open" -> open(session, request);
            case "run" -> run(session, request);
            case "evaluate" -> evaluate(session, request);
            case "close" -> close(session);
            default -> throw new IllegalArgumentException("unknown request " + request.get("type"));
        };
    }

    private Map<String, Object> open(int session, Map<String, Object> request) {
        var options =
                EngineOptions.defaults()
                        .withClassPath(
                                Trees.texts(request.get("classPath")).stream()
                                        .map(Path::of)
                                        .toList())
                        .withImports(imports(request))
                        .withDirectory(Path.of(Trees.text(request, "directory")))
                        .withListener(new Sender(session));
        var engine = Engine.open(options);
        extensions.forEach(each -> each.addTo(engine));
        engines.put(session, engine);
        return Map.of("canRedefine", engine.canRedefine());
    }

    private List<String> imports(Map<String, Object> request) {
        var all = new ArrayList<>(Trees.texts(request.get("imports")));
        extensions.forEach(each -> all.addAll(each.imports()));
        return all;
    }

    private Map<String, Object> run(int session, Map<String, Object> request) {
        var engine = engine(session);
        running = engine;
        try {
            var code = Trees.text(request, "code");
            var result =
                    request.containsKey("name")
                            ? engine.run(code, Trees.text(request, "name"))
                            : engine.run(code);
            return Map.of("result", Trees.of(result));
        } finally {
            running = null;
        }
    }

    private Map<String, Object> evaluate(int session, Map<String, Object> request) {
        var engine = engine(session);
        running = engine;
        try {
            var values = engine.evaluate(Trees.texts(request.get("expressions")));
            return Map.of("values", values.stream().map(Trees::of).toList());
        } finally {
            running = null;
        }
    }

    private Map<String, Object> close(int session) {
        var engine = engines.remove(session);
        if (engine != null) {
            engine.close();
        }
        return Map.of();
    }

    private Engine engine(int session) {
        var engine = engines.get(session);
        if (engine == null) {
            throw new IllegalArgumentException("no session " + session);
        }
        return engine;
    }

    /** Sends a session's events to the parent. */
    private final class Sender implements EngineListener {
        private final int session;

        Sender(int session) {
            this.session = session;
        }

        @Override
        public void output(Stream stream, String text) {
            send(
                    Map.of(
                            "type",
                            "output",
                            "session",
                            session,
                            "stream",
                            stream.name(),
                            "text",
                            text));
        }

        @Override
        public void display(String id, Map<String, Object> bundle, boolean update) {
            send(
                    Map.of(
                            "type", "display",
                            "session", session,
                            "id", id,
                            "bundle", bundle,
                            "update", update));
        }
    }
}
