package workbook.kernel.internal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.engine.CellError;
import workbook.engine.CellResult;
import workbook.engine.CellValue;
import workbook.engine.EngineListener;
import workbook.kernel.internal.protocol.Message;
import workbook.kernel.internal.protocol.Tree;

/** Runs cells: {@code execute_request}. */
final class Cells {

    private final EngineStart engine;
    private final CellOutput output;
    private final CellInput input;
    private final History history;
    private final CellLimit limit = new CellLimit(Environment.timeout(System.getenv()));
    private volatile int count;

    Cells(EngineStart engine, CellOutput output, CellInput input, History history) {
        this.engine = engine;
        this.output = output;
        this.input = input;
        this.history = history;
    }

    /** Run a cell and return the content of its reply. */
    Map<String, Object> execute(Message request) {
        var content = request.content();
        var code = Tree.text(content, "code", "");
        boolean silent = Tree.flag(content, "silent", false);
        boolean stored = Tree.flag(content, "store_history", !silent) && !silent;
        int next = stored ? count + 1 : count;
        count = next;
        output.begin(request, silent);
        input.begin(Tree.flag(content, "allow_stdin", false));
        output.publish("execute_input", Tree.object("code", code, "execution_count", count));
        var result = run(code, output.of(request, silent));
        publish(result);
        if (stored) {
            history.add(count, code, result.shown().map(CellValue::text).orElse(null));
        }
        return reply(result, Tree.map(content, "user_expressions"));
    }

    private CellResult run(String code, EngineListener listener) {
        try {
            var opened = engine.get();
            return limit.run(
                    () ->
                            Timing.isTimed(code)
                                    ? Timing.run(
                                            code,
                                            bare -> opened.run(bare, name(), listener),
                                            output)
                                    : opened.run(code, name(), listener),
                    opened::stop);
        } catch (EngineStart.FailedException e) {
            return new CellResult(null, e.error(), List.of());
        } catch (RuntimeException | StackOverflowError e) {
            return new CellResult(null, ownFault(e), List.of());
        }
    }

    private static CellError ownFault(Throwable e) {
        return CellError.plain(
                CellError.Kind.MAGIC,
                e.getClass().getName(),
                "the kernel failed, not your code: " + e,
                "run the cell again, restart the kernel, and report this");
    }

    private String name() {
        return "cell " + count;
    }

    private void publish(CellResult result) {
        result.warnings().forEach(output::notice);
        result.shown().ifPresent(this::publish);
        result.failure().ifPresent(error -> output.publish("error", failure(error)));
    }

    private void publish(CellValue value) {
        output.publish(
                "execute_result",
                Tree.object(
                        "execution_count", count,
                        "data", value.bundle(),
                        "metadata", Map.of()));
    }

    private Map<String, Object> reply(CellResult result, Map<String, Object> expressions) {
        var error = result.error();
        var reply = Tree.object("status", error == null ? "ok" : "error");
        reply.put("execution_count", count);
        reply.put("user_expressions", error == null ? evaluate(expressions) : Map.of());
        reply.put("payload", List.of());
        if (error != null) {
            reply.putAll(failure(error));
        }
        return reply;
    }

    /** Return the reply of a cell that will not end, without its failure. */
    Map<String, Object> unfinished() {
        return Tree.object(
                "status",
                "error",
                "execution_count",
                count,
                "user_expressions",
                Map.of(),
                "payload",
                List.of());
    }

    private Map<String, Object> evaluate(Map<String, Object> expressions) {
        if (expressions.isEmpty()) {
            return Map.of();
        }
        var codes = expressions.values().stream().map(String::valueOf).toList();
        var values = evaluate(codes).iterator();
        var answers = new LinkedHashMap<String, Object>();
        for (var name : expressions.keySet()) {
            answers.put(name, answer(values.next()));
        }
        return answers;
    }

    private List<CellValue> evaluate(List<String> codes) {
        try {
            return engine.get().evaluate(codes);
        } catch (EngineStart.FailedException e) {
            return codes.stream().map(code -> CellValue.failed(e.error())).toList();
        }
    }

    private static Map<String, Object> answer(CellValue value) {
        var error = value.error();
        if (error == null) {
            return Tree.object("status", "ok", "data", value.bundle(), "metadata", Map.of());
        }
        var answer = Tree.object("status", "error");
        answer.putAll(failure(error));
        return answer;
    }

    private static Map<String, Object> failure(CellError error) {
        return Tree.object(
                "ename", error.name(),
                "evalue", error.message(),
                "traceback", Emphasis.of(error.lines()));
    }
}
