package workbook.grader.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** The child process that compiles answers. It never runs them. */
public final class CompileWorker {

    private static final int REPLY_LIMIT = 8 << 20;

    private final CellSplitter splitter = new CellSplitter();
    private final MemoryCompiler compiler = new MemoryCompiler();
    private final Map<String, Boolean> imports = new HashMap<>();

    private CompileWorker() {}

    /** Serve requests from standard input until it ends. */
    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(() -> new CompileWorker()::handle);
    }

    private Frame handle(Frame request) {
        try {
            var reply = compile(Worker.map(request.data()));
            return new Frame(Frame.VALUE, request.id(), Wire.encode(reply, REPLY_LIMIT));
        } catch (StackOverflowError | IllegalStateException | WireException e) {
            return Worker.refuse(request, "too complex to compile");
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Worker.refuse(request, "the compiler failed: " + e);
        }
    }

    private Map<String, Object> compile(Map<?, ?> request) throws ReflectiveOperationException {
        var exercise = Class.forName(Worker.text(request, "exercise"));
        var answerCell = Worker.number(request.get("answer"));
        var pieces = new ArrayList<Piece>();
        for (var cell : Worker.list(request.get("cells"))) {
            var parts = Worker.list(cell);
            var source = String.valueOf(parts.get(1));
            pieces.addAll(splitter.split(Worker.number(parts.get(0)), source));
        }
        var driver = Worker.text(request, "driver");
        if (!driver.isEmpty()) {
            pieces.addAll(splitter.split(AnswerBuilder.DRIVER, driver));
        }
        return new AnswerBuilder(compiler, imports, pieces, answerCell, exercise).build();
    }
}
