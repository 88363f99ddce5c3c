package workbook.kernel.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.engine.Assistance;
import workbook.engine.Assistance.Completion;
import workbook.engine.Assistance.Inspection;
import workbook.kernel.internal.protocol.Tree;

/** Help with code that is being typed: complete, inspect, is_complete. */
final class Assist {

    private final EngineStart engine;

    Assist(EngineStart engine) {
        this.engine = engine;
    }

    Map<String, Object> complete(Map<String, Object> content) throws EngineStart.FailedException {
        var code = Tree.text(content, "code", "");
        var found = assistance().complete(code, cursor(content, code));
        int start = Positions.fromJava(code, found.start());
        int end = Positions.fromJava(code, found.end());
        var types = new ArrayList<Object>();
        for (var item : found.items()) {
            types.add(typed(item, start, end));
        }
        return Tree.object(
                "status",
                "ok",
                "matches",
                found.items().stream().map(Completion::text).toList(),
                "cursor_start",
                start,
                "cursor_end",
                end,
                "metadata",
                Tree.object("_jupyter_types_experimental", types));
    }

    Map<String, Object> inspect(Map<String, Object> content) throws EngineStart.FailedException {
        var code = Tree.text(content, "code", "");
        var found = assistance().inspect(code, cursor(content, code));
        return Tree.object(
                "status", "ok",
                "found", found.isPresent(),
                "data", found.map(Assist::bundle).orElse(Map.of()),
                "metadata", Map.of());
    }

    Map<String, Object> isComplete(Map<String, Object> content) throws EngineStart.FailedException {
        var answer = assistance().isComplete(Tree.text(content, "code", ""));
        return switch (answer.state()) {
            case COMPLETE -> Tree.object("status", "complete");
            case INCOMPLETE -> Tree.object("status", "incomplete", "indent", answer.indent());
            case INVALID -> Tree.object("status", "invalid");
        };
    }

    private Assistance assistance() throws EngineStart.FailedException {
        return engine.get().assistance();
    }

    private static int cursor(Map<String, Object> content, String code) {
        return Positions.toJava(code, Tree.number(content, "cursor_pos", Integer.MAX_VALUE));
    }

    private static Map<String, Object> typed(Completion item, int start, int end) {
        return Tree.object("start", start, "end", end, "text", item.text(), "type", item.kind());
    }

    private static Map<String, Object> bundle(Inspection found) {
        var parts = List.of(found.signature(), found.documentation());
        var text = String.join("\n\n", parts).strip();
        return Map.of("text/plain", text);
    }
}
