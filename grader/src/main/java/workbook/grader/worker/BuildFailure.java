package workbook.grader.worker;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Says in the student's terms why an answer cannot be built. */
final class BuildFailure {

    private static final String RESERVED =
            "the names "
                    + Assembly.CLASS
                    + " and "
                    + Assembly.ADAPTER
                    + " are the grader's own; choose another";

    private final MemoryCompiler compiler;
    private final List<Piece> all;
    private final int answerCell;
    private final List<Method> methods;

    /** Explain the build of these pieces; {@code methods} are those that the exercise asks for. */
    BuildFailure(MemoryCompiler compiler, List<Piece> all, int answerCell, List<Method> methods) {
        this.compiler = compiler;
        this.all = all;
        this.answerCell = answerCell;
        this.methods = methods;
    }

    /** Say what is wrong, as {@code kind} and {@code errors}. */
    Map<String, Object> explain(
            List<? extends Diagnostic<? extends JavaFileObject>> errors, Assembly assembly) {
        if (all.stream().anyMatch(BuildFailure::isReserved)) {
            return Map.of("kind", "signature", "errors", List.of(List.of(0, 0, RESERVED)));
        }
        var broken = all.stream().filter(this::isBroken).findFirst();
        if (broken.isPresent()) {
            return Map.of("kind", "compile", "errors", List.of(syntaxError(broken.get())));
        }
        var mine =
                errors.stream()
                        .filter(error -> assembly.place(error.getLineNumber()).cell() > 0)
                        .limit(10)
                        .map(error -> describe(error, assembly))
                        .toList();
        if (!mine.isEmpty()) {
            return Map.of("kind", "compile", "errors", mine);
        }
        var driven = drivenError(errors, assembly);
        if (driven != null && answerCell > 0) {
            return Map.of("kind", "signature", "errors", List.of(List.of(0, 0, driven)));
        }
        var found = found();
        if (found.isEmpty()) {
            return Map.of("kind", "missing", "errors", List.of(List.of(0, 0, expected())));
        }
        var signature = "expected " + expected() + ", but found " + String.join(" and ", found);
        return Map.of("kind", "signature", "errors", List.of(List.of(0, 0, signature)));
    }

    private boolean isBroken(Piece piece) {
        return piece.cell() == answerCell && piece.kind() == Piece.Kind.BROKEN;
    }

    /** By itself, since in the whole source the compiler may stumble over it much later. */
    private List<Object> syntaxError(Piece piece) {
        var text = piece.source();
        if (text.strip().startsWith("}")) {
            var blank = (int) text.lines().takeWhile(String::isBlank).count();
            return List.of(piece.cell(), piece.line() + blank, "a } too many, or a { is missing");
        }
        var last = piece.line() + text.stripTrailing().split("\n", -1).length - 1;
        var alone = new Assembly(List.of()).members(List.of(piece), Map.of());
        for (var error : compiler.compile(alone.source()).errors()) {
            var line = alone.place(error.getLineNumber()).line();
            return List.of(piece.cell(), line > 0 ? line : last, message(error));
        }
        return List.of(piece.cell(), piece.line(), "cannot be read as Java");
    }

    private static boolean isReserved(Piece piece) {
        return piece.names().contains(Assembly.CLASS) || piece.names().contains(Assembly.ADAPTER);
    }

    /** The author's driver calls what the answer should have; null if that is not what is wrong. */
    private static @Nullable String drivenError(
            List<? extends Diagnostic<? extends JavaFileObject>> errors, Assembly assembly) {
        return errors.stream()
                .filter(
                        error ->
                                assembly.place(error.getLineNumber()).cell()
                                        == AnswerBuilder.DRIVER)
                .findFirst()
                .map(error -> describe(error, assembly).get(2))
                .map(text -> "the tests cannot call your code: " + text)
                .orElse(null);
    }

    private static List<Object> describe(
            Diagnostic<? extends JavaFileObject> error, Assembly assembly) {
        var place = assembly.place(error.getLineNumber());
        return List.of(place.cell(), place.line(), message(error));
    }

    private static String message(Diagnostic<? extends JavaFileObject> error) {
        var message =
                Objects.requireNonNullElse(error.getMessage(Locale.ENGLISH), "")
                        .replace(Assembly.CLASS + ".", "");
        return message.length() > 500 ? message.substring(0, 500) + "…" : message;
    }

    private String expected() {
        return methods.stream()
                .map(
                        method ->
                                "static "
                                        + method.getReturnType().getSimpleName()
                                        + " "
                                        + method.getName()
                                        + Arrays.stream(method.getParameterTypes())
                                                .map(Class::getSimpleName)
                                                .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(" and "));
    }

    private List<String> found() {
        var names = methods.stream().map(Method::getName).collect(Collectors.toSet());
        return all.stream()
                .filter(piece -> piece.cell() != AnswerBuilder.DRIVER)
                .filter(piece -> piece.kind() == Piece.Kind.METHOD)
                .filter(piece -> piece.names().stream().anyMatch(names::contains))
                .map(piece -> header(piece.source()))
                .toList();
    }

    private static String header(String source) {
        var code = source.replaceAll("//[^\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "");
        var end = code.indexOf('{');
        return (end < 0 ? code : code.substring(0, end)).strip().replaceAll("\\s+", " ");
    }
}
