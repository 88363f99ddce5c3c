package workbook.grader.worker;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The child process that runs one submission: takes classes, then answers calls. */
public final class RunWorker {

    private static final int REPLY_LIMIT = 4 << 20;
    private static final int MESSAGE_LIMIT = 2 << 10;

    private final CappedOutput printed = new CappedOutput();
    private final Map<String, Method> methods = new HashMap<>();
    private @Nullable Object answer;

    private RunWorker() {}

    /** Serve requests from standard input until it ends. */
    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(new RunWorker()::redirected);
    }

    private Worker.Handler redirected() {
        var stream = new PrintStream(printed, false, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        System.setIn(InputStream.nullInputStream());
        return this::handle;
    }

    private Frame handle(Frame request) {
        try {
            return switch (request.kind()) {
                case Frame.LOAD -> load(request);
                case Frame.CALL -> call(request);
                default -> Worker.refuse(request, "an unknown request " + request.kind());
            };
        } catch (RuntimeException | StackOverflowError e) {
            return Worker.refuse(request, "the request failed with " + e.getClass().getName());
        }
    }

    private Frame load(Frame request) {
        var data = Worker.map(request.data());
        var classes = new HashMap<String, byte[]>();
        Worker.map(data.get("classes"))
                .forEach((name, bytes) -> classes.put((String) name, (byte[]) bytes));
        try {
            var own = RunWorker.class.getClassLoader();
            var loader = new MemoryLoader(classes, own);
            var exercise = Class.forName(Worker.text(data, "exercise"), false, own);
            for (var method : exercise.getMethods()) {
                methods.put(Worker.key(method), method);
            }
            var adapter = Class.forName(Worker.text(data, "adapter"), false, loader);
            answer = adapter.getDeclaredConstructor().newInstance();
            return new Frame(Frame.VALUE, request.id(), Wire.encode(true, 16));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Worker.refuse(request, "the classes cannot be loaded: " + e);
        }
    }

    private Frame call(Frame request) {
        var data = Worker.map(request.data());
        var method = methods.get(Worker.text(data, "method"));
        if (method == null) {
            return Worker.refuse(request, "an unknown method");
        }
        var inputs = Worker.list(data.get("inputs")).toArray();
        printed.take();
        try {
            var value = method.invoke(answer, inputs);
            return value(request, value);
        } catch (WireException e) {
            return Worker.refuse(request, "your method returned " + e.getMessage());
        } catch (InvocationTargetException e) {
            var cause = e.getCause();
            return thrown(request, cause == null ? e : cause);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            return Worker.refuse(request, "the call does not fit: " + e.getMessage());
        }
    }

    private Frame value(Frame request, @Nullable Object value) {
        return reply(Frame.VALUE, request, Arrays.asList(value, printed.take()));
    }

    private Frame thrown(Frame request, Throwable thrown) {
        var chain = List.of(thrown.getClass().getName(), message(thrown), printed.take());
        return reply(Frame.THROWN, request, chain);
    }

    private static Frame reply(byte kind, Frame request, List<?> parts) {
        return new Frame(kind, request.id(), Wire.encode(parts, REPLY_LIMIT));
    }

    /** The message is the student's code too: it may throw or return megabytes. */
    private static String message(Throwable thrown) {
        try {
            var text = thrown.getMessage();
            if (text == null) {
                return "";
            }
            return text.length() > MESSAGE_LIMIT ? text.substring(0, MESSAGE_LIMIT) + "…" : text;
        } catch (Throwable hostile) {
            return "";
        }
    }
}
