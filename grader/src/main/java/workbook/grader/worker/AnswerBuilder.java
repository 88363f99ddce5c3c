package workbook.grader.worker;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Builds the class of an answer: the answer cell, and from other cells only what the compiler
 * misses. So a variable of the same name elsewhere in the notebook does no harm.
 */
final class AnswerBuilder {

    /** The number of the cell that is no cell: code of the author beside the answer. */
    static final int DRIVER = -1;

    /** In a notebook checked exceptions need no declaration, and the interface has none. */
    private static final String RAISE =
            "@SuppressWarnings(\"unchecked\") private static <T extends Throwable> T raise_(Throwable e)"
                    + " throws T { throw (T) e; }";

    private static final int ROUNDS = 40;

    private final MemoryCompiler compiler;
    private final Map<String, Boolean> imports;
    private final List<Piece> all;
    private final int answerCell;
    private final Class<?> exercise;

    AnswerBuilder(
            MemoryCompiler compiler,
            Map<String, Boolean> imports,
            List<Piece> all,
            int answerCell,
            Class<?> exercise) {
        this.compiler = compiler;
        this.imports = imports;
        this.all = all;
        this.answerCell = answerCell;
        this.exercise = exercise;
    }

    /** Compile; returns plain data: either {@code classes} or {@code errors} and {@code kind}. */
    Map<String, Object> build() {
        var wanted = new LinkedHashSet<String>();
        for (var round = 0; round < ROUNDS; round++) {
            var assembly = assemble(wanted);
            var result = compiler.compile(assembly.source());
            if (result.errors().isEmpty()) {
                return Map.of("classes", result.classes(), "adapter", adapterName());
            }
            if (!wanted.addAll(missing(result.errors(), assembly))) {
                return new BuildFailure(compiler, all, answerCell, methods())
                        .explain(result.errors(), assembly);
            }
        }
        throw new IllegalStateException("the cells refer to each other without end");
    }

    private static String adapterName() {
        return Assembly.CLASS + "$" + Assembly.ADAPTER;
    }

    private Assembly assemble(Set<String> wanted) {
        var members = chosen(wanted);
        var inferred = members.stream().filter(AnswerBuilder::isInferred).toList();
        var types = new HashMap<String, String>();
        if (!inferred.isEmpty()) {
            var others = members.stream().filter(piece -> !isInferred(piece)).toList();
            var trial = new Assembly(imports()).members(others, Map.of()).inference(inferred);
            types.putAll(compiler.localTypes(trial.source()));
        }
        var assembly = new Assembly(imports()).members(members, types);
        adapter(assembly);
        return assembly;
    }

    private static boolean isInferred(Piece piece) {
        return piece.kind() == Piece.Kind.INFERRED_FIELD;
    }

    /**
     * The last declaration wins, except that those of the answer cell win over others, and those of
     * the author's driver over all.
     */
    private Collection<Piece> chosen(Set<String> wanted) {
        var chosen = new LinkedHashMap<String, Piece>();
        for (var piece : all) {
            var own = rank(piece) > 0;
            if (own ? isMember(piece) : piece.names().stream().anyMatch(wanted::contains)) {
                var before = chosen.get(piece.key());
                if (before == null || rank(piece) >= rank(before)) {
                    chosen.remove(piece.key());
                    chosen.put(piece.key(), piece);
                }
            }
        }
        return chosen.values().stream()
                .sorted((a, b) -> Integer.compare(all.indexOf(a), all.indexOf(b)))
                .toList();
    }

    private int rank(Piece piece) {
        if (piece.cell() == DRIVER) {
            return 2;
        }
        return piece.cell() == answerCell ? 1 : 0;
    }

    private static boolean isMember(Piece piece) {
        return piece.declares() || piece.kind() == Piece.Kind.BROKEN;
    }

    private Collection<Piece> imports() {
        var bySimpleName = new LinkedHashMap<String, Piece>();
        for (var piece : all) {
            if (piece.kind() == Piece.Kind.IMPORT && (isKnown(piece) || rank(piece) > 0)) {
                var text = piece.key();
                var single = !text.contains("*") && !text.contains(" static ");
                var name = single ? text.substring(text.lastIndexOf('.') + 1) : text;
                bySimpleName.put(name, piece);
            }
        }
        return bySimpleName.values();
    }

    /** Imports of what only the notebook has are left out, not refused. */
    private boolean isKnown(Piece piece) {
        return imports.computeIfAbsent(
                piece.key(),
                key -> compiler.compile(new Assembly(List.of(piece)).source()).errors().isEmpty());
    }

    private void adapter(Assembly assembly) {
        assembly.own(
                "public static final class "
                        + Assembly.ADAPTER
                        + " implements "
                        + exercise.getCanonicalName()
                        + " {");
        assembly.own(RAISE);
        for (var method : methods()) {
            var names = new ArrayList<String>();
            var parameters = new ArrayList<String>();
            for (var type : method.getGenericParameterTypes()) {
                names.add("a" + names.size());
                parameters.add(type.getTypeName().replace('$', '.') + " a" + parameters.size());
            }
            var type = method.getGenericReturnType().getTypeName().replace('$', '.');
            var call = Assembly.CLASS + "." + method.getName() + "(" + String.join(", ", names);
            var body = (type.equals("void") ? "" : "return ") + call + ");";
            assembly.own(
                    "public "
                            + type
                            + " "
                            + method.getName()
                            + "("
                            + String.join(", ", parameters)
                            + ") { try { "
                            + body
                            + " } catch (Throwable e) { throw "
                            + Assembly.ADAPTER
                            + ".<RuntimeException>raise_(e); } }");
        }
        assembly.own("}");
    }

    /** The methods that the exercise asks for. */
    private List<Method> methods() {
        return Arrays.stream(exercise.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .sorted((a, b) -> Worker.key(a).compareTo(Worker.key(b)))
                .toList();
    }

    /** Names that an error points at and that other cells declare. */
    private Set<String> missing(
            List<? extends Diagnostic<? extends JavaFileObject>> errors, Assembly assembly) {
        var declared =
                all.stream()
                        .filter(piece -> rank(piece) == 0)
                        .flatMap(piece -> piece.names().stream())
                        .collect(Collectors.toSet());
        var names = new LinkedHashSet<String>();
        for (var error : errors) {
            if (assembly.place(error.getLineNumber()).cell() == 0) {
                methods().forEach(method -> names.add(method.getName()));
            }
            names.add(identifierAt(assembly.source(), error.getPosition()));
        }
        names.retainAll(declared);
        return names;
    }

    private static String identifierAt(String source, long position) {
        if (position < 0 || position >= source.length()) {
            return "";
        }
        var start = (int) position;
        if (source.charAt(start) == '.') {
            while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
                start--;
            }
        }
        var end = start;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return source.substring(start, end);
    }
}
