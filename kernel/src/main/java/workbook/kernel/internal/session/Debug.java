package workbook.kernel.internal.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import workbook.engine.Engine;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;

/**
 * The debug adapter protocol as far as a variable explorer needs it: it lists variables and refuses
 * the rest. JupyterLab starts a debugger before it asks for variables, so starting one is answered;
 * no breakpoint is ever accepted.
 */
final class Debug {

    private static final int PATIENCE_MILLIS = 2000;

    /** What is asked of the engine. */
    private interface Question {
        Map<String, Object> of(Engine engine) throws Exception;
    }

    private final EngineStart engine;
    private final Variables variables;
    private volatile Map<String, Object> lastListed = Map.of("variables", List.of());
    private volatile boolean started;

    /** Create; {@code idle} is held by a running cell. */
    Debug(EngineStart engine, ReentrantLock idle) {
        this.engine = engine;
        this.variables = new Variables(idle);
    }

    /** Answer a {@code debug_request} with the content of its reply. */
    Map<String, Object> answer(Message request) {
        var content = request.content();
        var given = Tree.map(content, "arguments");
        var command = Tree.text(content, "command", "");
        try {
            return switch (command) {
                case "debugInfo" -> done(content, info());
                case "initialize" -> start(content, true);
                case "disconnect" -> start(content, false);
                case "attach", "configurationDone" -> done(content, Map.of());
                case "setBreakpoints", "setExceptionBreakpoints" ->
                        done(content, Map.of("breakpoints", List.of()));
                case "inspectVariables" -> done(content, listed());
                case "variables" -> {
                    int reference = Tree.number(given, "variablesReference", 0);
                    yield done(
                            content,
                            ask(on -> Map.of("variables", variables.inside(on, reference))));
                }
                case "richInspectVariables" -> {
                    var name = Tree.text(given, "variableName", "");
                    yield done(
                            content,
                            ask(
                                    on ->
                                            Map.of(
                                                    "data", variables.rich(on, name),
                                                    "metadata", Map.of())));
                }
                default -> refused(content, "this kernel has no debugger, it shows variables only");
            };
        } catch (UnansweredException e) {
            return refused(content, String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Object> info() {
        return Tree.object(
                "isStarted",
                started,
                "hashMethod",
                "Murmur2",
                "hashSeed",
                0,
                "tmpFilePrefix",
                "",
                "tmpFileSuffix",
                ".java",
                "breakpoints",
                List.of(),
                "stoppedThreads",
                List.of(),
                "richRendering",
                true,
                "exceptionPaths",
                List.of(),
                "copyToGlobals",
                false);
    }

    private Map<String, Object> start(Map<String, Object> request, boolean start) {
        started = start;
        return done(request, Map.of());
    }

    /** List the variables; while a cell runs, those of the last time. */
    private Map<String, Object> listed() {
        try {
            lastListed = ask(on -> Map.of("variables", variables.all(on)));
        } catch (UnansweredException e) {
            return lastListed;
        }
        return lastListed;
    }

    /** Says why no answer comes: an interrupt must not wait behind it. */
    private static final class UnansweredException extends Exception {

        private static final long serialVersionUID = 1L;

        UnansweredException(String reason) {
            super(reason);
        }
    }

    /** Ask on a thread of its own, since a {@code toString} of the notebook may never end. */
    private Map<String, Object> ask(Question question) throws UnansweredException {
        var answer = new CompletableFuture<Map<String, Object>>();
        Threads.start("variables", () -> answer(question, answer));
        try {
            return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new UnansweredException("a variable takes too long to say what it is");
        } catch (ExecutionException e) {
            var cause = e.getCause();
            boolean busy = cause instanceof Variables.BusyException;
            throw new UnansweredException(busy ? "a cell runs" : String.valueOf(cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException("interrupted");
        }
    }

    private void answer(Question question, CompletableFuture<Map<String, Object>> answer) {
        try {
            answer.complete(question.of(engine.get()));
        } catch (Throwable e) { // of the notebook's own toString
            answer.completeExceptionally(e);
        }
    }

    private static Map<String, Object> done(Map<String, Object> request, Map<String, Object> body) {
        var response = response(request, true);
        response.put("body", body);
        return response;
    }

    private static Map<String, Object> refused(Map<String, Object> request, String why) {
        var response = response(request, false);
        response.put("message", why);
        return response;
    }

    private static Map<String, Object> response(Map<String, Object> request, boolean success) {
        int number = Tree.number(request, "seq", 0);
        return Tree.object(
                "type", "response",
                "seq", number,
                "request_seq", number,
                "success", success,
                "command", Tree.text(request, "command", ""));
    }
}
