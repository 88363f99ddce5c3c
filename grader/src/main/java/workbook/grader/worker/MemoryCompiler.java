package workbook.grader.worker;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles one class from text to bytes, without annotation processors. */
final class MemoryCompiler {

    private static final List<String> OPTIONS =
            List.of("-proc:none", "-g", "-nowarn", "-Xlint:none", "-parameters", "-implicit:none");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

    /** What came out: classes by name, or errors. */
    record Result(
            Map<String, byte[]> classes,
            List<? extends Diagnostic<? extends JavaFileObject>> errors) {}

    Result compile(String source) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var target = new Target(files);
        var done = task(source, target, problems).call();
        var errors =
                problems.getDiagnostics().stream()
                        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                        .toList();
        if (!done && errors.isEmpty()) {
            throw new IllegalStateException("the compiler failed without a message");
        }
        return new Result(errors.isEmpty() ? target.bytes() : Map.of(), errors);
    }

    /** Infer the types of the local variables of the method {@code workbookInference_}. */
    Map<String, String> localTypes(String source) {
        var types = new HashMap<String, String>();
        var task = task(source, files, new DiagnosticCollector<>());
        try {
            var units = task.parse();
            task.analyze();
            var trees = Trees.instance(task);
            for (var unit : units) {
                new Locals(trees, types).scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private JavacTask task(
            String source, JavaFileManager manager, DiagnosticCollector<JavaFileObject> problems) {
        var file = new TextSource(Assembly.CLASS, source);
        return (JavacTask) compiler.getTask(null, manager, problems, OPTIONS, null, List.of(file));
    }

    private static final class Locals extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Trees trees;
        private final Map<String, String> types;

        Locals(Trees trees, Map<String, String> types) {
            this.trees = trees;
            this.types = types;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            return method.getName().contentEquals("workbookInference_")
                    ? super.visitMethod(method, null)
                    : null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            var type = trees.getTypeMirror(getCurrentPath());
            if (type != null) {
                types.put(variable.getName().toString(), type.toString());
            }
            return null;
        }
    }

    private static final class Target extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Target(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> bytes() {
            var bytes = new TreeMap<String, byte[]>();
            written.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
            return bytes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var stream = new ByteArrayOutputStream();
                    written.put(name, stream);
                    return stream;
                }
            };
        }
    }
}
