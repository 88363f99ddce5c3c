package mlsys.notebook;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks a student's answers inside the notebook, in words.
 *
 * <p>The visible tests of an exercise lie beside its interface, in a class with the same name and
 * the ending {@code Tests} whose method {@code tests()} returns them by name.
 */
public final class Exercises {

    private Exercises() {}

    /**
     * Run the tests of an exercise that students see, and print what came out.
     *
     * @param exercise the interface of the exercise
     * @param answer the student's answer
     * @throws ExerciseFailed if a test fails; its message is the summary
     */
    public static <T> void check(Class<T> exercise, T answer) {
        check(exercise, answer, System.out);
    }

    /** Confirm the answer to a concept question. It is marked when the notebook is graded. */
    public static void answer(String question, String text) {
        answer(question, text, System.out);
    }

    static void answer(String question, String text, PrintStream out) {
        out.println(
                text.isBlank()
                        ? question + ": no answer yet. Write it between the second quotes."
                        : question + ": your answer is \"" + text + "\". Save the notebook.");
    }

    static <T> void check(Class<T> exercise, T answer, PrintStream out) {
        var recorder = new CallRecorder<>(exercise, answer);
        var failures = new LinkedHashMap<String, @Nullable String>();
        for (var test : testsOf(exercise).entrySet()) {
            var failure = recorder.failureOf(test.getValue());
            if (failure != null && failure.equals(CallRecorder.STUB)) {
                var text = recorder.method() + " is not solved yet: the cell still has its stub";
                out.println(text + ".\nWrite your code, run that cell, then run this one again.");
                throw new ExerciseFailed(text);
            }
            failures.put(test.getKey(), failure);
        }
        report(recorder.method(), failures, out);
    }

    private static void report(
            String method, Map<String, @Nullable String> failures, PrintStream out) {
        var failed = failures.values().stream().filter(Objects::nonNull).count();
        failures.forEach(
                (name, failure) -> {
                    out.println((failure == null ? "passed  " : "FAILED  ") + name);
                    if (failure != null) {
                        out.println(failure.indent(8).stripTrailing());
                    }
                });
        if (failed > 0) {
            var summary =
                    method + ": " + failed + " of " + failures.size() + " visible tests failed";
            out.println(summary + ".");
            throw new ExerciseFailed(summary);
        }
        out.println(method + ": all visible tests passed; hidden tests decide the rest.");
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, Consumer<T>> testsOf(Class<T> exercise) {
        var name = exercise.getName() + "Tests";
        try {
            var tests = Class.forName(name, true, exercise.getClassLoader()).getMethod("tests");
            return (Map<String, Consumer<T>>) tests.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    exercise.getName()
                            + " has no visible tests: a class "
                            + name
                            + " with a public static method tests() must lie beside it",
                    e);
        }
    }
}
