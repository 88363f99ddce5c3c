package workbook.grader.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import workbook.grader.GradingLimits;
import workbook.grader.internal.sandbox.WorkerLost;
import workbook.grader.internal.sandbox.WorkerPool;
import workbook.grader.internal.sandbox.WorkerProcess;
import workbook.grader.worker.Frame;
import workbook.grader.worker.Wire;
import workbook.grader.worker.WireReader;

/** Compiles answers in child processes, which are used again as long as they behave. */
public final class AnswerCompiler {

    private static final int REQUEST_LIMIT = 32 << 20;

    private final WorkerPool pool;
    private final GradingLimits limits;
    private final BlockingQueue<WorkerProcess> idle = new LinkedBlockingQueue<>();

    /** Compile in processes of this pool. */
    public AnswerCompiler(WorkerPool pool, GradingLimits limits) {
        this.pool = pool;
        this.limits = limits;
    }

    /**
     * Compile an answer.
     *
     * @param exercise name of the interface
     * @param driver code of the author that has the interface's methods and calls the answer; empty
     *     if the answer has them itself
     * @param cells the code cells by their number in the notebook
     * @param answer the number of the answer cell; 0 to take whatever cell has the method
     */
    public Compiled compile(
            String exercise, String driver, Map<Integer, String> cells, int answer) {
        var request = new LinkedHashMap<String, Object>();
        request.put("exercise", exercise);
        request.put("driver", driver);
        request.put("answer", answer);
        var sources = new ArrayList<>();
        cells.forEach((number, source) -> sources.add(List.of(number, source)));
        request.put("cells", sources);
        var data = Wire.encode(request, REQUEST_LIMIT);
        try {
            return read(reply(data), answer);
        } catch (WorkerLost first) {
            if (!first.isStarved()) {
                return new Compiled.Errors(List.of(explain(first.reason())));
            }
        }
        try {
            return read(reply(data), answer); // it hardly had a processor
        } catch (WorkerLost e) {
            return new Compiled.Errors(List.of(explain(e.reason())));
        }
    }

    private Frame reply(byte[] data) throws WorkerLost {
        var waiting = idle.poll();
        var worker = waiting == null ? pool.compiler() : waiting;
        try {
            var reply = worker.request(Frame.COMPILE, data, limits.compile());
            idle.add(worker);
            return reply;
        } catch (WorkerLost e) {
            pool.release(worker);
            throw e;
        }
    }

    private String explain(WorkerLost.Reason reason) {
        return switch (reason) {
            case TIMEOUT ->
                    "too complex to compile: the compiler needs more than "
                            + limits.compile().toSeconds()
                            + " s";
            case MEMORY -> "too complex to compile: the compiler ran out of memory";
            case ENDED, PROTOCOL -> "too complex to compile: the compiler gave up";
        };
    }

    private static Compiled read(Frame reply, int answer) {
        var value = WireReader.decode(reply.data(), AnswerCompiler::noRecord);
        if (!(value instanceof Map<?, ?> map)) {
            return new Compiled.Errors(List.of(String.valueOf(value)));
        }
        if (map.get("classes") instanceof Map<?, ?> classes) {
            var bytes = new LinkedHashMap<String, byte[]>();
            classes.forEach((name, code) -> bytes.put((String) name, (byte[]) code));
            return new Compiled.Classes(String.valueOf(map.get("adapter")), bytes);
        }
        var errors = errors((List<?>) map.get("errors"), answer);
        return switch (String.valueOf(map.get("kind"))) {
            case "missing" -> new Compiled.Missing(String.join("", errors));
            case "signature" -> new Compiled.Signature(errors.get(0));
            default -> new Compiled.Errors(errors);
        };
    }

    private static List<String> errors(@Nullable List<?> errors, int answer) {
        var messages = new ArrayList<String>();
        for (var error : errors == null ? List.of() : errors) {
            var parts = (List<?>) error;
            var cell = (Integer) parts.get(0);
            var place = cell == answer ? "answer cell" : "cell " + cell;
            var where = cell == 0 ? "" : place + ", line " + parts.get(1) + ": ";
            messages.add(where + parts.get(2));
        }
        return messages;
    }

    private static @Nullable Class<?> noRecord(String name) {
        return null;
    }
}
