package workbook.grader.internal.run;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import workbook.grader.GradingLimits;
import workbook.grader.internal.sandbox.WorkerLost;
import workbook.grader.internal.sandbox.WorkerLost.Reason;
import workbook.grader.internal.sandbox.WorkerPool;
import workbook.grader.internal.sandbox.WorkerProcess;
import workbook.grader.worker.Frame;
import workbook.grader.worker.Wire;
import workbook.grader.worker.WireException;
import workbook.grader.worker.WireReader;
import workbook.grader.worker.Worker;

/**
 * Passes the calls of tests on to a worker, keeps the clock, and replaces a worker that was lost,
 * so that the next test has its chance.
 */
final class Answer implements InvocationHandler, AutoCloseable {

    private static final int REQUEST_LIMIT = 32 << 20;

    private final WorkerPool pool;
    private final GradingLimits limits;
    private final Class<?> exercise;
    private final Compiled.Classes compiled;
    private final Set<Reason> losses = EnumSet.noneOf(Reason.class);

    private @Nullable WorkerProcess worker;
    private long exerciseNanos;
    private long testNanos;
    private @Nullable Reason lostInTest;
    private boolean starved;
    private String lastCall = "";
    private String printed = "";

    Answer(WorkerPool pool, GradingLimits limits, Class<?> exercise, Compiled.Classes compiled) {
        this.pool = pool;
        this.limits = limits;
        this.exercise = exercise;
        this.compiled = compiled;
        this.exerciseNanos = limits.exercise().toNanos();
    }

    /** Begin a test: its clock starts anew. */
    synchronized void beginTest() {
        testNanos = limits.test().toNanos();
        lostInTest = null;
        lastCall = "";
        printed = "";
    }

    /** Tell why a call of this test got no answer; null if all did. */
    synchronized @Nullable Reason lostInTest() {
        return lostInTest;
    }

    /** Tell all reasons since the beginning. */
    synchronized Set<Reason> losses() {
        return Set.copyOf(losses);
    }

    /** Tell whether a call ran out of time while it had no processor. */
    synchronized boolean isStarved() {
        return starved;
    }

    /** Return the last call of this test in words. */
    synchronized String lastCall() {
        return lastCall;
    }

    /** Return what the student's code printed during the last call. */
    synchronized String printed() {
        return printed;
    }

    @Override
    public synchronized @Nullable Object invoke(
            Object proxy, Method method, Object @Nullable [] arguments) {
        var inputs = arguments == null ? List.of() : Arrays.asList(arguments);
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == inputs.get(0);
                case "hashCode" -> System.identityHashCode(this);
                default -> "the answer to " + exercise.getSimpleName();
            };
        }
        lastCall = describe(method, inputs);
        if (losses.contains(Reason.PROTOCOL)) {
            throw lose(Reason.PROTOCOL);
        }
        try {
            return result(method, call(method, inputs));
        } catch (WorkerLost e) {
            worker = null;
            starved |= e.isStarved();
            throw lose(e.reason());
        }
    }

    private Frame call(Method method, List<?> inputs) throws WorkerLost {
        var request = Map.of("method", Worker.key(method), "inputs", inputs);
        var data = Wire.encode(request, REQUEST_LIMIT);
        remaining();
        var ready = ready();
        var start = System.nanoTime();
        try {
            return ready.request(Frame.CALL, data, remaining());
        } finally {
            var used = System.nanoTime() - start - ready.waited();
            exerciseNanos -= used;
            testNanos -= used;
        }
    }

    private Duration remaining() throws WorkerLost {
        var nanos = Math.min(exerciseNanos, testNanos);
        if (nanos <= 0) {
            throw new WorkerLost(Reason.TIMEOUT);
        }
        return Duration.ofNanos(nanos);
    }

    private WorkerProcess ready() throws WorkerLost {
        var current = worker;
        if (current == null) {
            current = pool.take();
            worker = current;
            var load =
                    Map.of(
                            "exercise", exercise.getName(),
                            "adapter", compiled.adapter(),
                            "classes", compiled.classes());
            var data = Wire.encode(load, REQUEST_LIMIT);
            current.request(Frame.LOAD, data, limits.compile());
        }
        return current;
    }

    private @Nullable Object result(Method method, Frame reply) {
        var value = decoded(reply);
        if (reply.kind() == Frame.REFUSED && value instanceof String why) {
            throw new AssertionError(why);
        }
        var parts = value instanceof List<?> list ? list : List.of();
        var size = reply.kind() == Frame.THROWN ? 3 : 2;
        if (parts.size() != size || !(parts.get(size - 1) instanceof String output)) {
            throw lose(Reason.PROTOCOL);
        }
        printed = output;
        if (reply.kind() == Frame.THROWN) {
            throw StudentException.of("" + parts.get(0), "" + parts.get(1));
        }
        if (!fits(method.getReturnType(), parts.get(0))) {
            throw lose(Reason.PROTOCOL);
        }
        return parts.get(0);
    }

    private @Nullable Object decoded(Frame reply) {
        try {
            return WireReader.decode(reply.data(), this::allowedRecord);
        } catch (WireException e) {
            throw lose(Reason.PROTOCOL);
        }
    }

    private static boolean fits(Class<?> type, @Nullable Object value) {
        if (value == null) {
            return !type.isPrimitive() || type == void.class;
        }
        return MethodType.methodType(type).wrap().returnType().isInstance(value);
    }

    private AnswerLost lose(Reason reason) {
        losses.add(reason);
        lostInTest = reason;
        close();
        return new AnswerLost(reason);
    }

    /** Only records that lie beside the exercise may come back. */
    private @Nullable Class<?> allowedRecord(String name) {
        var home = exercise.getPackageName() + ".";
        if (!name.startsWith(home)) {
            return null;
        }
        try {
            var type = Class.forName(name, false, exercise.getClassLoader());
            return type.isRecord() ? type : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static String describe(Method method, List<?> inputs) {
        var text = new StringJoiner(", ", method.getName() + "(", ")");
        for (var i = 0; i < inputs.size(); i++) {
            var parameter = method.getParameters()[i];
            var name = parameter.isNamePresent() ? parameter.getName() + " = " : "";
            text.add(name + describe(inputs.get(i)));
        }
        return text.toString();
    }

    private static String describe(@Nullable Object input) {
        var text = input != null && input.getClass().isArray() ? array(input) : "" + input;
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static String array(Object array) {
        var text = Arrays.deepToString(new Object[] {array});
        return text.substring(1, text.length() - 1);
    }

    @Override
    public synchronized void close() {
        if (worker != null) {
            pool.release(worker);
            worker = null;
        }
    }
}
