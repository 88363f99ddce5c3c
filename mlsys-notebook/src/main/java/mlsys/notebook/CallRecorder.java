package mlsys.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stands between a visible test and the answer, and remembers the last call. */
final class CallRecorder<T> {

    static final String STUB = "your code here";

    private final Class<T> exercise;
    private final T answer;
    private String call = "";

    CallRecorder(Class<T> exercise, T answer) {
        this.exercise = exercise;
        this.answer = answer;
    }

    /** Return the name of the exercise's method. */
    String method() {
        return Arrays.stream(exercise.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .findFirst()
                .orElse(exercise.getSimpleName());
    }

    /** Run a test; return why it failed, in words, or null if it passed. */
    @Nullable String failureOf(Consumer<T> test) {
        call = "";
        try {
            test.accept(recorded());
            return null;
        } catch (StudentFailure e) {
            var thrown = e.getCause();
            return isStub(thrown) ? STUB : called() + explain(thrown);
        } catch (AssertionError e) {
            return called() + e.getMessage();
        }
    }

    private T recorded() {
        return exercise.cast(
                Proxy.newProxyInstance(
                        exercise.getClassLoader(),
                        new Class<?>[] {exercise},
                        (proxy, method, arguments) -> invoke(method, arguments)));
    }

    private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
        var inputs = arguments == null ? new Object[0] : arguments;
        call = describe(method, inputs);
        try {
            return method.invoke(answer, inputs);
        } catch (InvocationTargetException e) {
            throw new StudentFailure(e.getCause());
        }
    }

    private String called() {
        return call.isEmpty() ? "" : "called " + call + "\n";
    }

    private static String describe(Method method, Object[] inputs) {
        var text = new StringJoiner(", ", method.getName() + "(", ")");
        for (var i = 0; i < inputs.length; i++) {
            var parameter = method.getParameters()[i];
            var name = parameter.isNamePresent() ? parameter.getName() + " = " : "";
            text.add(name + inputs[i]);
        }
        return text.toString();
    }

    private static boolean isStub(@Nullable Throwable thrown) {
        return thrown instanceof UnsupportedOperationException && STUB.equals(thrown.getMessage());
    }

    private static String explain(@Nullable Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return "your code calls itself without end (StackOverflowError)";
        }
        if (thrown == null) {
            return "your code threw an exception";
        }
        var message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return "your code threw " + thrown.getClass().getSimpleName() + message;
    }

    /** Carries what the answer threw through the test. */
    private static final class StudentFailure extends RuntimeException {

        private static final long serialVersionUID = 1;

        StudentFailure(@Nullable Throwable cause) {
            super(null, cause, false, false);
        }
    }
}
