package workbook.grader.worker;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Tells what one snippet of a cell is, by parsing it as a member and as a statement. */
final class PieceReader {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    Piece read(int cell, int line, String source) {
        var code = COMMENT.matcher(source).replaceAll("").strip();
        if (code.startsWith("import ")) {
            var target = code.substring(7).strip();
            return new Piece(cell, line, source, Piece.Kind.IMPORT, Set.of(), "import " + target);
        }
        var member = members("class W {\n" + source + "\n}");
        if (member != null) {
            return declaration(cell, line, source, member);
        }
        var statements = statements("class W { void m() throws Throwable {\n" + source + "\n} }");
        if (statements == null) {
            var kind = isExpression(source) ? Piece.Kind.STATEMENT : Piece.Kind.BROKEN;
            return new Piece(cell, line, source, kind, Set.of(), "");
        }
        var names = variables(statements);
        if (names.isEmpty() || names.size() < statements.size()) {
            return new Piece(cell, line, source, Piece.Kind.STATEMENT, Set.of(), "");
        }
        return new Piece(cell, line, source, Piece.Kind.INFERRED_FIELD, names, "field " + names);
    }

    /** JShell takes an expression without a semicolon, and one that is no statement. */
    private boolean isExpression(String source) {
        var end = source.strip().endsWith(";") ? "" : ";";
        return members("class W { Object o =\n" + source + "\n" + end + " }") != null;
    }

    private static Piece declaration(
            int cell, int line, String source, List<? extends Tree> members) {
        var names = variables(members);
        if (!names.isEmpty()) {
            return new Piece(cell, line, source, Piece.Kind.FIELD, names, "field " + names);
        }
        for (var member : members) {
            if (member instanceof MethodTree method) {
                var name = method.getName().toString();
                var types =
                        method.getParameters().stream()
                                .map(parameter -> parameter.getType().toString())
                                .toList();
                var key = "method " + name + types;
                return new Piece(cell, line, source, Piece.Kind.METHOD, Set.of(name), key);
            }
            if (member instanceof ClassTree type) {
                var name = type.getSimpleName().toString();
                return new Piece(cell, line, source, Piece.Kind.TYPE, Set.of(name), "type " + name);
            }
        }
        return new Piece(cell, line, source, Piece.Kind.STATEMENT, Set.of(), "");
    }

    private static Set<String> variables(List<? extends Tree> trees) {
        return trees.stream()
                .filter(VariableTree.class::isInstance)
                .map(tree -> ((VariableTree) tree).getName().toString())
                .collect(Collectors.toSet());
    }

    private @Nullable List<? extends Tree> members(String unit) {
        var parsed = parse(unit);
        return parsed == null ? null : parsed.getMembers();
    }

    private @Nullable List<? extends Tree> statements(String unit) {
        var parsed = parse(unit);
        if (parsed == null || !(parsed.getMembers().get(0) instanceof MethodTree method)) {
            return null;
        }
        var body = method.getBody();
        return body == null ? null : body.getStatements();
    }

    /** Parse a unit that holds one class; null if there is an error. */
    private @Nullable ClassTree parse(String unit) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var file = new TextSource("W", unit);
        var options = List.of("-proc:none");
        var task = (JavacTask) compiler.getTask(null, null, problems, options, null, List.of(file));
        try {
            var types = task.parse().iterator().next().getTypeDecls();
            var clean = problems.getDiagnostics().isEmpty() && types.size() == 1;
            return clean && types.get(0) instanceof ClassTree type ? type : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
